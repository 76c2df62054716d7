import PolicyLanguage

/// What puts together what was counted under several strategies.
struct StrategyAccount {
  private let simulator: StrategySimulator
  private let workers: [StrategyWorker]

  init(_ simulator: StrategySimulator, _ workers: [StrategyWorker]) {
    self.simulator = simulator
    self.workers = workers
  }

  /// What came of it.
  func result(wanted: Int) -> StrategyResult {
    let (trials, impossible) = workers.reduce((0, 0)) {
      ($0.0 + $1.trials, $0.1 + $1.impossible)
    }
    let contenders = simulator.models.indices
    return StrategyResult(
      names: simulator.contenders.map(\.name),
      trials: trials,
      wanted: wanted,
      impossible: impossible,
      decisions: decisions(trials - impossible),
      worth: worth(),
      damage: contenders.map { sum { $0.damage[$1] }($0).estimate(unit: 1) },
      damageDifferences: contenders.dropFirst().map {
        sum { $0.damageDifferences[$1] }($0).estimate(unit: 1)
      }
    )
  }

  private func sum(_ part: @escaping (StrategyWorker, Int) -> ExactSums) -> (Int) -> ExactSums {
    { number in
      workers.reduce(into: ExactSums()) { $0.add(part($1, number)) }
    }
  }

  // MARK: Decisions

  private func decisions(_ possible: Int) -> [StrategyResult.Decision] {
    guard let first = simulator.models.first else { return [] }
    return first.base.policies.decisions.enumerated().map { place, decision in
      let pairs = simulator.models.indices.map { self.pairs(of: place, $0) }
      var found: [DecidedValues: Int] = [:]
      for (number, counts) in pairs.enumerated() {
        for (pair, count) in counts {
          found[pair[0], default: 0] += number == 0 ? count : 0
          found[pair[1], default: 0] += 0
        }
      }
      let order = found.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        .map(\.key)
      let moves = pairs.map { counts in
        order.map { from in order.map { counts[[from, $0]] ?? 0 } }
      }
      return StrategyResult.Decision(
        reference: decision.reference,
        ways: order.indices.map { way(order[$0], $0, moves, possible) },
        moves: Array(moves.dropFirst())
      )
    }
  }

  private func way(
    _ values: DecidedValues,
    _ place: Int,
    _ moves: [[[Int]]],
    _ possible: Int
  ) -> StrategyResult.Way {
    let counts = moves.map { table in table.reduce(0) { $0 + $1[place] } }
    let differences = moves.dropFirst().map { table in
      let stayed = table[place][place]
      let before = table[place].reduce(0, +)
      let after = table.reduce(0) { $0 + $1[place] }
      return pairedDifference(gained: after - stayed, lost: before - stayed, of: possible)
    }
    return StrategyResult.Way(values: values, counts: counts, differences: differences)
  }

  /// In how many trials a decision comes to one thing by the first strategy and to another by one.
  private func pairs(of decision: Int, _ number: Int) -> [[DecidedValues]: Int] {
    var counts: [[DecidedValues]: Int] = [:]
    for worker in workers {
      for (pair, count) in worker.pairs[number] {
        guard let before = worker.caches[0].rows[Int(pair >> 32)].decided,
          let after = worker.caches[number].rows[Int(pair & 0xFFFF_FFFF)].decided
        else { continue }
        counts[[before[decision], after[decision]], default: 0] += count
      }
    }
    return counts
  }

  // MARK: Worth

  private func worth() -> [StrategyResult.Worth] {
    simulator.payoffs.indices.flatMap { payoff in
      (0..<simulator.members).map { member in
        let place = payoff * simulator.members + member
        let all = simulator.models.indices
        func estimate(_ part: @escaping (StrategyWorker.Sums) -> ExactSums) -> (Int) -> Estimate {
          { number in
            workers.reduce(into: ExactSums()) { $0.add(part($1.sums[number][place])) }
              .estimate(unit: 1e6)
          }
        }
        func count(_ part: (StrategyWorker.Sums) -> Int) -> [Int] {
          all.dropFirst().map { number in
            workers.reduce(0) { $0 + part($1.sums[number][place]) }
          }
        }
        let halves = all.dropFirst().map(estimate { $0.difference })
        return StrategyResult.Worth(
          party: simulator.payoffs[payoff].party,
          member: member,
          least: all.map(estimate { $0.least }),
          most: all.map(estimate { $0.most }),
          differences: halves.map { Estimate(mean: $0.mean / 2, halfWidth: $0.halfWidth / 2) },
          gains: count { $0.gains },
          losses: count { $0.losses }
        )
      }
    }
  }
}
