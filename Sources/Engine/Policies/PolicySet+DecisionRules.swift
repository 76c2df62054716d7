import PolicyLanguage

extension PolicySet.Member {
  /// The active rules that bear on a decision: those that give values, exceptions, blocks.
  func rules(for decision: DecisionID) -> [RuleID] {
    var found: [RuleID] = []
    func add(_ rule: RuleID) {
      guard !found.contains(rule) else { return }
      found.append(rule)
      for other in ruleset.exceptions[rule.index] + ruleset.blockers[rule.index] { add(other) }
    }
    for root in ruleset.roots[decision.index] { add(root) }
    return found
  }

  /// The conditions of those rules, the rules that they name put for their conditions.
  func conditions(for decision: DecisionID) -> [Condition] {
    var found: [Condition] = []
    var seen: Set<RuleID> = []
    func add(_ rule: RuleID) {
      guard seen.insert(rule).inserted else { return }
      let condition = policy.rules[rule.index].condition
      found.append(condition)
      condition.visit(fact: { _ in }, rule: add)
    }
    for rule in rules(for: decision) { add(rule) }
    return found
  }
}
