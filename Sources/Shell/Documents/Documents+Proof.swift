import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// The full proof of decisions: what every rule does, and why.
  static func proof(
    _ file: CaseFile,
    _ examination: Examination,
    _ decisions: [DecisionReference],
    _ language: Language
  ) throws -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for decision in decisions {
      let proofs = examination.proof(decision)
      blocks += headline(try examination.explanation(decision), examination, speech)
      blocks.append(.tree(proofs.map { node($0, decision, file, speech) }))
      results.append([
        "policy": .string(speech.set.members[decision.member].policy.name),
        "decision": .string(speech.set[decision].name),
        "proof": .array(proofs.map { .object(machine($0, decision, file, speech)) }),
      ])
    }
    return Document(
      schema: "sixdares.proof/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }

  private static func node(
    _ proof: RuleProof,
    _ decision: DecisionReference,
    _ file: CaseFile,
    _ speech: Speech
  ) -> TreeNode {
    let policy = speech.set.members[decision.member].policy
    let rule = policy.rules[proof.rule.index]
    var text = Text(rule.name, as: .code) + Text("  \(speech[status(proof, policy)])")
    if let conclusion = rule.conclusion, proof.status == .fires {
      text +=
        Text(" → ") + Text(speech.values(conclusion.outcome.values, of: decision), as: .strong)
    }
    let conditions = proof.condition.support.map { leaf($0, policy, file, speech) }
    let exceptions = proof.exceptions.map { node($0, decision, file, speech) }
    let blockers = proof.blockers.map { node($0, decision, file, speech) }
    return TreeNode(
      text,
      marker: marker(proof),
      note: Text("(") + speech.basis(proof.rule, member: decision.member) + Text(")"),
      children: conditions + exceptions + blockers
    )
  }

  private static func marker(_ proof: RuleProof) -> Marker {
    switch proof.status {
    case .fires: .met
    case .fails, .blocked, .beaten: .failed
    case .open: .open
    }
  }

  private static func status(_ proof: RuleProof, _ policy: Policy) -> Sentence {
    func names(_ rules: [RuleID]) -> [String] { rules.map { policy.rules[$0.index].name } }
    switch proof.status {
    case .fires: return .fires
    case .fails: return .fails
    case .beaten(let by): return .isBeaten(names(by))
    case .blocked(let by): return .isBlocked(names(by))
    case .open: return .isOpen
    }
  }

  /// One condition on a single fact that makes a rule hold, fail or be open.
  private static func leaf(
    _ proof: ConditionProof,
    _ policy: Policy,
    _ file: CaseFile,
    _ speech: Speech
  ) -> TreeNode {
    let marker: Marker = proof.truth == .yes ? .met : proof.truth == .no ? .failed : .open
    let sources = facts(proof.condition).filter { speech.set[$0].isDerived }.flatMap { fact in
      speech.set.baseFacts(of: fact).compactMap { base in
        file.facts[base].map { speech.phrase($0, of: base) }
      }
    }
    let source = sources.isEmpty ? "" : "  " + sources.joined(separator: ", ")
    return TreeNode(
      Text(text(proof.condition, policy, file, speech)) + Text(source, as: .faint),
      marker: marker
    )
  }

  private static func facts(_ condition: Condition) -> [FactID] {
    var facts: [FactID] = []
    condition.visit { facts.append($0) }
    return facts
  }

  /// A condition on single facts, with what the case knows of them.
  private static func text(
    _ condition: Condition,
    _ policy: Policy,
    _ file: CaseFile,
    _ speech: Speech
  ) -> String {
    func known(_ fact: FactID) -> String {
      guard let number = file.facts[fact] else { return speech[.unknownWord] }
      return speech.value(number, of: fact)
    }
    switch condition {
    case .holds(let fact):
      guard speech.set[fact].isDerived else { return "\(speech.title(fact)): \(known(fact))" }
      let evaluator = ConditionEvaluator(speech.set, member: -1, facts: file.facts)
      switch evaluator.truth(.holds(fact)) {
      case .yes: return speech.phrase(1, of: fact)
      case .no: return speech.phrase(0, of: fact)
      case .unknown: return "\(speech.title(fact)): \(speech[.unknownWord])"
      }
    case .among(let fact, let labels):
      let wanted = labels.indices.map { speech.value(Int64($0), of: fact) }
      return "\(speech.title(fact)): \(known(fact)) (\(speech[.alternatives(wanted)])?)"
    case .includes(let fact, let label):
      let title = speech.set[fact].labelTitles[label][speech.language]
      return "\(speech.title(fact)): \(known(fact)) (\(title)?)"
    case .isNever(let fact):
      return "\(speech.title(fact)): \(known(fact)) (\(speech[.neverWord])?)"
    case .isKnown(let fact): return speech[.isKnown(speech.set[fact].title)]
    case .atMost(let inequality): return speech.comparison(inequality, true)
    case .rule(let rule): return policy.rules[rule.index].name
    case .all: return speech[.allOf]
    case .any: return speech[.anyOf]
    case .not(let inner):
      // What a fact is says more than that it is not something else.
      if case .holds = inner { return text(inner, policy, file, speech) }
      if case .isNever(let fact) = inner { return "\(speech.title(fact)): \(known(fact))" }
      return speech[.notSo(Sentence(verbatim: ""))] + text(inner, policy, file, speech)
    case .always, .decided: return ""
    }
  }

  private static func machine(
    _ proof: RuleProof,
    _ decision: DecisionReference,
    _ file: CaseFile,
    _ speech: Speech
  ) -> Record {
    let policy = speech.set.members[decision.member].policy
    let rule = policy.rules[proof.rule.index]
    let support = proof.condition.support.map { text($0.condition, policy, file, speech) }
    let status =
      switch proof.status {
      case .fires: "fires"
      case .fails: "fails"
      case .beaten: "beaten"
      case .blocked: "blocked"
      case .open: "open"
      }
    return [
      "rule": .string(rule.name),
      "clause": .string(policy.clauses[rule.clause.index].label),
      "status": .string(status),
      "condition": .string("\(proof.condition.truth)"),
      "support": strings(support),
      "exceptions": .array(
        proof.exceptions.map { .object(machine($0, decision, file, speech)) }
      ),
      "blockers": .array(proof.blockers.map { .object(machine($0, decision, file, speech)) }),
    ]
  }
}
