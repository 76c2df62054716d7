public import PolicyLanguage

/// How likely each outcome of a case's decisions is, exactly.
public struct Likelihood: Sendable {
  /// How likely a decision is to come out in one way.
  public struct Outcome: Sendable {
    /// The way.
    public var ruling: Ruling
    /// The probability that it surely comes out so, whatever the facts are of which nothing is
    /// believed.
    public var lower: Double
    /// The probability that it can come out so.
    public var upper: Double

    /// Whether facts of which nothing is believed make a difference.
    public var isOpen: Bool { upper - lower > 1e-12 }
  }

  /// What belief in one value of an uncertain fact does.
  public struct Effect: Sendable {
    /// The fact.
    public var fact: FactID
    /// The value, or the stretch of values that no policy tells apart.
    public var segment: Segment
    /// How likely it is held to be.
    public var belief: Double
    /// For each outcome, how much its probability grows with this belief, all others being lowered
    /// in proportion: lower and upper bound.
    public var slopes: [(lower: Double, upper: Double)]
  }

  /// The outcomes of one decision.
  public struct DecisionLikelihood: Sendable {
    /// Which decision.
    public var reference: DecisionReference
    /// The outcomes, the likeliest first.
    public var outcomes: [Outcome]
    /// The probability of each set of rulings that the facts of which nothing is believed leave.
    public var shares: [Set<Ruling>: Double]
    /// What belief in each value of each uncertain fact does, the facts in their order; none for a
    /// value that is certain.
    public var effects: [Effect]
  }

  /// The decisions.
  public var decisions: [DecisionLikelihood]
  /// How much of what is believed cannot be, and is left out: the rest is scaled to the whole.
  public var impossible: Double
}

/// Why probabilities cannot be worked out exactly.
public enum LikelihoodError: Error, Hashable, Sendable {
  /// Uncertain quantities are compared with each other and can have too many values.
  case tangled([String])
  /// The diagrams grew too large, or it was interrupted.
  case compile(CompileError)
}
