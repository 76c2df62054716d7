import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What stands in the way of a value.
  struct WhyNot {
    var reference: DecisionReference
    var value: Int
    var sets: [[ReasonItem]]
    var isComplete: Bool
    /// Whether the value is decided, or among what is open.
    var isDecided: Bool
    var isPossible: Bool
  }

  static func whyNot(
    _ file: CaseFile,
    _ examination: Examination,
    _ answers: [WhyNot],
    _ language: Language
  ) -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for answer in answers {
      blocks += whyNot(answer, file, speech)
      results.append([
        "policy": .string(speech.set.members[answer.reference.member].policy.name),
        "decision": .string(speech.set[answer.reference].name),
        "value": .string(speech.set[answer.reference].values[answer.value]),
        "decided": .bool(answer.isDecided),
        "possible": .bool(answer.isPossible),
        "complete": .bool(answer.isComplete),
        "obstacles": .array(
          answer.sets.map { set in strings(set.map { speech.equation($0, file.facts) }) }
        ),
      ])
    }
    return Document(
      schema: "sixdares.why-not/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }

  private static func whyNot(_ answer: WhyNot, _ file: CaseFile, _ speech: Speech) -> [Block] {
    let value = speech.valueTitle(answer.value, of: answer.reference)
    let head = Text(speech.citation(answer.reference), as: .clause) + Text(" · ")
    if answer.isDecided { return [.heading(head + Text(speech[.itIsSo(value)]))] }
    if answer.isPossible { return [.heading(head + Text(speech[.itMayBeSo(value)]))] }
    guard let first = answer.sets.first else {
      return [.heading(head + Text(speech[.neverSo(value)]))]
    }
    var blocks: [Block] = [.heading(head + Text(speech[.standsInTheWay(value)]))]
    blocks.append(.list(items(first, file, speech)))
    for other in answer.sets.dropFirst().prefix(4) {
      blocks.append(.paragraph(Text(speech[.orElse], as: .faint)))
      blocks.append(.list(items(other, file, speech)))
    }
    let more = answer.sets.count - 5
    if more > 0 { blocks.append(.paragraph(Text(speech[.moreSets(more)], as: .faint))) }
    return blocks
  }

  private static func items(
    _ items: [ReasonItem],
    _ file: CaseFile,
    _ speech: Speech
  ) -> [ListItem] {
    items.map { item in
      let equation = Text(speech.equation(item, file.facts), as: .code)
      return ListItem(
        equation + Text("  \(speech.item(item, file.facts))") + source(item, file, speech),
        marker: .failed
      )
    }
  }
}
