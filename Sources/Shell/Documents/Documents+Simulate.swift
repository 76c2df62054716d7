import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What came of a simulation: how often each outcome, what was reached, what went wrong and at what
  /// cost, what moves it most, and how it was worked out.
  static func simulate(_ simulated: Simulated, _ language: Language) -> Document {
    let plan = simulated.plan
    let result = simulated.result
    let speech = Speech(set: plan.examination.policies.set, language: language)
    var blocks = [simulationTitle(simulated, speech)] + notes(simulated.leftOut, speech)
    let isCertain = plan.uncertain.isEmpty && plan.pilot.isEmpty
    if isCertain { blocks.append(.paragraph(Text(speech[.nothingUncertain], as: .warning))) }
    if !simulated.asked.changes.isEmpty {
      let settled = changes(simulated.asked.changes, speech)
      blocks.append(.paragraph(Text(speech[.settledHere(settled)])))
    }
    if let precision = simulated.asked.precision, !result.isPreciseEnough,
      result.trials == result.wanted,
      widest(result) > precision
    {
      let text = speech[.notPreciseEnough(percent(precision, 2, speech))]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    for decision in result.decisions {
      guard decision.shares.contains(where: { $0.rulings != [.silent] }) else { continue }
      blocks.append(.heading(speech.head(decision.reference)))
      blocks.append(.bars(bars(decision, result, speech)))
    }
    blocks += outcomes(of: simulated, speech)
    for spread in result.spreads where spread.fact != plan.outcomes.damage {
      blocks.append(.pairs([quantiles(spread, speech)]))
    }
    blocks += influences(simulated, speech) + sensitivities(simulated, speech)
    blocks += convergence(result, speech)
    if !isCertain, let trials = examples(result, speech) { blocks.append(trials) }
    if result.impossible > 0 {
      blocks.append(
        .paragraph(
          Text(speech[.impossibleTrials(result.impossible, of: result.trials)], as: .warning)
        )
      )
    }
    if !isCertain {
      let isExact = result.exactImpossible != nil
      let method = speech[.simulationMethod(exact: isExact, seed: simulated.asked.seed)]
      blocks.append(.paragraph(Text(method, as: .faint)))
    }
    return Document(
      schema: "sixdares.simulate/2",
      data: machine(simulated, speech.set),
      blocks: blocks
    )
  }

  private static func simulationTitle(_ simulated: Simulated, _ speech: Speech) -> Block {
    let result = simulated.result
    var trials = speech[.trials(result.trials, of: result.wanted, simulated.stop)]
    if result.isPreciseEnough, let precision = simulated.asked.precision {
      let made = speech[.trials(result.trials, of: result.trials)]
      trials = speech[.preciseEnough(made, percent(precision, 2, speech))]
    }
    return .title(
      Text(simulated.asked.file.name, as: .strong) + Text(" · \(trials)"),
      aside: Text(speech[.seed(simulated.asked.seed)], as: .faint)
    )
  }

  /// What was left out of a plan, since no active policy knows it.
  static func notes(_ leftOut: [String], _ speech: Speech) -> [Block] {
    leftOut.isEmpty ? [] : [.paragraph(Text(speech[.leftOutOfPlan(leftOut)], as: .warning))]
  }

  /// Half of the widest interval of any share.
  private static func widest(_ result: SimulationResult) -> Double {
    result.decisions.flatMap(\.shares).map { halfInterval($0.count, of: result) }.max() ?? 0
  }

  /// Half of the interval of a share of the trials that can be.
  static func halfInterval(_ count: Int, of result: SimulationResult) -> Double {
    let interval = wilsonInterval(count, of: result.trials - result.impossible)
    return (interval.upperBound - interval.lowerBound) / 2
  }

  // MARK: Blocks

  private static func bars(
    _ decision: SimulationResult.DecisionShares,
    _ result: SimulationResult,
    _ speech: Speech
  ) -> BarChart {
    let possible = result.trials - result.impossible
    return BarChart(
      decision.shares.filter { $0.count > 0 || $0.exact ?? 0 > 1e-9 }.map { share in
        let estimate = possible > 0 ? Double(share.count) / Double(possible) : 0
        var trailing = "± \(percent(halfInterval(share.count, of: result), 2, speech))"
        if let exact = share.exact {
          let scale = 1 - (result.exactImpossible ?? 0)
          trailing += "  \(speech[.exactly]) \(percent(scale > 0 ? exact / scale : 0, 2, speech))"
        }
        return BarChart.Bar(
          Text(outcome(share.rulings, decision.reference, speech)),
          estimate,
          text: Text(percent(estimate, 1, speech)),
          trailing: Text(trailing, as: .faint),
          role: share.rulings.count == 1
            ? speech.role(of: share.rulings[0].values, decision.reference) : .open
        )
      },
      full: 1,
      length: 30
    )
  }

  static func outcome(
    _ rulings: [Ruling],
    _ reference: DecisionReference,
    _ speech: Speech
  ) -> String {
    guard rulings.count == 1 else { return speech[.unsettledWord] }
    switch rulings[0] {
    case .silent: return speech[.silent]
    case .conflict: return speech[.conflict]
    case .given(let outcome): return speech.values(outcome.values, of: reference)
    }
  }

  private static func quantiles(
    _ spread: SimulationResult.Spread,
    _ speech: Speech
  ) -> Pair {
    func value(_ share: Double) -> String {
      speech.value(
        rounded(spread.values.quantile(share), spread.fact, among: spread.values, speech),
        of: spread.fact
      )
    }
    let text = speech[.medianAndSpread(value(0.5), value(0.05), value(0.95))]
    return Pair(Text(speech.title(spread.fact), as: .heading), Text(text))
  }

  /// A trial to look at for each outcome of the first decision.
  private static func examples(_ result: SimulationResult, _ speech: Speech) -> Block? {
    guard let decision = result.decisions.first else { return nil }
    let shares = decision.shares.filter { $0.example != nil }
    let statements = speech.statements(shares.map { "use trial \(($0.example ?? 0) + 1)" })
    let items = zip(statements, shares).map { statement, share in
      statement + Text(" (\(outcome(share.rulings, decision.reference, speech)))")
    }
    guard items.count > 1 else { return nil }
    return .items(LabelledItems(Text(speech[.toLookAtOne], as: .heading), items))
  }
}
