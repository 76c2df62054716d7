import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What a decision is: schema `sixdares.decision/1`.

extension Documents {
  /// A decision of the active policies: its values, who comes to it and which rules give it; nil
  /// where no policy comes to one of that name.
  static func decision(named name: String, _ set: PolicySet, _ language: Language) -> Document? {
    let references = set.decisions.filter { set[$0].name == name }
    guard let first = references.first else { return nil }
    let speech = Speech(set: set, language: language)
    let decision = set[first]
    let values = decision.values.indices.map { speech.valueTitle($0, of: first) }
    var blocks: [Block] = [
      .title(Text(decision.title[language], as: .strong), aside: Text(name, as: .code)),
      .pairs([Pair(Text(speech[.valuesWord], as: .heading), Text(values.joined(separator: "; ")))]),
    ]
    for reference in references {
      let policy = set.members[reference.member].policy
      let rules = policy.rules.indices.filter { place in
        policy.rules[place].conclusion?.decision == reference.decision
      }
      blocks.append(.heading(Text(speech.citation(reference), as: .clause)))
      blocks += authority(of: reference, speech)
      blocks.append(
        .list(
          rules.map { place in
            ListItem(
              Text(policy.rules[place].name, as: .code)
                + Text("  \(speech.title(RuleID(place), member: reference.member))  (")
                + speech.basis(RuleID(place), member: reference.member) + Text(")")
            )
          }
        )
      )
    }
    return Document(
      schema: "sixdares.decision/1",
      data: [
        "decision": .string(name), "title": .string(decision.title[language]),
        "values": strings(decision.values),
        "policies": .array(
          references.map { reference in
            let policy = set.members[reference.member].policy
            let rules = policy.rules.filter { $0.conclusion?.decision == reference.decision }
            return [
              "policy": .string(policy.name), "decidedBy": authority(reference, set),
              "rules": strings(rules.map(\.name)),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }
}
