public import PolicyLanguage

/// How many facts of a case would have to be wrong for a decision to come out otherwise.
public struct Robustness: Sendable {
  /// Which decision of which policy.
  public let reference: DecisionReference
  /// What is decided as the case stands.
  ///
  /// One ruling, or several where unknown facts leave it open; none where the case contradicts
  /// itself.
  public let rulings: [Ruling]
  /// The least number of given facts that have to be wrong; nil if no number does.
  public let distance: Int?
  /// Every set of so few facts, each in the order of the vocabulary.
  public let sets: [[FactID]]
  /// Whether these are all, and the number is proved.
  public let isComplete: Bool
}

/// Facts of a case as they would have to be for a decision to come out otherwise.
public struct NearMiss: Sendable {
  /// The facts with the values that do; any of one goes with any of another.
  public let changes: [FactChange]
  /// What would be decided then.
  public let after: [Ruling]
  /// What turns it.
  public let turning: Turning
  /// For one quantity, how much must be added to its value to reach the nearest that does, in ticks.
  public let margin: Int64?
}
