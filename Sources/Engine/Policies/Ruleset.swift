public import PolicyLanguage

/// How the active rules of one policy bear on each other: bases, exceptions and blocks.
public struct Ruleset: Sendable {
  /// The rules of the text and of the reading, in the order of the policy.
  public let active: [RuleID]
  /// For each rule of the policy, the active rules that are exceptions to it.
  public let exceptions: [[RuleID]]
  /// For each rule of the policy, the active rules that block it.
  public let blockers: [[RuleID]]
  /// For each decision, the active rules that are exceptions to none.
  public let roots: [[RuleID]]

  init(_ policy: Policy, reading: String?, isInForce: Bool = true) {
    var exceptions = [[RuleID]](repeating: [], count: policy.rules.count)
    var blockers = exceptions
    var roots = [[RuleID]](repeating: [], count: policy.decisions.count)
    var active: [RuleID] = []
    for (place, rule) in policy.rules.enumerated() where isInForce {
      guard rule.readings.isEmpty || reading.map(rule.readings.contains) ?? false else { continue }
      active.append(RuleID(place))
      for base in rule.exceptionTo { exceptions[base.index].append(RuleID(place)) }
      for target in rule.blocks { blockers[target.index].append(RuleID(place)) }
      if rule.exceptionTo.isEmpty, let conclusion = rule.conclusion {
        roots[conclusion.decision.index].append(RuleID(place))
      }
    }
    self.active = active
    self.exceptions = exceptions
    self.blockers = blockers
    self.roots = roots
  }

  /// Whether any active rule gives a value for a decision.
  public func decides(_ decision: DecisionID) -> Bool { !roots[decision.index].isEmpty }
}
