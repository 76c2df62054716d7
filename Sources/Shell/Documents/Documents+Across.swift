import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Strategies, readings and policies side by side, in the same trials.

extension Documents {
  /// What contenders come to, and how each differs from the first.
  static func across(_ contested: Contested, _ speech: Speech) -> Document {
    let (contest, result) = (contested.contest, contested.result)
    let strategies = contest.strategies
    var blocks: [Block] = [acrossTitle(contested, speech)] + notes(contested.leftOut, speech)
    blocks += assumed(contested.asked, speech)
    if !strategies.isEmpty {
      blocks.append(
        .pairs(strategies.map { Pair(Text($0.name, as: .strong), Text(settles($0, speech))) })
      )
    }
    blocks += unknowns(contest, speech)
    for decision in result.decisions where decision.ways.contains(where: { !$0.values.isEmpty }) {
      let head =
        contest.comparesPolicies
        ? Text(speech[speech.set[decision.references[0]].title])
        : speech.head(decision.references[0])
      blocks.append(.heading(head))
      blocks += outcomes(decision, contested, speech)
    }
    blocks += worth(contested, speech)
    if result.impossible > 0 {
      let text = speech[.impossibleTrials(result.impossible, of: result.trials)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    let method = speech[.contestMethod(contest.titles[0], contested.asked.seed)]
    blocks.append(.paragraph(Text(method, as: .faint)))
    return Document(
      schema: "sixdares.simulate-across/1",
      data: machine(contested, speech.set),
      blocks: blocks
    )
  }

  private static func acrossTitle(_ contested: Contested, _ speech: Speech) -> Block {
    let result = contested.result
    var trials = speech[.trials(result.trials, of: result.wanted, contested.stop)]
    if result.isPreciseEnough, let precision = contested.asked.precision {
      let made = speech[.trials(result.trials, of: result.trials)]
      trials = speech[.preciseEnough(made, percent(precision, 2, speech))]
    }
    let contest = contested.contest
    let what = speech[
      .contestOf(
        strategies: contest.strategies.count,
        policies: contest.comparesPolicies ? contest.policies.count : 0,
        readings: contest.readings.count
      )
    ]
    return .title(
      Text(contested.asked.file.name, as: .strong)
        + Text(" · \(speech[.inTheSame(what, trials, isPartial: result.isPartial)])"),
      aside: Text(speech[.seed(contested.asked.seed)], as: .faint)
    )
  }

  /// What a strategy settles, in words.
  private static func settles(_ strategy: Strategy, _ speech: Speech) -> String {
    strategy.changes.isEmpty ? speech[.settlesNothing] : changes(strategy.changes, speech)
  }

  /// What strategies, policies and readings do not have in common.
  private static func unknowns(_ contest: Contest, _ speech: Speech) -> [Block] {
    var remarks: [Sentence] = []
    for strategy in contest.strategies where !strategy.unknown.isEmpty {
      remarks.append(.strategyLeftOut(strategy.name, strategy.unknown))
    }
    for policy in contest.policies {
      let known = Set(policy.facts.map(\.name))
      let all = contest.strategies.flatMap(\.changes).map(\.fact)
      var unknown: [String] = []
      for fact in all where !known.contains(speech.set[fact].name) {
        if !unknown.contains(speech.title(fact)) { unknown.append(speech.title(fact)) }
      }
      if !unknown.isEmpty { remarks.append(.policyKnowsNot(policy.citation, unknown)) }
    }
    for policy in contest.unmoved { remarks.append(.hasNoReadings(policy.citation)) }
    for (policy, readings) in contest.lacking {
      remarks.append(.lacksReadings(policy.citation, readings.map(speech.readingTitle)))
    }
    return remarks.map { .paragraph(Text(speech[$0], as: .interpretation)) }
  }
}
