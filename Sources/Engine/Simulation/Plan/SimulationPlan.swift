public import PolicyLanguage

/// What is simulated: a case, what is expected of its uncertain facts, and the plan of its pilot.
public struct SimulationPlan: Sendable {
  /// An uncertain fact.
  public struct UncertainFact: Sendable {
    /// The fact.
    public var fact: FactID
    /// What is expected of it.
    public var uncertainty: Distribution

    /// Makes an uncertain fact.
    public init(_ fact: FactID, _ uncertainty: Distribution) {
      self.fact = fact
      self.uncertainty = uncertainty
    }
  }

  /// The case, looked at through the compiled policies; its uncertain facts are drawn anew.
  public let examination: Examination
  /// The uncertain facts, each once.
  public let uncertain: [UncertainFact]
  /// The targets and risks of the pilot, and what depends on what.
  public let pilot: PilotPlan
  /// What a trial is worth, and to whom.
  public let payoffs: [Payoff]
  /// The facts that a strategy or a change settles: neither drawn nor worked out.
  public let settled: Set<FactID>

  /// Makes a plan of uncertain facts alone.
  public init(_ examination: Examination, uncertain: [UncertainFact]) {
    self.examination = examination
    self.uncertain = uncertain
    (pilot, payoffs, settled) = (PilotPlan(), [], [])
  }

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - examination: The case.
  ///   - uncertain: The uncertain facts.
  ///   - pilot: The targets and risks of the pilot, and what depends on what.
  ///   - payoffs: What a trial is worth, and to whom.
  /// - Throws: An expectation of what follows from the plan; a dependence of a fact of which nothing
  ///   is known or expected by itself; a circle of dependences; a case that cannot be compiled
  ///   without what is drawn.
  public init(
    _ examination: Examination,
    uncertain: [UncertainFact],
    pilot: PilotPlan,
    payoffs: [Payoff] = []
  ) throws(PlanError) {
    let set = examination.policies.set
    let outcomes = pilot.outcomes(in: set)
    // What is expected of the cause holds where no risk that has one happens.
    for entry in uncertain where [outcomes.result, outcomes.damage].contains(entry.fact) {
      throw .followsFromPlan(set[entry.fact].name)
    }
    var uncertain = uncertain
    for case .fact(let fact) in pilot.dependences.map(\.thing)
    where !uncertain.contains(where: { $0.fact == fact }) {
      guard let known = examination.facts[fact] else { throw .noExpectation(set[fact].name) }
      uncertain.append(UncertainFact(fact, .discrete([Distribution.Weighted(known, 1)])))
    }
    _ = try pilot.order(of: uncertain.map(\.fact), in: set)
    self.init(examination, uncertain, pilot, payoffs, settled: [])
    do throws(CompileError) {
      try checkUndrawn()
    } catch { throw .compile(error) }
  }

  init(
    _ examination: Examination,
    _ uncertain: [UncertainFact],
    _ pilot: PilotPlan,
    _ payoffs: [Payoff],
    settled: Set<FactID>
  ) {
    self.examination = examination
    self.uncertain = uncertain
    self.pilot = pilot
    self.payoffs = payoffs
    self.settled = settled
  }

  /// Checks that the case can be looked at without what a trial draws or works out.
  ///
  /// - Throws: An error when it ties quantities in too many ways.
  func checkUndrawn() throws(CompileError) {
    let left = uncertain.map(\.fact) + outcomes.all
    guard left.contains(where: { examination.facts[$0] != nil }) else { return }
    var facts = examination.facts
    for fact in left { facts[fact] = nil }
    _ = try Examination(facts, by: examination.policies)
  }

  /// The facts that targets and risks settle, in this plan.
  public var outcomes: PlanOutcomes {
    var outcomes = pilot.outcomes(in: examination.policies.set)
    if outcomes.result.map(settled.contains) == true { outcomes.result = nil }
    if outcomes.damage.map(settled.contains) == true { outcomes.damage = nil }
    if outcomes.cause.map(settled.contains) == true { outcomes.cause = nil }
    return outcomes
  }

  /// The least and the greatest ticks that a fact can have.
  func bounds(of fact: FactID) -> ClosedRange<Int64> {
    Cells(examination.policies.set[fact], thresholds: []).range
  }
}
