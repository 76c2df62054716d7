public import PolicyLanguage

/// One thing that is so in a case, and counts as part of a reason.
public enum ReasonItem: Hashable, Sendable {
  /// A base fact has the value that the case gives it.
  case fact(FactID)
  /// A derived yes/no fact comes out so.
  case derived(FactID, Bool)
  /// A comparison that no derived fact stands for comes out so.
  case comparison(Inequality, Bool)
  /// Nothing is known of a fact that would count if it were known: no such finding was made.
  case noFinding(FactID)
  /// It is known what a fact is, whatever it is.
  case finding(FactID)
}

/// Part of a reason: what one rule makes of it.
public struct ReasonGroup: Hashable, Sendable {
  /// What the rule does with these items.
  public enum Role: Hashable, Sendable {
    /// It gives the value because of them, or a rule that it names holds because of them.
    case gives
    /// It takes other rules away because of them.
    case blocks
    /// It does not hold because of them.
    case fails
    /// It would take the value away, or put another in its place, if they were otherwise.
    case heldOff
  }

  /// The rule; nil for what no single rule accounts for.
  public var rule: RuleID?
  /// What it does.
  public var role: Role
  /// What is so in the case.
  public var items: [ReasonItem]
}
