import Diagnostics
import PolicyLanguage
import Reporting

extension Documents {
  /// What an inspection found, side by side: what to handle, what to protect, what is owed.
  static func inspection(
    _ inspection: Inspection,
    only side: String?,
    _ language: Language
  ) -> Document {
    let sides = Inspection.Side.allCases.filter { side == nil || $0.rawValue == side }
    var blocks: [Block] = []
    for side in sides {
      let findings = inspection.findings.filter { $0.side == side }
      blocks.append(.heading(Text(Sentence.side(side, findings.count)[language])))
      guard !findings.isEmpty else { continue }
      let who: Sentence = side == .authority ? .bearerColumn : .cadreColumn
      blocks.append(
        .table(
          Table(
            [
              Column(Text(Sentence.caseColumn[language]), key: "case", wrapping: .never),
              Column(Text(who[language]), key: "who"),
              Column(Text(Sentence.findingColumn[language]), key: "finding"),
              Column(
                Text(Sentence.basisColumn[language]),
                key: "basis",
                wrapping: .words(priority: 1)
              ),
            ],
            rows: findings.map { finding in
              Row([
                Cell(Text(finding.caseName)), Cell(Text(finding.who)),
                Cell(Text(finding.what, as: side.role)), Cell(finding.basis),
              ])
            }
          )
        )
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

extension Inspection.Side {
  fileprivate var role: Role {
    switch self {
    case .wrong: .bad
    case .good: .good
    case .authority: .warning
    }
  }
}
