import PolicyLanguage

/// What comes of a simulation, kept as it goes on and told at its end.
struct SimulationAccount {
  private let simulator: Simulator
  private let wanted: Int
  private var table: WayTable
  private var total: TrialTally
  /// For each decision, the counts of the ways in which it came out.
  private var ways: [[Int]] = []
  private var checkpoints: [(trials: Int, impossible: Int, ways: [[Int]])] = []
  private var impossible = 0
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

  // MARK: Telling

  /// What came of it.
  func result() -> SimulationResult {
    let model = simulator.model
    let exact = ExactTrials(model, table)
    var result = SimulationResult(
      trials: trials,
      wanted: wanted,
      impossible: impossible,
      decisions: [],
      spreads: spreads(),
      exactImpossible: exact.flatMap { $0.isDecided ? $0.impossible : nil }
    )
    var order: [[Int]] = []
    let table = exact?.table ?? table
    for (place, decision) in model.base.policies.decisions.enumerated() {
      let (shares, ways) = shares(of: place, table, exact)
      order.append(ways)
      let influences = exact?.influences(place) ?? []
      result.decisions.append(
        SimulationResult.DecisionShares(
          reference: decision.reference,
          shares: shares,
          effects: influences.compactMap { influence in
            guard case .fact(let fact) = influence.thing else { return nil }
            return SimulationResult.Effect(fact: fact, swing: influence.swing)
          },
          influences: influences
        )
      )
    }
    result.convergence = checkpoints.map { point in
      SimulationResult.Checkpoint(
        trials: point.trials,
        impossible: point.impossible,
        counts: order.indices.map { decision in
          order[decision].map { way in
            way < point.ways[decision].count ? point.ways[decision][way] : 0
          }
        }
      )
    }
    result.isPreciseEnough = isPreciseEnough
    tellPlan(&result, exact)
    return result
  }

  /// The shares of a decision, the commonest first, and the ways that they are.
  private func shares(
    of decision: Int,
    _ table: WayTable,
    _ exact: ExactTrials?
  ) -> (shares: [SimulationResult.Share], ways: [Int]) {
    let known = exact.flatMap { $0.isDecided ? $0.all.ways[decision] : nil }
    var found: [(way: Int, share: SimulationResult.Share)] = []
    for way in table.ends[decision].indices where !table.ends[decision][way].isEmpty {
      let count = way < ways[decision].count ? ways[decision][way] : 0
      guard count > 0 || known?[way] ?? 0 > 0 else { continue }
      let share = SimulationResult.Share(
        rulings: table.rulings(decision, way),
        count: count,
        exact: known.map { $0[way] ?? 0 }
      )
      found.append((way, share))
    }
    found.sort {
      ($1.share.count, $0.share.rulings.first?.values.rawValue ?? 0, $0.way)
        < ($0.share.count, $1.share.rulings.first?.values.rawValue ?? 0, $1.way)
    }
    let examples = examples(of: decision, found.map(\.way), table)
    for place in found.indices { found[place].share.example = examples[place] }
    return (found.map(\.share), found.map(\.way))
  }

  /// For ways in which a decision came out, the first trial that did, if it is among the first.
  private func examples(of decision: Int, _ ways: [Int], _ table: WayTable) -> [Int?] {
    var table = table
    var found: [Int?] = ways.map { _ in nil }
    for trial in 0..<min(trials, Simulator.exampleLimit) where found.contains(nil) {
      let way = table.outcome(of: simulator.facts(of: trial))[decision]
      guard let place = ways.firstIndex(of: way), found[place] == nil else { continue }
      found[place] = trial
    }
    return found
  }

  private func histogram(of draw: Draw, _ number: Int) -> TickHistogram {
    var histogram = TickHistogram()
    var place = 0
    for table in draw.tables {
      for value in table.values {
        let count = total.stretches[number][place]
        if count > 0 { histogram.count(inBin: TickHistogram.bin(of: value), times: count) }
        place += 1
      }
    }
    return histogram
  }

  private func spreads() -> [SimulationResult.Spread] {
    var spreads: [SimulationResult.Spread] = []
    for (number, draw) in simulator.model.draws.enumerated() where draw.isCounted {
      guard case .fact(let fact) = draw.role else { continue }
      spreads.append(SimulationResult.Spread(fact: fact, histogram: histogram(of: draw, number)))
    }
    if let damage = simulator.plan.outcomes.damage {
      spreads.append(SimulationResult.Spread(fact: damage, histogram: total.damage))
    }
    return spreads
  }

  // MARK: Targets and risks

  private func tellPlan(_ result: inout SimulationResult, _ exact: ExactTrials?) {
    let pilot = simulator.plan.pilot
    let losses = total.losses.reduce(0, +)
    for (number, draw) in simulator.model.draws.enumerated() {
      let mass = exact.map { $0.given[number][1]?.whole ?? 0 }
      switch draw.role {
      case .target(let place):
        result.targets.append(
          SimulationResult.TargetShare(
            target: pilot.targets[place],
            reached: reachedCount(draw, number),
            exact: mass,
            histogram: histogram(of: draw, number)
          )
        )
      case .risk(let place, _, _, _):
        result.risks.append(
          SimulationResult.RiskShare(
            risk: pilot.risks[place],
            happened: total.happened[place],
            exact: mass,
            meanDamage: Double(total.losses[place]) / Double(max(trials, 1)),
            damageShare: losses > 0 ? Double(total.losses[place]) / Double(losses) : 0
          )
        )
      case .fact, .cause: continue
      }
    }
    tellResults(&result, exact)
  }

  private func reachedCount(_ draw: Draw, _ number: Int) -> Int {
    draw.kinds.indices.reduce(0) {
      $0 + (draw.kinds[$1] == 1 ? total.stretches[number][$1] : 0)
    }
  }

  private func tellResults(_ result: inout SimulationResult, _ exact: ExactTrials?) {
    let plan = simulator.plan
    if !plan.pilot.targets.isEmpty {
      let targets = plan.pilot.targets.count
      for kind in Thresholds.Result.allCases {
        let places = (0...targets).filter {
          plan.pilot.thresholds.result(reached: $0, of: targets) == kind
        }
        result.results.append(
          SimulationResult.ResultShare(
            result: kind,
            count: places.reduce(0) { $0 + total.reached[$1] },
            exact: exact.map { exact in places.reduce(0) { $0 + exact.reached[$1] } }
          )
        )
      }
    }
    guard let cause = plan.outcomes.cause else { return }
    let labels = plan.examination.policies.set[cause].kind.labels
    result.causes = total.causes.indices.map { place in
      SimulationResult.CauseShare(
        label: place == 0 ? nil : labels[place - 1],
        count: total.causes[place],
        exact: exact?.causes[place]
      )
    }
  }
}
