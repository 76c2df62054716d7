import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What came of checking exported answers, one after the other.
  static func verify(_ answers: [CheckedAnswer], _ language: Language) -> Document {
    var items: [ListItem] = []
    for answer in answers {
      let head = Text("\(answer.line) · \(kind(answer)) · \(answer.name)", as: .strong)
      guard !answer.parts.isEmpty else {
        let text = Sentence.notAnswer(answer.schema)[language]
        items.append(ListItem(head + Text("  \(text)", as: .faint), marker: .bullet))
        continue
      }
      let children = answer.parts.map { part -> ListItem in
        let name = Text(part.name, as: .code) + Text("  ")
        guard part.flaws.isEmpty else {
          return ListItem(
            name + Text(Sentence.notConfirmed[language], as: .error),
            marker: .failed,
            children: part.flaws.map { ListItem(Text($0[language])) }
          )
        }
        return ListItem(
          name + Text(verdict(part)[language]),
          marker: isFull(part) ? .met : .attention
        )
      }
      items.append(ListItem(head, marker: answer.isConfirmed ? .met : .failed, children: children))
    }
    return Document(
      schema: "sixdares.verify/1",
      data: ["answers": .array(answers.map { .object(machine($0)) })],
      blocks: [.list(items)]
    )
  }

  private static func kind(_ answer: CheckedAnswer) -> String {
    let name = answer.schema.split(separator: "/").first.map(String.init) ?? answer.schema
    return name.hasPrefix("sixdares.") ? String(name.dropFirst(9)) : name
  }

  private static func isFull(_ part: CheckedAnswer.Part) -> Bool {
    if case .exhaustive = part.extent { true } else { false }
  }

  private static func verdict(_ part: CheckedAnswer.Part) -> Sentence {
    switch part.extent {
    case .exhaustive(let number): .confirmed(part.claim, .allLookedAt(number))
    case .samples(let number): .notFound(part.claim, .sampled(number))
    }
  }

  private static func machine(_ answer: CheckedAnswer) -> Record {
    [
      "line": .int(Int64(answer.line)),
      "answer": .string(answer.schema),
      "case": .string(answer.name),
      "checked": .bool(!answer.parts.isEmpty),
      "confirmed": .bool(!answer.parts.isEmpty && answer.isConfirmed),
      "exhaustive": .bool(answer.parts.allSatisfy(isFull)),
      "flaws": .array(answer.parts.flatMap(\.flaws).map { .string($0.en) }),
    ]
  }
}
