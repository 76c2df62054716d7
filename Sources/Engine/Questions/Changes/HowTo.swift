public import PolicyLanguage

/// The changes that one fact would need, as alternatives of which each does.
public struct FactChange: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// The values that do, stretch by stretch.
  public var alternatives: [Segment]
}

/// One way to a goal: changes of some facts, none of which can be left out.
public struct Way: Hashable, Sendable {
  /// The changes, in the order of the vocabulary.
  public var changes: [FactChange]
  /// What they cost together.
  public var cost: Int
  /// One value for each fact, which together do.
  public var example: [FactID: Int64]
  /// Whether the alternatives of each fact go with all alternatives of the others.
  public var isFree: Bool
  /// The facts that are compared with others that change too, so that their values have to fit.
  public var fitted: Set<FactID> = []
}

/// How a decision could be brought about.
public struct HowTo: Sendable {
  /// What would bring it about with the least cost: every such way.
  public let ways: [Way]
  /// What each of them costs; nil where there is none.
  public let cost: Int?
  /// The facts that would have to change but cannot: known, and fixed or kept on purpose.
  public let kept: [FactID]
  /// Where there is no way: the rules that hold because of such facts and block others.
  public let blocking: [RuleID]
  /// Where there is no way: the rules that would give the goal and fail because of such facts.
  public let asking: [RuleID]
  /// Whether it is so already.
  public let isReached: Bool
  /// Whether it could be brought about if every fact could be changed.
  public let isPossible: Bool
  /// Whether the search went through everything.
  public let isComplete: Bool
  /// How many ways of that cost there are in all.
  public let found: Int
}
