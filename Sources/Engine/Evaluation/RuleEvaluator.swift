public import PolicyLanguage

// Default calculus, as in D. Merigoux, N. Chataing, J. Protzenko, "Catala: a programming language
// for the law" (ICFP 2021). A rule's exceptions are asked first. If any of them gives a value, it
// stands in place of the rule's own, whether or not the rule's condition holds; else the rule
// gives its own value if its condition holds. What remains at the top is live; live rules that
// give different values are a conflict. A rule that is blocked is taken away, and the exceptions
// to it with it: they refine something that no longer applies.

/// What applies the active rules of one policy to one case, leaving a proof.
public struct RuleEvaluator {
  private let conditions: ConditionEvaluator
  private let policy: Policy
  private let ruleset: Ruleset

  /// Makes an evaluator for one case and one policy of a set.
  public init(_ set: PolicySet, member: Int, facts: CaseFacts) {
    self.init(ConditionEvaluator(set, member: member, facts: facts), member)
  }

  /// Makes an evaluator of the rules of one policy that asks another of their conditions.
  init(_ conditions: ConditionEvaluator, _ member: Int) {
    let set = conditions.set
    self.conditions = conditions
    policy = set.members[member].policy
    ruleset = set.members[member].ruleset
  }

  /// Returns what the rules say for a decision; the case must know all that they ask.
  ///
  /// - Parameter decision: The decision.
  /// - Returns: The ruling; nil when a fact that could matter is unknown.
  /// - Complexity: O(rules × size of their conditions).
  public func ruling(_ decision: DecisionID) -> Ruling? {
    var outcomes: [Outcome] = []
    var seen: Set<RuleID> = []
    for root in ruleset.roots[decision.index] {
      guard collect(root, &outcomes, &seen) else { return nil }
    }
    return Ruling(outcomes)
  }

  /// Adds what a rule, or the exceptions to it, gives; false when a fact that matters is unknown.
  private func collect(
    _ rule: RuleID,
    _ outcomes: inout [Outcome],
    _ seen: inout Set<RuleID>
  ) -> Bool {
    let blocked = isBlocked(rule)
    if blocked == .yes { return true }
    let before = outcomes.count
    for exception in ruleset.exceptions[rule.index] {
      guard collect(exception, &outcomes, &seen) else { return false }
    }
    if outcomes.count == before, let conclusion = policy.rules[rule.index].conclusion {
      switch conditions.truth(.rule(rule)) {
      case .unknown: return false
      case .no: break
      case .yes: outcomes.append(conclusion.outcome)
      }
    }
    // That a block is in doubt matters only where there is something to take away.
    return blocked == .no || outcomes.count == before
  }

  /// Whether some rule whose condition holds, and that is not blocked itself, blocks a rule.
  private func isBlocked(_ rule: RuleID) -> Truth {
    var result = Truth.no
    for blocker in ruleset.blockers[rule.index] {
      let holds = conditions.truth(.rule(blocker))
      let blocked = holds == .no ? .no : isBlocked(blocker)
      if holds == .yes, blocked == .no { return .yes }
      if holds != .no, blocked != .yes { result = .unknown }
    }
    return result
  }

  // MARK: Proofs

  /// Returns the full proof of a decision: what every rule that bears on it does in this case.
  /// - Complexity: O(rules × size of their conditions).
  public func proof(_ decision: DecisionID) -> [RuleProof] {
    ruleset.roots[decision.index].map { proof($0) }
  }

  /// Returns the rules that have the word in a decision, as its proof has them, each once.
  /// - Complexity: O(rules × size of their conditions).
  func live(_ decision: DecisionID) -> [RuleID] {
    ruleset.roots[decision.index].map { proof($0, isFull: false) }.speaking
  }

  /// Returns what a rule does in this case, with all that bears on it.
  public func proof(_ rule: RuleID) -> RuleProof { proof(rule, isFull: true) }

  /// What a rule does; of conditions only whether they hold, unless it is to be full.
  private func proof(_ rule: RuleID, isFull: Bool) -> RuleProof {
    let exceptions = ruleset.exceptions[rule.index].map { self.proof($0, isFull: isFull) }
    let blockers = ruleset.blockers[rule.index].map { self.proof($0, isFull: isFull) }
    let asked = policy.rules[rule.index].condition
    let condition =
      isFull
      ? self.proof(asked)
      : ConditionProof(condition: asked, truth: conditions.truth(asked), parts: [])
    var proof = RuleProof(
      rule: rule,
      status: .fails,
      condition: condition,
      exceptions: exceptions,
      blockers: blockers
    )
    proof.status = status(proof)
    return proof
  }

  private func status(_ proof: RuleProof) -> RuleProof.Status {
    let blocking = proof.blockers.filter { $0.hasEffect == .yes }.map(\.rule)
    let beating = proof.exceptions.flatMap(\.live)
    if !blocking.isEmpty {
      // A block is worth telling only where it takes something away.
      return proof.condition.truth == .no && beating.isEmpty ? .fails : .blocked(by: blocking)
    }
    if !beating.isEmpty { return .beaten(by: beating) }
    let isOpen = proof.exceptions.contains { $0.isDoubtful }
    // Where there is nothing to take away, it does not matter whether a block holds.
    if proof.condition.truth == .no { return isOpen ? .open : .fails }
    let mayBeBlocked = proof.blockers.contains { $0.isDoubtful }
    return proof.condition.truth == .unknown || isOpen || mayBeBlocked ? .open : .fires
  }

  private func proof(_ condition: Condition) -> ConditionProof {
    var parts: [ConditionProof] = []
    switch condition {
    case .holds(let fact):
      if case .condition(let definition) = conditions.set[fact].definition {
        parts = [proof(definition)]
      }
    case .rule(let rule): parts = [proof(policy.rules[rule.index].condition)]
    case .not(let inner): parts = [proof(inner)]
    case .all(let inner), .any(let inner): parts = inner.map(proof)
    default: break
    }
    return ConditionProof(
      condition: condition,
      truth: conditions.truth(condition),
      parts: parts
    )
  }
}
