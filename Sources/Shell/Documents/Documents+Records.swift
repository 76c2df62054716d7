import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Documents {
  /// What a case knows, fact by fact, each shown as given, assumed, derived or unknown.
  static func caseFile(
    _ file: CaseFile,
    _ set: PolicySet,
    showingUnknown: Bool,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = []
    var title = Text(file.name, as: .strong)
    if let proposal = file.record.proposal, !proposal.title.isEmpty {
      title += Text(" · \(proposal.title)")
    }
    blocks.append(.title(title))
    if let cadre = file.record.cadre {
      let parts = [cadre.name, cadre.post, cadre.unit].filter { !$0.isEmpty }
      blocks.append(.paragraph(Text(([cadre.id] + parts).joined(separator: " · "))))
    }
    var table = Table([
      Column(Text(speech[.factColumn]), key: "fact"),
      Column(Text(speech[.valueColumn]), key: "value"),
      Column(Text(speech[.kindColumn]), key: "kind", wrapping: .never),
      Column(Text(speech[.evidenceColumn]), key: "evidence", wrapping: .words(priority: 1)),
      Column(Text(speech[.onColumn]), key: "on", wrapping: .never),
    ])
    var rows: [Datum] = []
    for place in set.facts.indices {
      guard let row = row(FactID(place), file, speech, showingUnknown) else { continue }
      table.append(row.row)
      rows.append(.object(row.record))
    }
    blocks.append(
      table.rows.isEmpty
        ? .paragraph(Text(speech[.nothingGiven], as: .faint)) : .table(table)
    )
    if !file.unused.isEmpty {
      let names = file.unused.map { Text("\($0.name) = \($0.value)", as: .code) }
      blocks.append(.items(LabelledItems(Text(speech[.unusedFacts], as: .heading), names)))
    }
    return Document(
      schema: "sixdares.case/1",
      data: ["case": .string(file.name), "facts": .array(rows)],
      blocks: blocks
    )
  }

  private static func row(
    _ fact: FactID,
    _ file: CaseFile,
    _ speech: Speech,
    _ showingUnknown: Bool
  ) -> (row: Row, record: Record)? {
    let declaration = speech.set[fact]
    let evaluator = ConditionEvaluator(speech.set, member: -1, facts: file.facts)
    var number = file.facts[fact]
    switch declaration.definition {
    case .condition(let condition):
      let truth = evaluator.truth(condition)
      number = truth == .unknown ? nil : truth == .yes ? 1 : 0
    case .form(let form): number = evaluator.value(form)
    case nil: break
    }
    guard showingUnknown || number != nil else { return nil }
    let kind: (word: Sentence, name: String, role: Role) =
      if number == nil {
        (.unknownWord, "unknown", .unknown)
      } else if declaration.isDerived {
        (.derivedWord, "derived", .derived)
      } else if file.assumed.contains(fact) {
        (.assumedWord, "assumed", .assumed)
      } else {
        (.givenWord, "given", .given)
      }
    let record = file.evidence[fact]
    let day = record?.on.map { Quantity($0).text(in: speech.language) } ?? ""
    let value = number.map { speech.value($0, of: fact) } ?? "?"
    let data = number.map { Datum.string(declaration.decode($0).description) } ?? nil
    return (
      Row([
        Cell(Text(speech.title(fact)), data: .string(declaration.name)),
        Cell(Text(value, as: kind.role), data: data),
        Cell(Text(speech[kind.word], as: kind.role), data: .string(kind.name)),
        Cell(Text(record?.evidence ?? "", as: .faint)),
        Cell(Text(day, as: .faint), data: record?.on.map { .string($0.description) } ?? nil),
      ]),
      [
        "fact": .string(declaration.name), "value": data, "kind": .string(kind.name),
        "evidence": .string(record?.evidence ?? ""),
        "on": record?.on.map { .string($0.description) } ?? nil,
      ]
    )
  }

  // MARK: Lists

  /// A list of records with the same columns.
  static func list(
    _ name: String,
    _ columns: [(title: Sentence, key: String)],
    _ rows: [[String]],
    empty: Sentence,
    _ language: Language
  ) -> Document {
    list(name, columns, rows.map { $0.map { Cell(Text($0)) } }, empty: empty, language)
  }

  /// A list of records of which some cells say to machines another thing than to people.
  ///
  /// - Parameters:
  ///   - name: What is listed.
  ///   - columns: The columns.
  ///   - wrapsFirst: Whether the first column gives way too; ids are kept on one line.
  ///   - machineColumns: The keys of columns behind them that are for machines alone.
  ///   - rows: The cells of all columns, row by row.
  ///   - empty: What is said where there are none.
  ///   - language: The language of the reader.
  /// - Returns: The document.
  static func list(
    _ name: String,
    _ columns: [(title: Sentence, key: String)],
    wrapsFirst: Bool = false,
    machineColumns: [String] = [],
    _ rows: [[Cell]],
    empty: Sentence,
    _ language: Language
  ) -> Document {
    let table = Table(
      columns.enumerated().map { place, column in
        Column(
          Text(column.title[language]),
          key: column.key,
          wrapping: place == 0 && !wrapsFirst ? .never : .words(priority: 0)
        )
      } + machineColumns.map { Column(Text(), key: $0, for: .machines) },
      rows: rows.map { Row($0) }
    )
    let blocks: [Block] =
      rows.isEmpty ? [.paragraph(Text(empty[language], as: .faint))] : [.table(table)]
    return Document(
      schema: "sixdares.list/1",
      data: ["list": .string(name), "rows": .array(table.records.map(Datum.object))],
      blocks: blocks
    )
  }
}
