import PolicyLanguage

// The same plan but for one thing.

extension SimulationPlan {
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
    let plan = SimulationPlan(
      try Examination(facts, by: examination.policies),
      uncertain.filter { !settled.contains($0.fact) },
      pilot,
      payoffs,
      settled: settled
    )
    try plan.checkUndrawn()
    return plan
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

  /// Returns the plan with other thresholds for its result.
  ///
  /// - Parameter thresholds: The thresholds.
  /// - Returns: The plan, all else as before.
  public func counting(by thresholds: Thresholds) -> SimulationPlan {
    SimulationPlan(
      examination,
      uncertain,
      pilot.with(thresholds: thresholds),
      payoffs,
      settled: settled
    )
  }
}
