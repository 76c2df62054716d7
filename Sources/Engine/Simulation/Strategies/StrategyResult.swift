public import PolicyLanguage

/// What came of going about a pilot in several ways, or of judging it in several, in the same trials.
public struct StrategyResult: Sendable {
  /// How often a decision comes out in one way, by each contender.
  public struct Way: Sendable {
    /// The values that are left, by their places among the labels of the decision.
    public var values: DecidedValues
    /// For each contender, in how many trials.
    public var counts: [Int]
    /// For each contender but the first, its share less that of the first.
    public var differences: [Estimate]
  }

  /// One decision under all contenders.
  public struct Decision: Sendable {
    /// For each contender, which decision.
    public var references: [DecisionReference]
    /// The labels of all values that any of them can have.
    public var labels: [String]
    /// The ways in which it came out, the commonest by the first contender first.
    public var ways: [Way]
    /// For each contender but the first: in how many trials it comes out in one way by the first
    /// contender and in another by this one, by the places of both ways.
    public var moves: [[[Int]]]

    /// Whether a way comes out in the very same trials by a contender as by the first.
    ///
    /// - Parameters:
    ///   - way: The place of the way.
    ///   - contender: The place of the contender.
    /// - Returns: Whether no trial is told apart.
    public func isSame(_ way: Int, by contender: Int) -> Bool {
      guard contender > 0 else { return true }
      let table = moves[contender - 1]
      return table.indices.allSatisfy { other in
        other == way || table[way][other] == 0 && table[other][way] == 0
      }
    }

    /// Whether every trial comes out in one way by all contenders.
    public var isSameForAll: Bool {
      ways.indices.allSatisfy { way in
        (0...moves.count).allSatisfy { isSame(way, by: $0) }
      }
    }
  }

  /// What the trials are worth to a party, by one judge.
  public struct Worth: Sendable {
    /// Whose.
    public var party: String
    /// For each contender, the place of the policy whose decisions count.
    public var members: [Int]
    /// For each contender, points if all that is left open turns out worst.
    public var least: [Estimate]
    /// For each contender, points if all that is left open turns out best.
    public var most: [Estimate]
    /// For each contender but the first, points more than by the first, what is open half way.
    public var differences: [Estimate]
    /// For each contender but the first, in how many trials it gives more.
    public var gains: [Int]
    /// For each contender but the first, in how many trials it gives less.
    public var losses: [Int]
  }

  /// The contenders, by their names.
  public var names: [String]
  /// How many trials were made.
  public var trials: Int
  /// How many were asked for.
  public var wanted: Int
  /// How many trials were impossible by some contender; they count for none.
  public var impossible: Int
  /// The decisions.
  public var decisions: [Decision]
  /// The names of decisions that the policies of some contenders make, and those of others do not.
  public var unshared: [String]
  /// What the trials are worth, party by party, judge by judge.
  public var worth: [Worth]
  /// For each contender, the damage in đồng.
  public var damage: [Estimate]
  /// For each contender but the first, the damage more than by the first.
  public var damageDifferences: [Estimate]

  /// Whether it ended because it was precise enough.
  public var isPreciseEnough = false

  /// Whether the user ended it early.
  public var isPartial: Bool { trials < wanted && !isPreciseEnough }
  /// How many trials count.
  public var possible: Int { trials - impossible }
}
