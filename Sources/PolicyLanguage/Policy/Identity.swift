/// A fact of a vocabulary, by its place in it.
public struct FactID: Hashable, Sendable, Comparable {
  /// The place, from 0.
  public let index: Int
  /// Makes the fact at a place.
  public init(_ index: Int) { self.index = index }
  /// Whether it stands before another.
  public static func < (a: FactID, b: FactID) -> Bool { a.index < b.index }
}

/// A rule of a policy, by its place in it.
public struct RuleID: Hashable, Sendable, Comparable {
  /// The place, from 0.
  public let index: Int
  /// Makes the rule at a place.
  public init(_ index: Int) { self.index = index }
  /// Whether it stands before another.
  public static func < (a: RuleID, b: RuleID) -> Bool { a.index < b.index }
}

/// A decision of a policy, by its place in it.
public struct DecisionID: Hashable, Sendable {
  /// The place, from 0.
  public let index: Int
  /// Makes the decision at a place.
  public init(_ index: Int) { self.index = index }
}

/// A clause of a policy, by its place in it.
public struct ClauseID: Hashable, Sendable {
  /// The place, from 0.
  public let index: Int
  /// Makes the clause at a place.
  public init(_ index: Int) { self.index = index }
}
