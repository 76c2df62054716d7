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
    for grant in grants { blocks += block(grant, speech) }
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
              "rule": .string(policy.rules[grant.rule.index].name),
              "clause": .string(
                policy.clauses[policy.rules[grant.rule.index].clause.index].label
              ),
              "conditions": strings(
                speech.conditions(
                  policy.rules[grant.rule.index].condition,
                  member: grant.member
                )
              ),
              "cases": strings(grant.cases),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }

  /// One incentive: what its clause says, on which condition, where it is granted.
  private static func block(_ grant: Incentive, _ speech: Speech) -> [Block] {
    let policy = speech.set.members[grant.member].policy
    let active = speech.set.members[grant.member].ruleset.active
    let rule = policy.rules[grant.rule.index]
    let prose = policy.clauses[rule.clause.index].text(speech.language)
      .split(separator: "\n").joined(separator: " ")
    let blockers = active.filter { policy.rules[$0.index].blocks.contains(grant.rule) }
      .map { Text(speech.title($0, member: grant.member)) }
    let names = grant.cases.joined(separator: ", ")
    func items(_ label: Sentence, _ texts: [Text]) -> ListItem? {
      texts.isEmpty
        ? nil
        : ListItem(
          Text("\(speech[label]): ", as: .heading) + texts.joined(separator: Text(" · ")),
          marker: .bullet
        )
    }
    let parts = [
      items(
        .conditionWord,
        speech.conditions(rule.condition, member: grant.member).map { Text($0) }
      ),
      items(.ruledOutBy, blockers),
      items(
        .grantedFor,
        [names.isEmpty ? Text(speech[.grantedNowhere], as: .faint) : Text(names, as: .good)]
      ),
    ]
    return [
      .list([
        ListItem(
          Text(speech.title(grant.rule, member: grant.member), as: .strong) + Text("  (")
            + speech.basis(grant.rule, member: grant.member) + Text(")"),
          marker: grant.cases.isEmpty ? .failed : .met,
          children: [ListItem(Text(prose, as: .faint), marker: .bullet)] + parts.compactMap(\.self)
        )
      ])
    ]
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

  /// A rule that recognises or protects, with the cases in which it does.
  private struct Incentive {
    var member: Int
    var rule: RuleID
    var cases: [String]
  }

  /// Every rule that recognises or protects, with the cases in which it does.
  private static func incentives(
    _ cases: [(file: CaseFile, examination: Examination)],
    _ speech: Speech
  ) -> [Incentive] {
    speech.set.decisions.filter { Inspection.honours.contains(speech.set[$0].name) }
      .flatMap { reference -> [Incentive] in
        let member = speech.set.members[reference.member]
        let rules = member.ruleset.active.filter {
          member.policy.rules[$0.index].conclusion?.decision == reference.decision
        }
        return rules.map { rule in
          let granted = cases.filter { _, examination in
            examination.rulings(reference).count == 1
              && examination.proof(reference).flatMap(\.live).contains(rule)
          }
          return Incentive(
            member: reference.member,
            rule: rule,
            cases: granted.map(\.file.name)
          )
        }
      }
  }
}
