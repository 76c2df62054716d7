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
  ///   is known or expected by itself; a circle of dependences.
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
  }

  private init(
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

  /// Returns the plan with some facts settled: they are what the changes say, whatever was expected
  /// of them or follows from targets and risks; all that depends on them follows them.
  ///
  /// - Parameter changes: The facts and their values.
  /// - Returns: The plan, the other facts uncertain as before.
  /// - Throws: An error when the changed case ties quantities in too many ways.
  public func settling(_ changes: [Strategy.Change]) throws(CompileError) -> SimulationPlan {
    var facts = examination.facts
    for change in changes { facts[change.fact] = change.value }
    let settled = settled.union(changes.map(\.fact))
    return SimulationPlan(
      try Examination(facts, by: examination.policies),
      uncertain.filter { !settled.contains($0.fact) },
      pilot,
      payoffs,
      settled: settled
    )
  }

  /// The plan with another expectation of an uncertain fact; nil where there is none.
  func changing(
    _ fact: FactID,
    _ change: (Distribution) -> Distribution?
  ) -> SimulationPlan? {
    var uncertain = uncertain
    guard let place = uncertain.firstIndex(where: { $0.fact == fact }),
      let changed = change(uncertain[place].uncertainty)
    else { return nil }
    uncertain[place].uncertainty = changed
    return SimulationPlan(examination, uncertain, pilot, payoffs, settled: settled)
  }

  /// The plan with another chance of a risk, in millionths.
  func changing(risk name: String, chance: Int64) -> SimulationPlan {
    var risks = pilot.risks
    for place in risks.indices where risks[place].name == name { risks[place].chance = chance }
    return SimulationPlan(
      examination,
      uncertain,
      pilot.with(risks: risks),
      payoffs,
      settled: settled
    )
  }

  /// The plan with another expectation of a target.
  func changing(target name: String, _ expectation: Distribution) -> SimulationPlan {
    var targets = pilot.targets
    for place in targets.indices where targets[place].name == name {
      targets[place].expectation = expectation
    }
    return SimulationPlan(
      examination,
      uncertain,
      pilot.with(targets: targets),
      payoffs,
      settled: settled
    )
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
