import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// The machine form of a decision: schema `sixdares.decide/1`.

extension Documents {
  static func machine(
    _ file: CaseFile,
    _ explanations: [Explanation],
    _ duties: [DutyStatus],
    _ examination: Examination
  ) -> Record {
    let answer: Record = [
      "case": .string(file.name),
      "results": .array(explanations.map { .object(machine($0, file, examination)) }),
      "duties": .array(duties.map { .object(machine($0, examination)) }),
      "contradictory": .bool(examination.isContradictory),
      "asOf": examination.policies.set.day.map { .string($0.description) } ?? nil,
      "notInForce": strings(
        examination.policies.set.members.filter { !$0.isInForce }.map(\.policy.name)
      ),
    ]
    return answer.adding(context(file, examination.policies.set))
  }

  private static func machine(
    _ explanation: Explanation,
    _ file: CaseFile,
    _ examination: Examination
  ) -> Record {
    let set = examination.policies.set
    let answer = explanation.answer
    let member = set.members[answer.reference.member]
    let reasons = explanation.groups.flatMap { group in
      group.items.map { item -> Datum in
        var record = machine(item, group, file, set, member)
        record["when"] = .string(condition(item, explanation.reason, set))
        return .object(record)
      }
    }
    return [
      "policy": .string(member.policy.name),
      "decision": .string(set[answer.reference].name),
      "values": strings(answer.values.labels(of: set[answer.reference].values)),
      "rulings": rulings(answer, set),
      "force": answer.force.map { .string($0.rawValue) } ?? nil,
      "reading": .string(member.reading ?? ActivePolicies.textOnly),
      "open": .bool(answer.values.count > 1),
      "leftOpenByText": .bool(answer.isSettled && answer.isLeftOpen),
      "factsMissing": .bool(!answer.isSettled),
      "silent": .bool(answer.isSilent),
      "conflict": .bool(answer.isConflict),
      "dependsOn": strings(answer.dependsOn.map { set[$0].name }),
      "wouldCount": strings(answer.wouldCount.map { set[$0].name }),
      "decidedBy": authority(answer.reference, set),
      "reasons": .array(reasons),
      "rules": strings(explanation.live.map { member.policy.rules[$0.index].name }),
    ]
  }

  private static func machine(
    _ item: ReasonItem,
    _ group: ReasonGroup,
    _ file: CaseFile,
    _ set: PolicySet,
    _ member: PolicySet.Member
  ) -> Record {
    var record = Record()
    func put(_ fact: FactID, _ value: String?, _ kind: String) {
      record["fact"] = .string(set[fact].name)
      record["value"] = value.map { .string($0) } ?? nil
      record["kind"] = .string(kind)
    }
    switch item {
    case .fact(let fact):
      let value = file.facts[fact].map { set[fact].decode($0).description }
      put(fact, value, file.assumed.contains(fact) ? "assumed" : "given")
    case .derived(let fact, let holds): put(fact, holds ? "yes" : "no", "derived")
    case .noFinding(let fact): put(fact, nil, "unknown")
    case .finding(let fact): put(fact, nil, "given")
    case .comparison(let inequality, let holds):
      record["comparison"] = .string(
        Speech(set: set, language: .english).comparison(inequality, holds)
      )
      record["kind"] = "derived"
    }
    if let rule = group.rule {
      let rule = member.policy.rules[rule.index]
      record["clause"] = .string(member.policy.clauses[rule.clause.index].label)
      record["rule"] = .string(rule.name)
    }
    return record
  }

  private static func machine(_ status: DutyStatus, _ examination: Examination) -> Record {
    [
      "policy": .string(examination.policies.set.members[status.member].policy.name),
      "duty": .string(status.duty.name),
      "state": .string(status.state.rawValue),
      "due": status.due.map { .string($0.description) } ?? nil,
    ]
  }

  static func strings(_ texts: [String]) -> Datum { .array(texts.map(Datum.string)) }
}
