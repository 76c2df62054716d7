import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// The day for which policies answer: schema `sixdares.as-of/1`.

extension Documents {
  /// Which policies answer on the day, and since when each is in force.
  static func asOf(_ set: PolicySet, _ language: Language) -> Document {
    let head = set.day.map(Sentence.asOf) ?? .asOfNoDay
    let pairs = set.members.map { member in
      Pair(
        Text(member.policy.citation[language], as: .clause),
        Text(
          Sentence.answersThen(member.isInForce)[language],
          as: member.isInForce ? .good : .warning
        ),
        note: Text(
          "\(Sentence.inForceColumn[language]) \(Sentence.inForce(member.policy.inForce)[language])",
          as: .faint
        )
      )
    }
    return Document(
      schema: "sixdares.as-of/1",
      data: [
        "day": set.day.map { .string($0.description) } ?? nil,
        "policies": .array(
          set.members.map { member in
            [
              "policy": .string(member.policy.name),
              "answers": .bool(member.isInForce),
              "from": member.policy.inForce.first.map { .string($0.description) } ?? nil,
              "to": member.policy.inForce.last.map { .string($0.description) } ?? nil,
            ]
          }
        ),
      ],
      blocks: [.paragraph(Text(head[language]), indent: 0), .pairs(pairs)]
    )
  }

  /// That policies do not answer on the day, since they are not in force.
  static func notInForce(_ speech: Speech) -> [Block] {
    guard let day = speech.set.day else { return [] }
    return speech.set.members.filter { !$0.isInForce }.map { member in
      let sentence = Sentence.notInForceThen(
        member.policy.citation,
        member.policy.inForce,
        on: day
      )
      return .paragraph(Text(speech[sentence], as: .warning))
    }
  }

  /// What another day for which policies answer would do, perhaps with other changes.
  static func whatIf(
    _ file: CaseFile,
    _ changes: Supposition,
    on day: CivilDate,
    _ before: Examination,
    _ after: Examination,
    _ language: Language
  ) -> Document {
    let set = after.policies.set
    let speech = Speech(set: set, language: language)
    func answer(_ reference: DecisionReference, _ examination: Examination) -> DecisionAnswer? {
      guard examination.decisions.contains(reference) else { return nil }
      return DecisionAnswer(reference: reference, rulings: examination.rulings(reference))
    }
    var rows: [(reference: DecisionReference, before: DecisionAnswer?, after: DecisionAnswer?)] = []
    let references = before.decisions + after.decisions.filter { !before.decisions.contains($0) }
    for reference in references {
      rows.append((reference, answer(reference, before), answer(reference, after)))
    }
    var table = Table(
      [
        Column("", key: "policy", wrapping: .never, minimumWidth: 13),
        Column("", key: "decision", wrapping: .never),
        Column("", key: "before", wrapping: .never),
        Column("", key: "arrow", for: .people, wrapping: .never, gap: 1),
        Column("", key: "after", wrapping: .never, gap: 1),
      ],
      hasHead: false
    )
    func cell(_ answer: DecisionAnswer?) -> Text {
      guard let answer else { return Text(speech[.notInForceWord], as: .faint) }
      return speech.headline(answer)
    }
    func isSilent(_ answer: DecisionAnswer?) -> Bool { answer?.isSilent ?? true }
    let spoken = rows.filter { !(isSilent($0.before) && isSilent($0.after)) }
    let decisions = Set(spoken.map { set[$0.reference].name })
    for row in spoken.isEmpty ? rows : spoken {
      let changes = row.before.map { Set($0.rulings) } != row.after.map { Set($0.rulings) }
      table.append([
        Cell(Text(speech.citation(row.reference), as: .clause)),
        Cell(decisions.count > 1 ? Text(speech[set[row.reference].title]) : ""),
        Cell(cell(row.before)), Cell(changes ? "→" : "="), Cell(cell(row.after)),
      ])
    }
    var blocks: [Block] = [.paragraph(Text(speech[.asOf(day)], as: .faint)), .table(table)]
    if after.isContradictory { blocks += contradiction(after, speech) }
    func values(_ answer: DecisionAnswer?) -> Datum {
      answer.map { strings($0.values.labels(of: set[$0.reference].values)) } ?? nil
    }
    return Document(
      schema: "sixdares.what-if/1",
      data: [
        "case": .string(file.name),
        "date": .string(day.description),
        "changes": .object(machine(changes, set)),
        "results": .array(
          rows.map { row in
            [
              "policy": .string(set.members[row.reference.member].policy.name),
              "decision": .string(set[row.reference].name),
              "before": values(row.before), "after": values(row.after),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }
}
