import Diagnostics
import PolicyLanguage
import Reporting

extension Documents {
  /// What an inspection found, side by side: what to handle, what to protect, what is owed; in full
  /// each finding is told by itself, however many there are.
  static func inspection(
    _ inspection: Inspection,
    only side: String?,
    isFull: Bool,
    _ language: Language
  ) -> Document {
    let sides = Inspection.Side.allCases.filter { side == nil || $0.rawValue == side }
    var blocks: [Block] = []
    for side in sides {
      let findings = inspection.findings.filter { $0.side == side }
      // That a procedure was kept, or that nobody stood in the way, is told only to whoever asks.
      if findings.isEmpty, side == .procedure || side == .others, sides.count > 1 { continue }
      blocks.append(.heading(Text(Sentence.side(side, findings.count)[language])))
      guard !findings.isEmpty else { continue }
      guard isFull || findings.count <= tellable else {
        blocks += groups(of: findings, side, language)
        continue
      }
      blocks.append(
        .table(side == .authority ? owed(findings, language) : table(findings, side, language))
      )
    }
    let remark = Sentence.inspected(inspection.cases, unsettled: inspection.unsettled.count)
    blocks.append(.paragraph(Text(remark[language], as: .faint)))
    return Document(
      schema: "sixdares.inspect/1",
      data: [
        "cases": .int(Int64(inspection.cases)),
        "findings": .array(
          inspection.findings.filter { sides.contains($0.side) }.map { finding in
            [
              "side": .string(finding.side.rawValue), "case": .string(finding.caseName),
              "who": .string(finding.who), "finding": .string(finding.what),
              "basis": .string(finding.basis.string),
            ]
          }
        ),
        "unsettled": strings(inspection.unsettled),
      ],
      blocks: blocks
    )
  }
}

extension Documents {
  /// How many findings of one side are told each by itself.
  private static let tellable = 12

  /// Findings, one a line.
  private static func table(
    _ findings: [Inspection.Finding],
    _ side: Inspection.Side,
    _ language: Language
  ) -> Table {
    Table(
      [
        Column(Text(Sentence.caseColumn[language]), key: "case", wrapping: .never),
        Column(Text((side == .others ? Sentence.whoAnswers : .cadreColumn)[language]), key: "who"),
        Column(Text(Sentence.findingColumn[language]), key: "finding"),
        Column(Text(Sentence.basisColumn[language]), key: "basis"),
      ],
      rows: findings.map { finding in
        Row([
          Cell(Text(finding.caseName)), Cell(Text(finding.who)),
          Cell(Text(finding.what, as: side.role)), Cell(finding.basis),
        ])
      }
    )
  }

  /// What authorities owe: the same act once, with all the cases in which it is owed.
  private static func owed(_ findings: [Inspection.Finding], _ language: Language) -> Table {
    var order: [[String]] = []
    var groups: [[String]: [Inspection.Finding]] = [:]
    for finding in findings {
      let key = [finding.who, finding.what, finding.basis.string]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return Table(
      [
        Column(Text(Sentence.bearerColumn[language]), key: "who"),
        Column(Text(Sentence.findingColumn[language]), key: "finding"),
        Column(Text(Sentence.casesColumn[language]), key: "cases"),
        Column(Text(Sentence.basisColumn[language]), key: "basis", wrapping: .words(priority: 1)),
      ],
      rows: order.compactMap { key in
        guard let group = groups[key], let first = group.first else { return nil }
        let names = group.map(\.caseName)
        return Row([
          Cell(Text(first.who)), Cell(Text(first.what, as: first.side.role)),
          Cell(Text(names.joined(separator: ", ")), data: strings(names)), Cell(first.basis),
        ])
      }
    )
  }
}

extension Inspection.Side {
  var role: Role {
    switch self {
    case .wrong: .bad
    case .procedure: .middling
    case .good: .good
    case .others: .bad
    case .authority: .warning
    }
  }
}
