import PolicyLanguage

extension SimulationAccount {
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

  /// The values that a draw took.
  func values(of draw: Draw, _ number: Int) -> CountedValues {
    let stretches = zip(draw.tables.flatMap(\.stretches), total.stretches[number])
    return CountedValues(
      stretches.filter { $0.1 > 0 }.map { CountedValues.Stretch(values: $0.0, count: $0.1) }
    )
  }

  private func spreads() -> [SimulationResult.Spread] {
    var spreads: [SimulationResult.Spread] = []
    for (number, draw) in simulator.model.draws.enumerated() where draw.isCounted {
      guard case .fact(let fact) = draw.role else { continue }
      spreads.append(SimulationResult.Spread(fact: fact, values: values(of: draw, number)))
    }
    if let damage = simulator.plan.outcomes.damage {
      spreads.append(SimulationResult.Spread(fact: damage, values: total.damage.values))
    }
    return spreads
  }
}
