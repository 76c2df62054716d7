import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What came of checking exported answers, one after the other.
  static func verify(_ answers: [CheckedAnswer], _ language: Language) -> Document {
    var items: [ListItem] = []
    for answer in answers {
      let name = answer.name.isEmpty ? "" : " · \(answer.name)"
      let head = Text("\(answer.line) · \(kind(answer))\(name)", as: .strong)
      guard !answer.parts.isEmpty else {
        let text = Sentence.notAnswer(isKnown: AnswerChecker.schemas.contains(answer.schema))[
          language
        ]
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
        var notes: [ListItem] = []
        if case .unchecked(let doubt)? = part.completeness {
          notes.append(ListItem(Text(Sentence.notCheckedFurther(doubt)[language], as: .warning)))
        }
        return ListItem(
          name + Text(verdict(part)[language]),
          marker: isFull(part) ? .met : .attention,
          children: notes
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
    if case .unchecked? = part.completeness { return false }
    if case .exhaustive = part.extent { return true }
    return false
  }

  private static func verdict(_ part: CheckedAnswer.Part) -> Sentence {
    var claim = part.claim
    var more = 0
    if case .proved(let steps)? = part.completeness {
      claim = .andNoOther(claim)
      more = steps
    }
    switch part.extent {
    case .exhaustive(let number): return .confirmed(claim, .allLookedAt(number + more))
    case .samples(let number): return .notFound(claim, .sampled(number + more))
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
      "notChecked": .array(
        answer.parts.compactMap { part in
          guard case .unchecked(let doubt)? = part.completeness else { return nil }
          return .string(Sentence.notCheckedFurther(doubt).en)
        }
      ),
      "flaws": .array(answer.parts.flatMap(\.flaws).map { .string($0.en) }),
    ]
  }
}
