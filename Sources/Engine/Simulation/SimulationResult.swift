public import PolicyLanguage

/// What came of simulating a plan.
public struct SimulationResult: Sendable {
  /// How often a decision came out in one way.
  public struct Share: Sendable {
    /// The rulings: one, or several where unknown facts leave the decision unsettled.
    public var rulings: [Ruling]
    /// In how many trials it came out so.
    public var count: Int
    /// The exact probability; nil where it was not worked out.
    public var exact: Double?
  }

  /// How much a decision hangs on one uncertain fact.
  public struct Effect: Sendable {
    /// The fact.
    public var fact: FactID
    /// The largest difference that its value makes to the probability of the commonest outcome.
    public var swing: Double
  }

  /// The outcomes of one decision.
  public struct DecisionShares: Sendable {
    /// Which decision.
    public var reference: DecisionReference
    /// The ways in which it came out, the commonest first.
    public var shares: [Share]
    /// The uncertain facts by how much they move the commonest outcome; empty where the exact
    /// probabilities were not worked out.
    public var effects: [Effect]
  }

  /// The values that an uncertain quantity took.
  public struct Spread: Sendable {
    /// The fact.
    public var fact: FactID
    /// The values drawn.
    public var histogram: TickHistogram
  }

  /// How many trials were made.
  public var trials: Int
  /// How many were asked for.
  public var wanted: Int
  /// How many trials contradicted a constraint; they count for no outcome.
  public var impossible: Int
  /// The decisions.
  public var decisions: [DecisionShares]
  /// The uncertain quantities.
  public var spreads: [Spread]
  /// The chance that a trial contradicts a constraint, where it was worked out.
  public var exactImpossible: Double?

  /// Whether the user ended it early.
  public var isPartial: Bool { trials < wanted }
}

/// An interval in which a share lies with a confidence of 95%.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
public func wilsonInterval(_ count: Int, of trials: Int) -> ClosedRange<Double> {
  guard trials > 0 else { return 0...1 }
  let z = ExactMath.normalQuantile(0.975)
  let (n, p) = (Double(trials), Double(count) / Double(trials))
  let centre = p + z * z / (2 * n)
  let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return max(0, (centre - spread) / scale)...min(1, (centre + spread) / scale)
}
