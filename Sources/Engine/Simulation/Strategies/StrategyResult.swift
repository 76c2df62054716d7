public import PolicyLanguage

/// What came of going about a pilot in several ways, in the same trials.
public struct StrategyResult: Sendable {
  /// How often a decision comes out in one way, by each strategy.
  public struct Way: Sendable {
    /// The values that are left.
    public var values: DecidedValues
    /// For each strategy, in how many trials.
    public var counts: [Int]
    /// For each strategy but the first, its share less that of the first.
    public var differences: [Estimate]
  }

  /// One decision under all strategies.
  public struct Decision: Sendable {
    /// Which decision.
    public var reference: DecisionReference
    /// The ways in which it came out, the commonest by the first strategy first.
    public var ways: [Way]
    /// For each strategy but the first: in how many trials it comes out in one way by the first
    /// strategy and in another by this one, by the places of both ways.
    public var moves: [[[Int]]]
  }

  /// What the trials are worth to a party, by one policy.
  public struct Worth: Sendable {
    /// Whose.
    public var party: String
    /// The place of the policy whose decisions count.
    public var member: Int
    /// For each strategy, points if all that is left open turns out worst.
    public var least: [Estimate]
    /// For each strategy, points if all that is left open turns out best.
    public var most: [Estimate]
    /// For each strategy but the first, points more than by the first, what is open half way.
    public var differences: [Estimate]
    /// For each strategy but the first, in how many trials it gives more.
    public var gains: [Int]
    /// For each strategy but the first, in how many trials it gives less.
    public var losses: [Int]
  }

  /// The strategies, by their names.
  public var names: [String]
  /// How many trials were made.
  public var trials: Int
  /// How many were asked for.
  public var wanted: Int
  /// How many trials were impossible by some strategy; they count for none.
  public var impossible: Int
  /// The decisions.
  public var decisions: [Decision]
  /// What the trials are worth, party by party, policy by policy.
  public var worth: [Worth]
  /// For each strategy, the damage in đồng.
  public var damage: [Estimate]
  /// For each strategy but the first, the damage more than by the first.
  public var damageDifferences: [Estimate]

  /// Whether the user ended it early.
  public var isPartial: Bool { trials < wanted }
  /// How many trials count.
  public var possible: Int { trials - impossible }
}
