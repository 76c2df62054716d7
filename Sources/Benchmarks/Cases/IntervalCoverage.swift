import Engine
import PolicyLanguage

/// How often the 95% intervals of `simulate` hold what is exact, over many seeds.
///
/// Wilson's intervals of single shares, and the intervals of differences between two strategies in
/// the same trials. An interval that is what it says holds it in 95 of 100 runs.
enum IntervalCoverage: Benchmark {
  static let title = "Coverage of intervals"

  static func run(_ bench: Bench) throws -> [Finding] {
    let seeds = bench.size(1_000)
    let trials = 10_000
    let plan = try PilotModel.plan(MonteCarlo.demoPlan(Policies(["conclusion-14"])))
    let set = plan.examination.policies.set
    let strategies = try ["as planned: approval=pilot", "act first: approval=none"].map {
      try Strategy.parse($0, in: set)
    }
    return [
      finding("Wilson's 95% intervals", try shares(of: plan, seeds, trials), seeds, trials),
      finding(
        "95% intervals of differences",
        try differences(plan, strategies, seeds, trials),
        seeds,
        trials
      ),
    ]
  }

  /// For each share, how many intervals hold what is exact.
  private static func shares(
    of plan: SimulationPlan,
    _ seeds: Int,
    _ trials: Int
  ) throws -> [String: Int] {
    var held: [String: Int] = [:]
    for seed in 0..<seeds {
      let result = Simulator(plan, seed: UInt64(seed)).run(trials: trials)
      func count(_ name: String, _ count: Int, _ exact: Double?) throws {
        guard let exact else { throw Untranslatable(description: "no exact share of \(name)") }
        guard exact > 0.001, exact < 0.999 else { return }
        let isHeld = wilsonInterval(count, of: trials).contains(exact)
        held[name, default: 0] += isHeld ? 1 : 0
      }
      for decision in result.decisions {
        for share in decision.shares {
          try count("\(decision.reference) \(share.rulings)", share.count, share.exact)
        }
      }
      for share in result.targets { try count(share.target.name, share.reached, share.exact) }
      for share in result.risks { try count(share.risk.name, share.happened, share.exact) }
      for share in result.results { try count(share.result.rawValue, share.count, share.exact) }
    }
    return held
  }

  /// For each outcome, how many intervals of the difference between two strategies hold the exact one.
  private static func differences(
    _ plan: SimulationPlan,
    _ strategies: [Strategy],
    _ seeds: Int,
    _ trials: Int
  ) throws -> [String: Int] {
    let exact = try strategies.map { strategy in
      Simulator(try plan.settling(strategy.changes), seed: 0).run(trials: 1)
    }
    func share(_ strategy: Int, _ decision: Int, _ values: LabelSet) -> Double {
      exact[strategy].decisions[decision].shares.reduce(0) { sum, share in
        let left = share.rulings.reduce(LabelSet()) { $0.union($1.values) }
        return sum + (left == values ? share.exact ?? .nan : 0)
      }
    }
    var held: [String: Int] = [:]
    for seed in 0..<seeds {
      let result = try StrategySimulator(plan, strategies: strategies, seed: UInt64(seed))
        .run(trials: trials)
      for (place, decision) in result.decisions.enumerated() {
        for way in decision.ways {
          let truth = share(1, place, way.values) - share(0, place, way.values)
          guard truth.magnitude > 0.001, let difference = way.differences.first else { continue }
          let isHeld = difference.interval.contains(truth)
          held["\(place) \(way.values)", default: 0] += isHeld ? 1 : 0
        }
      }
    }
    return held
  }

  /// Each share by itself may stray by four standard errors from 95%.
  private static func finding(
    _ name: String,
    _ held: [String: Int],
    _ seeds: Int,
    _ trials: Int
  ) -> Finding {
    let shares = held.values.map { Double($0) / Double(seeds) }.sorted()
    let mean = shares.reduce(0, +) / Double(max(shares.count, 1))
    let (low, high) = (shares.first ?? 0, shares.last ?? 0)
    var finding = Finding(
      name: "\(name) that hold what is exact: \(shares.count) shares, \(seeds) seeds,"
        + " \(trials) trials each; from \(Figure.share(low).text) to \(Figure.share(high).text)",
      ours: .share(mean),
      peerName: "nominal",
      peer: .share(0.95)
    )
    let error = 4 * (0.95 * 0.05 / Double(seeds)).squareRoot()
    let strays = shares.filter { ($0 - 0.95).magnitude > error }
    finding.agreement =
      strays.isEmpty && !shares.isEmpty
      ? .equal(shares.count) : .different("\(strays.map { Figure.share($0).text })")
    return finding
  }
}
