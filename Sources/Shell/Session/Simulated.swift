import Engine

/// A simulation that was made, to be told.
struct Simulated {
  var file: CaseFile
  var plan: SimulationPlan
  /// What was settled for this simulation.
  var changes: [Strategy.Change] = []
  var result: SimulationResult
  var seed: UInt64
  /// How precise it was to be; nil where all trials were to be made.
  var precision: Double?
}
