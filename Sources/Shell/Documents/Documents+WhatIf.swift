import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What single changes would do: before → after, with the rule that turns it.
  static func whatIf(
    _ file: CaseFile,
    _ changes: Supposition,
    _ answers: [WhatIf],
    _ after: Examination,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: after.policies.set, language: language)
    var table = Table(
      [
        Column("", key: "policy", wrapping: .words(priority: 1), minimumWidth: 13),
        Column("", key: "decision", for: .machines),
        Column("", key: "before", wrapping: .words(priority: 2)),
        Column("", key: "arrow", for: .people, wrapping: .never, gap: 1),
        Column("", key: "after", wrapping: .words(priority: 2), gap: 1),
        Column("", key: "turning", wrapping: .words(priority: 2), gap: 4),
      ],
      hasHead: false
    )
    // What stays as it is is worth a line where it is what all is about.
    let spoken = answers.filter { answer in
      let isMain = speech.set[answer.before.reference].name == "responsibility"
      return answer.changes || isMain && !answer.before.isSilent
    }
    for answer in spoken.isEmpty ? answers : spoken {
      let reference = answer.before.reference
      let reasons = speech.turning(answer.turning, member: reference.member)
      let old = capitals(answer.before, speech)
      var new = capitals(answer.after, speech)
      if answer.changes, old.string == new.string {
        new += Text(shift(answer, speech), as: .open)
      }
      table.append([
        Cell(speech.head(reference), data: .string(speech.citation(reference))),
        Cell(Text(speech.set[reference].name)),
        Cell(old),
        Cell(answer.changes ? "→" : "="),
        Cell(new),
        Cell(
          Text(
            answer.changes
              ? reasons : speech[.staysTheSame],
            as: .faint
          )
        ),
      ])
    }
    let blocks: [Block] =
      after.isContradictory ? contradiction(after, speech) : [.table(table)]
    return Document(
      schema: "sixdares.what-if/1",
      data: context(file, speech.set).adding([
        "contradictory": .bool(after.isContradictory),
        "changes": .object(machine(changes, speech.set)),
        "results": .array(answers.map { .object(machine($0, speech.set)) }),
      ]),
      blocks: blocks
    )
  }

  /// What an answer that stays open has more and less than before.
  private static func shift(_ answer: WhatIf, _ speech: Speech) -> String {
    let old = Set(answer.before.values.indices)
    let new = Set(answer.after.values.indices)
    func said(_ places: Set<Int>, _ sign: String) -> String {
      places.sorted().map {
        " \(sign) " + speech.valueTitle($0, of: answer.before.reference).uppercased()
      }.joined()
    }
    return said(new.subtracting(old), "+") + said(old.subtracting(new), "−")
  }

  private static func capitals(_ answer: DecisionAnswer, _ speech: Speech) -> Text {
    if answer.isSettled, !answer.isLeftOpen, !answer.isConflict { return speech.headline(answer) }
    let cell = speech.cell(answer)
    return Text(cell.string.uppercased(), as: .open)
  }

  static func machine(_ changes: Supposition, _ set: PolicySet) -> Record {
    Record(
      changes.values.sorted { $0.key < $1.key }.map { fact, value in
        Record.Field(
          set[fact].name,
          value.map { .string(set[fact].decode($0).description) } ?? nil
        )
      }
    )
  }

  private static func machine(_ answer: WhatIf, _ set: PolicySet) -> Record {
    let reference = answer.before.reference
    let policy = set.members[reference.member].policy
    let record: Record = [
      "policy": .string(policy.name),
      "decision": .string(set[reference].name),
      "before": strings(answer.before.values.labels(of: set[reference].values)),
      "after": strings(answer.after.values.labels(of: set[reference].values)),
      "beforeRulings": rulings(answer.before, set),
      "afterRulings": rulings(answer.after, set),
      "changes": .bool(answer.changes),
    ]
    return record.adding(machine(answer.turning, policy))
  }

  /// What turns a decision, for machines: the rules, and what becomes of them.
  static func machine(_ turning: Turning, _ policy: Policy) -> Record {
    [
      "turning": strings(turning.rules.map { policy.rules[$0.index].name }),
      "turningChange": turning.rules.isEmpty ? nil : .string(turning.change.rawValue),
    ]
  }

  // MARK: Sweeps

  /// One fact swept over its values, or two of them as a matrix.
  struct Sweep {
    var fact: FactID
    var segments: [Segment]
  }

  /// The answers at every combination, row by row.
  static func sweep(
    _ file: CaseFile,
    rows: Sweep,
    columns: Sweep?,
    _ answers: [[[DecisionAnswer]]],
    _ set: PolicySet,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    let references = answers.first?.first?.map(\.reference) ?? []
    var blocks: [Block] = []
    if let columns {
      for (place, reference) in references.enumerated() {
        let all = answers.flatMap { $0.map { $0[place] } }
        guard all.contains(where: { !$0.isSilent }) else { continue }
        blocks.append(matrix(file, rows, columns, answers, place, reference, speech))
      }
    } else {
      blocks.append(list(file, rows, answers.map { $0[0] }, references, speech))
    }
    return Document(
      schema: "sixdares.what-if-sweep/1",
      data: machine(file, rows, columns, answers, set),
      blocks: blocks
    )
  }

  private static func matrix(
    _ file: CaseFile,
    _ rows: Sweep,
    _ columns: Sweep,
    _ answers: [[[DecisionAnswer]]],
    _ place: Int,
    _ reference: DecisionReference,
    _ speech: Speech
  ) -> Block {
    var heads = [Column(speech.head(reference), key: speech.set[rows.fact].name, wrapping: .never)]
    for segment in columns.segments {
      let key = speech.set[columns.fact].decode(segment.representative).description
      heads.append(
        Column(Text(label(segment, columns.fact, speech)), key: key, wrapping: .never, gap: 3)
      )
    }
    var table = Table(heads)
    for (row, segment) in rows.segments.enumerated() {
      var cells = [Cell(Text(label(segment, rows.fact, speech)))]
      for (column, other) in columns.segments.enumerated() {
        let isHere =
          file.facts[rows.fact].map(segment.contains) ?? false
          && file.facts[columns.fact].map(other.contains) ?? false
        let answer = answers[row][column][place]
        cells.append(Cell(speech.cell(answer), marker: isHere ? .here : nil))
      }
      table.append(Row(cells))
    }
    return .table(table)
  }

  private static func list(
    _ file: CaseFile,
    _ rows: Sweep,
    _ answers: [[DecisionAnswer]],
    _ references: [DecisionReference],
    _ speech: Speech
  ) -> Block {
    let title = Text(speech.title(rows.fact), as: .heading)
    var heads = [Column(title, key: speech.set[rows.fact].name, wrapping: .never)]
    let spoken = references.indices.filter { place in
      answers.contains { !$0[place].isSilent }
    }
    for place in spoken {
      heads.append(speech.column(of: references[place], among: spoken.map { references[$0] }))
    }
    var table = Table(heads)
    for (row, segment) in rows.segments.enumerated() {
      let isHere = file.facts[rows.fact].map(segment.contains) ?? false
      var cells = [Cell(Text(label(segment, rows.fact, speech)), marker: isHere ? .here : nil)]
      for place in spoken { cells.append(Cell(speech.cell(answers[row][place]))) }
      table.append(Row(cells))
    }
    return .table(table)
  }

  /// The values of a stretch: a value, "up to …", "from … to …".
  static func label(_ segment: Segment, _ fact: FactID, _ speech: Speech) -> String {
    guard speech.set[fact].kind.measure != nil, let values = segment.values else {
      return speech.value(segment.representative, of: fact)
    }
    let all = Cells.wholeRange(of: speech.set[fact])
    func text(_ number: Int64) -> String { speech.value(number, of: fact) }
    switch (values.lowerBound <= all.lowerBound, values.upperBound >= all.upperBound) {
    case (true, true): return speech[.anyValue]
    case (true, false):
      return values.lowerBound == values.upperBound || values.upperBound == 0
        ? text(values.upperBound) : speech[.upTo(text(values.upperBound))]
    case (false, true): return speech[.from(text(values.lowerBound))]
    case (false, false):
      return values.lowerBound == values.upperBound
        ? text(values.lowerBound)
        : speech[.between(text(values.lowerBound), text(values.upperBound))]
    }
  }

  private static func machine(
    _ file: CaseFile,
    _ rows: Sweep,
    _ columns: Sweep?,
    _ answers: [[[DecisionAnswer]]],
    _ set: PolicySet
  ) -> Record {
    func value(_ segment: Segment, _ fact: FactID) -> Datum {
      .string(set[fact].decode(segment.representative).description)
    }
    var results: [Datum] = []
    for (row, segment) in rows.segments.enumerated() {
      for column in answers[row].indices {
        var record: Record = [set[rows.fact].name: value(segment, rows.fact)]
        if let columns {
          record[set[columns.fact].name] = value(columns.segments[column], columns.fact)
        }
        record["results"] = .array(
          answers[row][column].map { answer in
            [
              "policy": .string(set.members[answer.reference.member].policy.name),
              "decision": .string(set[answer.reference].name),
              "values": strings(answer.values.labels(of: set[answer.reference].values)),
            ]
          }
        )
        results.append(.object(record))
      }
    }
    return ["case": .string(file.name), "results": .array(results)]
  }
}
