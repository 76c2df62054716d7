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
    /// A trial, counted from 0, that came out so; nil where none of the first did.
    public var example: Int?
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
    /// All that is uncertain by how much it moves the commonest outcome, exactly; empty where the
    /// exact probabilities were not worked out.
    public var influences: [Influence] = []
  }

  /// The values that an uncertain quantity took.
  public struct Spread: Sendable {
    /// The fact.
    public var fact: FactID
    /// The values drawn.
    public var values: CountedValues
  }

  /// How many trials were made.
  public var trials: Int
  /// How many were asked for.
  public var wanted: Int
  /// How many trials contradicted a constraint; they count for no outcome.
  public var impossible: Int
  /// The decisions.
  public var decisions: [DecisionShares]
  /// The uncertain quantities, and the damage that follows from the risks.
  public var spreads: [Spread]
  /// The chance that a trial contradicts a constraint, where it was worked out.
  public var exactImpossible: Double?
  /// The targets of the plan.
  public var targets: [TargetShare] = []
  /// What the pilot came to by its targets; none where it has none.
  public var results: [ResultShare] = []
  /// The risks of the plan.
  public var risks: [RiskShare] = []
  /// The causes by the risks that happened; none where no risk has one.
  public var causes: [CauseShare] = []
  /// How the estimates went as trials grew.
  public var convergence: [Checkpoint] = []
  /// Whether it ended because it was precise enough.
  public var isPreciseEnough = false

  /// Whether the user ended it early.
  public var isPartial: Bool { trials < wanted && !isPreciseEnough }
}
