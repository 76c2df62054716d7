import Engine

/// What a call of `simulate` asks for, whatever its form.
struct SimulationAsked {
  var file: CaseFile
  /// What is settled for this simulation.
  var changes: [Strategy.Change]
  /// The thresholds for this simulation alone, which have no name; nil for those in use.
  var thresholds: Thresholds?
  /// How many trials are asked for; nil where nothing is said.
  var trials: Int?
  /// Half the width of intervals that is precise enough; nil where all trials are to be made.
  var precision: Double?
  var seed: UInt64

  /// How many trials are made where nothing is said: so many, or at most so many where a precision
  /// ends them.
  func standardTrials(_ trials: Int, most: Int) -> Int { precision == nil ? trials : most }
}

/// Why a simulation ended before all trials were made.
enum SimulationStop {
  /// The user asked to stop.
  case asked
  /// So many seconds were used up.
  case time(Int)
  /// So many megabytes were used up.
  case memory(Int)
}

/// A simulation that was made, to be told.
struct Simulated {
  var asked: SimulationAsked
  var plan: SimulationPlan
  var result: SimulationResult
  /// What moves outcomes, estimated; none where that is known exactly.
  var sensitivities: [DecisionSensitivity]
  /// What the plan says and no active policy knows.
  var leftOut: [String]
  /// Why it ended, if it ended early.
  var stop: SimulationStop
}

extension Session {
  /// Why what runs has to stop, once it has to.
  var stopReason: SimulationStop {
    switch meter.state {
    case .fine: .asked
    case .time: .time(budget.seconds ?? 0)
    case .memory: .memory(budget.memory ?? 0)
    }
  }
}
