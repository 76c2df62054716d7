import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What checks of policies found; the cases that show it are kept to be used.
  static func policyCheck(
    _ checks: [PolicyCheck],
    _ witnesses: inout Witnesses,
    _ language: Language
  ) -> Document {
    var blocks: [Block] = []
    var results: [Datum] = []
    witnesses = Witnesses()
    for check in checks {
      var telling = CheckTelling(check, language)
      blocks += telling.blocks(&witnesses)
      results.append(.object(telling.record))
    }
    if !witnesses.all.isEmpty {
      blocks.append(.paragraph(Text(Sentence.useWitness[language], as: .faint)))
    }
    return Document(
      schema: "sixdares.policy-check/1",
      data: Record([.init("policies", .array(results))])
        .adding(checks.first.map { calendar($0.policies.set) } ?? [:]),
      blocks: blocks
    )
  }
}

/// How one check is told, to people and to machines.
private struct CheckTelling {
  private let check: PolicyCheck
  private let speech: Speech
  private let policy: Policy
  private(set) var record = Record()

  init(_ check: PolicyCheck, _ language: Language) {
    self.check = check
    speech = Speech(set: check.policies.set, language: language)
    policy = check.policies.set.members[0].policy
  }

  mutating func blocks(_ witnesses: inout Witnesses) -> [Block] {
    var items: [ListItem] = []
    var findings: [Datum] = []
    for finding in check.findings {
      var children = rules(finding).map { rule in
        ListItem(Text(name(rule), as: .code) + Text("  ") + speech.cited(rule, member: 0))
      }
      if !finding.readings.isEmpty {
        let names = finding.readings.map { reading in
          reading.map { Sentence(verbatim: $0) } ?? .theTextAlone
        }
        children.append(ListItem(Text(speech[.underReadings(names)], as: .interpretation)))
      }
      if let count = finding.count {
        let sentence = Sentence.inCases(.grouped(count.digits), of: all)
        children.append(ListItem(Text(speech[sentence], as: .faint)))
      }
      var number: Int?
      if let witness = finding.witness {
        number = witnesses.keep(witness, speech.set)
        children.append(self.witness(finding, witness, number ?? 0))
      } else if finding.isShown {
        children.append(ListItem(Text(speech[.noExactCase], as: .warning)))
      }
      items.append(
        ListItem(
          Text(speech[sentence(finding)]),
          marker: finding.isFault ? .failed : .open,
          children: children
        )
      )
      findings.append(machine(finding, number))
    }
    record = summary(findings)
    let names = [nil] + policy.readings.map(\.name)
    let readings = names.map { speech.reading($0) }.joined(separator: " · ")
    var blocks: [Block] = [.title(Text(policy.name, as: .strong), aside: Text(readings))]
    if !items.isEmpty { blocks.append(.list(items)) }
    return blocks + verdict
  }

  private var all: Sentence { .grouped(check.possibleCases.digits) }

  /// What was looked at, and what that proves.
  private var verdict: [Block] {
    let faults = check.findings.filter(\.isFault).count
    let checked = Sentence.checked(rules: check.rules, facts: check.facts, all)
    let result =
      faults > 0
      ? Text(speech[.faults(faults)], as: .bad)
      : Text(speech[.clean(check.findings.count)], as: .good)
    var blocks: [Block] = [.paragraph(result + Text(" · ") + Text(speech[checked], as: .faint))]
    if !check.approximated.isEmpty {
      let titles = check.approximated.map(speech.title)
      blocks.append(.paragraph(Text(speech[.approximated(titles)], as: .warning)))
    }
    return blocks
  }

  private func witness(_ finding: Finding, _ witness: Witness, _ number: Int) -> ListItem {
    let facts = speech.facts(of: witness).joined(separator: Text(" · "))
    // Who speaks instead is worth telling where the rules of the finding do not.
    let others = finding.speaking.filter { !rules(finding).contains($0) }
    return ListItem(
      Text(speech[.witness(number)], as: .heading) + Text("  ") + facts,
      children: others.map { rule in
        ListItem(
          Text("\(speech[.thereSpeaks]): ", as: .faint) + Text(name(rule), as: .code)
            + Text("  ") + speech.cited(rule, member: 0)
        )
      }
    )
  }

  // MARK: Words

  private func name(_ rule: RuleID) -> String { policy.rules[rule.index].name }

  /// The rules that a finding is about.
  private func rules(_ finding: Finding) -> [RuleID] {
    switch finding.kind {
    case .conflict(let first, let second), .neverBlocks(let first, let second): [first, second]
    case .neverHolds(let rule), .neverSpeaks(let rule), .neverMatters(let rule),
      .leftOpen(let rule):
      [rule]
    case .noCase, .neverOwed, .neverReached, .neverAsked: []
    }
  }

  private func sentence(_ finding: Finding) -> Sentence {
    switch finding.kind {
    case .noCase: return .noCasePossible
    case .conflict(let first, let second): return .rulesConflict(name(first), name(second))
    case .neverHolds(let rule): return .ruleNeverHolds(name(rule))
    case .neverSpeaks(let rule): return .ruleNeverSpeaks(name(rule))
    case .neverMatters(let rule): return .ruleNeverMatters(name(rule))
    case .neverBlocks(let rule, let target): return .ruleNeverBlocks(name(rule), name(target))
    case .neverOwed(let duty): return .dutyNeverOwed(policy.duties[duty].name)
    case .neverReached(let decision, let values):
      let declared = policy.decisions[decision.index]
      return .valuesNeverReached(declared.name, values.labels(of: declared.values))
    case .neverAsked(let fact): return .factNeverAsked(speech.set[fact].name)
    case .leftOpen(let rule):
      guard let conclusion = policy.rules[rule.index].conclusion else { return .noCasePossible }
      let reference = DecisionReference(member: 0, decision: conclusion.decision)
      return .ruleLeavesOpen(
        name(rule),
        speech.values(conclusion.outcome.values, of: reference),
        hasReadings: !policy.readings.isEmpty
      )
    }
  }

  // MARK: Machines

  private func machine(_ finding: Finding, _ number: Int?) -> Datum {
    var record: Record = [
      "kind": .string(finding.kind.word), "fault": .bool(finding.isFault),
      "rules": Documents.strings(rules(finding).map(name)),
      "clauses": Documents.strings(
        rules(finding).map { policy.clauses[policy.rules[$0.index].clause.index].label }
      ),
      "message": .string(speech[sentence(finding)]),
      "readings": Documents.strings(
        finding.readings.map { $0 ?? ActivePolicies.textOnly }
      ),
      "count": finding.count.map { .string($0.digits) } ?? nil,
      "witness": nil,
    ]
    switch finding.kind {
    case .neverOwed(let duty): record["duty"] = .string(policy.duties[duty].name)
    case .neverAsked(let fact): record["fact"] = .string(speech.set[fact].name)
    case .neverReached(let decision, let values):
      let declared = policy.decisions[decision.index]
      record["decision"] = .string(declared.name)
      record["values"] = Documents.strings(values.labels(of: declared.values))
    default: break
    }
    if let witness = finding.witness, let number {
      record["witness"] = Documents.witness(witness, number: number, speech.set)
    }
    return .object(record)
  }

  private func summary(_ findings: [Datum]) -> Record {
    [
      "policy": .string(policy.name),
      "readings": Documents.strings([ActivePolicies.textOnly] + policy.readings.map(\.name)),
      "clean": .bool(check.isClean),
      "rules": .int(Int64(check.rules)), "facts": .int(Int64(check.facts)),
      "possibleCases": .string(check.possibleCases.digits),
      "approximated": Documents.strings(check.approximated.map { speech.set[$0].name }),
      "findings": .array(findings),
    ]
  }
}

extension Finding {
  /// Whether there is something that a case could show.
  fileprivate var isShown: Bool {
    switch kind {
    case .noCase, .neverHolds, .neverOwed, .neverReached, .neverAsked: false
    case .conflict, .neverSpeaks, .neverMatters, .neverBlocks, .leftOpen: true
    }
  }
}

extension Finding.Kind {
  /// The kind in a word, for machines.
  fileprivate var word: String {
    switch self {
    case .noCase: "no-case"
    case .conflict: "conflict"
    case .neverHolds: "never-holds"
    case .neverSpeaks: "never-speaks"
    case .neverMatters: "never-matters"
    case .neverBlocks: "never-blocks"
    case .neverOwed: "never-owed"
    case .neverReached: "never-reached"
    case .neverAsked: "never-asked"
    case .leftOpen: "left-open"
    }
  }
}
