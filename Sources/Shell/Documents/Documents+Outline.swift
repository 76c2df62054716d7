import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// The clauses of a policy with their marks, and what stands in each.
  static func outline(_ policy: Policy, _ language: Language) -> Document {
    var items: [ListItem] = []
    var clauses: [Datum] = []
    for (place, clause) in policy.clauses.enumerated() {
      let rules = policy.rules.filter { $0.clause == ClauseID(place) }
      let duties = policy.duties.filter { $0.clause == ClauseID(place) }
      var text = Text(clause.label, as: .code) + Text("  \(clause.title[language])")
      if let mark = clause.mark {
        text += Text("  \(Sentence.certainty(mark.certainty)[language])", as: mark.role)
      }
      let children =
        rules.map { rule in
          let readings = rule.readings.map { "; \(policy.readingTitle($0)?[language] ?? $0)" }
            .joined()
          let strength = Sentence.strength(rule.strength)[language]
          return entry(rule.name, rule.title?[language], strength + readings)
        }
        + duties.map { duty in
          entry(duty.name, duty.title[language], Sentence.dutyStrength[language])
        }
      let authorities = policy.authorities.filter { $0.clause == ClauseID(place) }
        .map { authority in
          let names = authority.decisions.map { policy.decisions[$0.index].spoken(language) }
          return entry(
            names.joined(separator: ", "),
            (authority.title ?? .notRead)[language],
            Sentence.whoDecides[language]
          )
        }
      items.append(ListItem(text, children: children + authorities))
      clauses.append([
        "clause": .string(clause.label), "title": .string(clause.title.en),
        "titleVi": .string(clause.title.vi),
        "certainty": clause.mark.map { .string($0.certainty.rawValue) } ?? nil,
        "rules": .array(
          rules.map { rule in
            [
              "rule": .string(rule.name), "strength": .string(rule.strength.rawValue),
              "readings": strings(rule.readings),
            ]
          }
        ),
        "duties": strings(duties.map(\.name)),
      ])
    }
    return Document(
      schema: "sixdares.policy-show/1",
      data: ["policy": .string(policy.name), "clauses": .array(clauses)],
      blocks: [
        .title(
          Text(policy.title[language], as: .strong),
          aside: Text(policy.citation[language], as: .clause)
        ),
        .paragraph(Text(Sentence.inForce(policy.inForce)[language], as: .faint)),
        .list(items),
      ]
    )
  }

  private static func entry(_ name: String, _ title: String?, _ remark: String) -> ListItem {
    ListItem(
      Text(name, as: .code) + Text(title.map { "  \($0)" } ?? "")
        + Text("  (\(remark))", as: .faint)
    )
  }
}
