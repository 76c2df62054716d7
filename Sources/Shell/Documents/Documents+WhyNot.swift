import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What stands in the way of a value.
  struct WhyNot {
    var answer: DecisionAnswer
    var value: Int
    var obstacles: [Obstacle]
    var isComplete: Bool
    /// Whether what is asked for is that the value is among those left open.
    var isOnlyOpened: Bool

    var reference: DecisionReference { answer.reference }
    /// Whether the value is decided, or among what is open.
    var isDecided: Bool { answer.values == LabelSet(value) && answer.isSettled }
    var isPossible: Bool { answer.values.contains(value) }

    /// What the sets come to in the terms of the policies, each once, and none that holds another.
    var sets: [[ReasonItem]] {
      var sets: [[ReasonItem]] = []
      for items in obstacles.map(\.items)
      where !sets.contains(where: { Set($0).isSubset(of: items) }) {
        sets.append(items)
      }
      return sets
    }
  }

  static func whyNot(
    _ file: CaseFile,
    _ examination: Examination,
    _ answers: [WhyNot],
    _ language: Language
  ) -> Document {
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for answer in answers {
      blocks += whyNot(answer, file, speech)
      results.append([
        "policy": .string(set.members[answer.reference.member].policy.name),
        "decision": .string(set[answer.reference].name),
        "value": .string(set[answer.reference].values[answer.value]),
        "decided": .bool(answer.isDecided),
        "possible": .bool(answer.isPossible),
        "onlyOpened": .bool(answer.isOnlyOpened),
        "complete": .bool(answer.isComplete),
        "rulings": rulings(answer.answer, set),
        "obstacles": .array(
          answer.sets.map { set in strings(set.map { speech.equation($0, file.facts) }) }
        ),
        "sets": .array(answer.obstacles.map { strings($0.facts.map { set[$0].name }) }),
      ])
    }
    return Document(
      schema: "sixdares.why-not/1",
      data: context(file, set).adding(["results": .array(results)]),
      blocks: blocks
    )
  }

  private static func whyNot(_ answer: WhyNot, _ file: CaseFile, _ speech: Speech) -> [Block] {
    let value = speech.valueTitle(answer.value, of: answer.reference)
    let head = Text(speech.citation(answer.reference), as: .clause) + Text(" · ")
    if answer.isDecided { return [.heading(head + Text(speech[.itIsSo(value)]))] }
    if answer.isPossible {
      let values = speech.values(answer.answer.values, of: answer.reference)
      let sentence: Sentence =
        answer.answer.isSettled ? .isLeftOpen(value, among: values) : .openUntilKnown(value)
      return [.heading(head + Text(speech[sentence]))]
    }
    let sets = answer.sets
    guard !sets.isEmpty else { return [.heading(head + Text(speech[.neverSo(value)]))] }
    var all: [ReasonItem] = []
    for item in sets.joined() where !all.contains(item) { all.append(item) }
    var blocks: [Block] = [.heading(head + Text(speech[.standsInTheWay(value)]))]
    blocks.append(.list(items(all, answer, file, speech)))
    if sets.count > 1 {
      blocks.append(.paragraph(Text(speech[.smallestSets(sets.count)], as: .faint)))
      blocks.append(
        .list(
          sets.prefix(9).enumerated().map { place, set in
            let texts = set.map { Text(speech.item($0, file.facts)) }
            return ListItem(texts.joined(separator: Text(" · ")), marker: .number(place + 1))
          }
        )
      )
      let more = sets.count - 9
      if more > 0 { blocks.append(.paragraph(Text(speech[.moreSets(more)], as: .faint))) }
    }
    if !answer.isComplete {
      blocks.append(.paragraph(Text(speech[.moreSmallestSets], as: .warning)))
    }
    return blocks
  }

  private static func items(
    _ items: [ReasonItem],
    _ answer: WhyNot,
    _ file: CaseFile,
    _ speech: Speech
  ) -> [ListItem] {
    items.map { item in
      let equation = speech.spokenEquation(item, file.facts)
      let phrase = speech.item(item, file.facts)
      var text = Text(equation, as: .code)
      // "cause = objective" and "objective cause" are the same words: once is enough.
      if words(equation) != words(phrase) { text += Text("  \(phrase)") }
      text += source(item, file, speech)
      if let rule = rule(asking: item, answer, speech.set) {
        text += Text("  (") + speech.basis(rule, member: answer.reference.member) + Text(")")
      }
      return ListItem(text, marker: .failed)
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// The rule that asks for something else than an item: of those that give the value, the one that
  /// gives the least beside it; or else one that blocks them.
  private static func rule(
    asking item: ReasonItem,
    _ answer: WhyNot,
    _ set: PolicySet
  ) -> RuleID? {
    let member = set.members[answer.reference.member]
    let facts = item.facts(in: set)
    func asks(_ rule: RuleID) -> Bool {
      var asks = false
      member.policy.rules[rule.index].condition.visit(fact: { fact in
        if facts.contains(fact) || !facts.isDisjoint(with: set.baseFacts(of: fact)) { asks = true }
      })
      return asks
    }
    func outcome(_ rule: RuleID) -> Outcome? {
      guard let conclusion = member.policy.rules[rule.index].conclusion,
        conclusion.decision == answer.reference.decision,
        conclusion.outcome.values.contains(answer.value)
      else { return nil }
      return conclusion.outcome
    }
    let giving = member.ruleset.active.filter { outcome($0) != nil }
    let fitting = giving.filter(asks)
    let least = fitting.compactMap { outcome($0)?.values.count }.min()
    return fitting.first { outcome($0)?.values.count == least }
      ?? giving.lazy.flatMap { member.ruleset.blockers[$0.index] }.first(where: asks)
  }
}
