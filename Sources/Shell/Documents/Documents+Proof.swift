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
    let plain = Speech(set: examination.policies.set, language: .english)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for decision in decisions {
      let proofs = examination.proof(decision)
      blocks += headline(try examination.explanation(decision), examination, speech)
      var seen: Set<RuleID> = []
      blocks.append(.tree(proofs.map { node($0, decision, file, speech, &seen) }))
      results.append([
        "policy": .string(speech.set.members[decision.member].policy.name),
        "decision": .string(speech.set[decision].name),
        "proof": .array(proofs.map { .object(machine($0, decision, file, plain)) }),
      ])
    }
    return Document(
      schema: "sixdares.proof/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }

  /// A rule with what it rests on; one that was told before is only named.
  private static func node(
    _ proof: RuleProof,
    _ decision: DecisionReference,
    _ file: CaseFile,
    _ speech: Speech,
    _ seen: inout Set<RuleID>
  ) -> TreeNode {
    let policy = speech.set.members[decision.member].policy
    let rule = policy.rules[proof.rule.index]
    var text =
      name(proof.rule, decision.member, speech)
      + Text("  \(speech[status(proof, decision.member, speech)])")
    if let conclusion = rule.conclusion, proof.status == .fires {
      text +=
        Text(" → ") + Text(speech.values(conclusion.outcome.values, of: decision), as: .strong)
    }
    let note = Text("(") + speech.basis(proof.rule, member: decision.member) + Text(")")
    guard seen.insert(proof.rule).inserted else {
      text += Text("  \(speech[.asAbove])", as: .faint)
      return TreeNode(text, marker: marker(proof), note: note)
    }
    var children = proof.condition.support.map { leaf($0, policy, file, speech) }
    for other in proof.exceptions + proof.blockers {
      children.append(node(other, decision, file, speech, &seen))
    }
    return TreeNode(text, marker: marker(proof), note: note, children: children)
  }

  /// A rule by its name, which is English; whoever reads Vietnamese is told what it is called.
  private static func name(_ rule: RuleID, _ member: Int, _ speech: Speech) -> Text {
    let policy = speech.set.members[member].policy
    return speech.language == .english
      ? Text(policy.rules[rule.index].name, as: .code) : Text(speech.title(rule, member: member))
  }

  private static func marker(_ proof: RuleProof) -> Marker {
    switch proof.status {
    case .fires: .met
    case .fails, .blocked, .beaten: .failed
    case .open: .open
    }
  }

  private static func status(_ proof: RuleProof, _ member: Int, _ speech: Speech) -> Sentence {
    func names(_ rules: [RuleID]) -> [String] { rules.map { name($0, member, speech).string } }
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
      Text(text(proof.condition, proof.truth, policy, file, speech)) + Text(source, as: .faint),
      marker: marker
    )
  }

  private static func facts(_ condition: Condition) -> [FactID] {
    var facts: [FactID] = []
    condition.visit { facts.append($0) }
    return facts
  }

  /// What is so in the case where a rule asks something of it, and what the rule asks instead.
  ///
  /// The sign before it tells whether that speaks for the rule or against it.
  private static func text(
    _ condition: Condition,
    _ truth: Truth,
    _ policy: Policy,
    _ file: CaseFile,
    _ speech: Speech
  ) -> String {
    /// A fact with its value, and with the value that is asked for where it has another.
    func found(_ fact: FactID, asked: String) -> String {
      let title = speech.title(fact)
      guard let number = file.facts[fact] else { return "\(title): \(speech[.unknownWord])" }
      let value = speech.value(number, of: fact)
      return speech[truth == .yes ? .isValue(title, value) : .isNotValue(title, value, asked)]
    }
    switch condition {
    case .holds(let fact):
      let evaluator = ConditionEvaluator(speech.set, member: -1, facts: file.facts)
      switch evaluator.truth(.holds(fact)) {
      case .yes: return speech.phrase(1, of: fact)
      case .no: return speech.phrase(0, of: fact)
      case .unknown: return "\(speech.title(fact)): \(speech[.unknownWord])"
      }
    case .among(let fact, let labels):
      let wanted = labels.indices.map { speech.value(Int64($0), of: fact) }
      return found(fact, asked: speech[.alternatives(wanted)])
    case .includes(let fact, let label):
      return found(fact, asked: speech.set[fact].labelTitles[label][speech.language])
    case .isNever(let fact): return found(fact, asked: speech[.neverWord])
    case .isKnown(let fact): return found(fact, asked: speech[.unknownWord])
    case .atMost(let inequality): return speech.comparison(inequality, truth != .no)
    case .rule(let rule): return policy.rules[rule.index].name
    case .all: return speech[.allOf]
    case .any: return speech[.anyOf]
    case .not(let inner):
      // A date that came says so by its day.
      if case .isNever(let fact) = inner, truth == .yes { return found(fact, asked: "") }
      return text(inner, truth.negated, policy, file, speech)
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
    let support = proof.condition.support.map {
      text($0.condition, $0.truth, policy, file, speech)
    }
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
