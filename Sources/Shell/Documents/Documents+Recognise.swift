import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Documents {
  /// In what a cadre dared, with evidence, and what each policy grants for it on which condition.
  static func recognition(
    _ cadre: Cadre,
    _ evidence: [DareEvidence],
    _ cases: [(file: CaseFile, examination: Examination)],
    _ set: PolicySet,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    let parts = [cadre.post, cadre.unit].filter { !$0.isEmpty }
    var blocks: [Block] = [
      .title(
        Text(cadre.name.isEmpty ? cadre.id : cadre.name, as: .strong),
        aside: Text(parts.joined(separator: " · "), as: .faint)
      ),
      .pairs(dares(evidence, speech)),
    ]
    let grants = incentives(cases, speech)
    blocks.append(.heading(Text(speech[.incentivesHeading])))
    blocks.append(
      .list(
        grants.map { grant in
          let citation = Text("  (") + speech.basis(grant.rule, member: grant.member) + Text(")")
          let names = grant.cases.joined(separator: ", ")
          return ListItem(
            Text(speech.title(grant.rule, member: grant.member)) + citation
              + Text(names.isEmpty ? "" : "  \(names)", as: .good),
            marker: grant.cases.isEmpty ? .failed : .met
          )
        }
      )
    )
    if grants.allSatisfy(\.cases.isEmpty) {
      blocks.append(.paragraph(Text(speech[.noGrant], as: .faint)))
    }
    return Document(
      schema: "sixdares.recognise/1",
      data: [
        "cadre": .string(cadre.id),
        "dares": .array(
          evidence.map {
            ["dare": .string($0.dare), "text": .string($0.text), "about": .string($0.about)]
          }
        ),
        "incentives": .array(
          grants.map { grant in
            let policy = set.members[grant.member].policy
            return [
              "policy": .string(policy.name),
              "rule": .string(policy.rules[grant.rule.index].name), "cases": strings(grant.cases),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }

  /// Each of the six dares with what shows it.
  private static func dares(_ evidence: [DareEvidence], _ speech: Speech) -> [Pair] {
    Evidence.dares.map { dare in
      let shown = evidence.filter { $0.dare == dare }
      let texts = shown.map { $0.about.isEmpty ? $0.text : "\($0.text) (\($0.about))" }
      return Pair(
        Text(speech[.dare(dare)], as: .heading),
        texts.isEmpty
          ? Text(speech[.noDareEvidence], as: .faint) : Text(texts.joined(separator: " · "))
      )
    }
  }

  /// Every rule that gives recognition, with the cases in which it does.
  private static func incentives(
    _ cases: [(file: CaseFile, examination: Examination)],
    _ speech: Speech
  ) -> [(member: Int, rule: RuleID, cases: [String])] {
    speech.set.decisions.filter { speech.set[$0].name == "recognition" }
      .flatMap { reference -> [(member: Int, rule: RuleID, cases: [String])] in
        let member = speech.set.members[reference.member]
        let rules = member.ruleset.active.filter {
          member.policy.rules[$0.index].conclusion?.decision == reference.decision
        }
        return rules.map { rule in
          let granted = cases.filter { _, examination in
            examination.rulings(reference).count == 1
              && examination.proof(reference).flatMap(\.live).contains(rule)
          }
          return (reference.member, rule, granted.map(\.file.name))
        }
      }
  }
}
