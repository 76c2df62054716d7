public import PolicyLanguage

/// What is simulated: a case, and what is expected of its uncertain facts.
public struct SimulationPlan: Sendable {
  /// An uncertain fact.
  public struct UncertainFact: Sendable {
    /// The fact.
    public var fact: FactID
    /// What is expected of it.
    public var uncertainty: Uncertainty

    /// Makes an uncertain fact.
    public init(_ fact: FactID, _ uncertainty: Uncertainty) {
      self.fact = fact
      self.uncertainty = uncertainty
    }
  }

  /// The case, looked at through the compiled policies; its uncertain facts are drawn anew.
  public let examination: Examination
  /// The uncertain facts, each once.
  public let uncertain: [UncertainFact]

  /// Makes a plan.
  public init(_ examination: Examination, uncertain: [UncertainFact]) {
    self.examination = examination
    self.uncertain = uncertain
  }

  /// The least and the greatest ticks that a fact can have.
  func bounds(of fact: FactID) -> ClosedRange<Int64> {
    Cells(examination.policies.set[fact], thresholds: []).range
  }
}
