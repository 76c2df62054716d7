import PolicyLanguage

/// What comes of a simulation, kept as it goes on and told at its end.
struct SimulationAccount {
  let simulator: Simulator
  let wanted: Int
  private(set) var table: WayTable
  private(set) var total: TrialTally
  /// For each decision, the counts of the ways in which it came out.
  private(set) var ways: [[Int]] = []
  private(set) var checkpoints: [(trials: Int, impossible: Int, ways: [[Int]])] = []
  private(set) var impossible = 0
  /// Whether it ended because it was precise enough.
  var isPreciseEnough = false

  init(_ simulator: Simulator, wanted: Int) {
    self.simulator = simulator
    self.wanted = wanted
    table = WayTable(simulator.model)
    total = TrialTally(simulator.model)
  }

  /// How many trials were made.
  var trials: Int { total.trials }

  /// Takes down what was counted so far.
  mutating func note(_ tallies: [TrialTally]) {
    total = TrialTally(simulator.model)
    for tally in tallies { total.add(tally) }
    impossible = 0
    ways = table.ends.map { $0.map { _ in 0 } }
    for (code, count, trial) in total.countsByCode {
      let outcome = table.outcome(of: code) {
        simulator.model.assignment(of: code, in: trial, simulator.sample)
      }
      var isPossible = true
      for (decision, way) in outcome.enumerated() {
        while ways[decision].count <= way { ways[decision].append(0) }
        if table.ends[decision][way].isEmpty {
          isPossible = false
        } else {
          ways[decision][way] += count
        }
      }
      if !isPossible { impossible += count }
    }
    checkpoints.append((total.trials, impossible, ways))
  }

  /// Whether all shares are known to within so much to either side.
  func isPrecise(_ precision: Double) -> Bool {
    let possible = trials - impossible
    return ways.allSatisfy { counts in
      counts.allSatisfy { count in
        let interval = wilsonInterval(count, of: possible)
        return (interval.upperBound - interval.lowerBound) / 2 <= precision
      }
    }
  }
}
