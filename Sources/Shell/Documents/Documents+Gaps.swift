import Diagnostics
import PolicyLanguage
import Reporting

extension Documents {
  /// What policies do not claim: unconfirmed clauses, choices of ours, numbers not confirmed.
  static func gaps(_ policies: [Policy], _ language: Language) -> Document {
    var clauses: [(Policy, Policy.Clause)] = []
    var rules: [(Policy, Rule)] = []
    var unnumbered = 0
    for policy in policies {
      for clause in policy.clauses {
        if clause.number == nil, clause.mark?.certainty != .design { unnumbered += 1 }
        if let mark = clause.mark, mark.certainty != .seen, mark.certainty != .design {
          clauses.append((policy, clause))
        }
      }
      for rule in policy.rules where rule.strength == .modelling && !rule.isInterpretation {
        rules.append((policy, rule))
      }
    }
    var blocks: [Block] = [.heading(Text(Sentence.gapsHeading[language]))]
    blocks.append(
      clauses.isEmpty
        ? .paragraph(Text(Sentence.noGaps[language], as: .faint))
        : .table(clauseTable(clauses, language))
    )
    if !rules.isEmpty {
      blocks.append(.heading(Text(Sentence.choicesHeading[language])))
      blocks.append(.table(ruleTable(rules, language)))
    }
    if unnumbered > 0 {
      blocks.append(
        .paragraph(Text("\(Sentence.numbersHeading[language]): \(unnumbered)", as: .faint))
      )
    }
    return Document(
      schema: "sixdares.policy-gaps/1",
      data: [
        "clauses": .array(
          clauses.map { policy, clause in
            [
              "policy": .string(policy.name), "clause": .string(clause.label),
              "certainty": .string(clause.mark?.certainty.rawValue ?? ""),
              "note": .string(clause.mark?.note.en ?? ""),
              "noteVi": .string(clause.mark?.note.vi ?? ""),
            ]
          }
        ),
        "choices": .array(
          rules.map { ["policy": .string($0.name), "rule": .string($1.name)] }
        ),
        "unnumbered": .int(Int64(unnumbered)),
      ],
      blocks: blocks
    )
  }

  private static func clauseTable(
    _ clauses: [(Policy, Policy.Clause)],
    _ language: Language
  ) -> Table {
    Table(
      [
        Column(Text(Sentence.policyColumn[language]), key: "policy", wrapping: .never),
        Column(Text(Sentence.clauseWord[language]), key: "clause"),
        Column(
          Text(Sentence.certaintyColumn[language]),
          key: "certainty",
          wrapping: .words(priority: 1)
        ),
      ],
      rows: clauses.map { policy, clause in
        Row([
          Cell(Text(policy.citation[language], as: .clause)), Cell(Text(clause.title[language])),
          Cell(Text(clause.mark.map { Sentence.mark($0)[language] } ?? "", as: .warning)),
        ])
      }
    )
  }

  private static func ruleTable(_ rules: [(Policy, Rule)], _ language: Language) -> Table {
    Table(
      [
        Column(Text(Sentence.policyColumn[language]), key: "policy", wrapping: .never),
        Column(Text(Sentence.ruleColumn[language]), key: "rule", wrapping: .never),
        Column(Text(Sentence.meaningColumn[language]), key: "meaning"),
      ],
      rows: rules.map { policy, rule in
        Row([
          Cell(Text(policy.citation[language], as: .clause)), Cell(Text(rule.name, as: .code)),
          Cell(Text(rule.title?[language] ?? "")),
        ])
      }
    )
  }
}
