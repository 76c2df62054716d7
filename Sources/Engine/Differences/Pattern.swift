public import PolicyLanguage

/// Conditions that hold together: one of few that describe a set of cases.
public struct Pattern: Hashable, Sendable {
  /// One condition on a case, in the words of the policy.
  public enum Item: Hashable, Sendable {
    /// A yes/no fact, given or derived, comes out so.
    case fact(FactID, Bool)
    /// A choice is one of these labels.
    case choice(FactID, LabelSet)
    /// A set of choices has a label, or has it not.
    case member(FactID, Int, Bool)
    /// A quantity lies in one of these stretches; nil among them stands for `never`.
    case quantity(FactID, [ClosedRange<Int64>?])
    /// A comparison of facts comes out so.
    case comparison(Inequality, Bool)
    /// It is known what a fact is, or it is not.
    case known(FactID, Bool)
    /// A rule that blocks others holds, or does not: the place of its policy, and the rule.
    case rule(Int, RuleID, Bool)
  }

  /// The conditions; none for every case.
  public var items: [Item]
}
