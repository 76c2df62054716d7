import PolicyLanguage

/// What puts together what was counted under several contenders.
struct StrategyAccount {
  let simulator: StrategySimulator
  let workers: [StrategyWorker]

  init(_ simulator: StrategySimulator, _ workers: [StrategyWorker]) {
    self.simulator = simulator
    self.workers = workers
  }

  /// How many trials count.
  var possible: Int { workers.reduce(0) { $0 + $1.trials - $1.impossible } }

  /// What came of it.
  func result(wanted: Int) -> StrategyResult {
    let plans = simulator.contenders.map(\.plan)
    let (decisions, unshared) = decisions()
    return StrategyResult(
      names: simulator.contenders.map(\.name),
      trials: workers.reduce(0) { $0 + $1.trials },
      wanted: wanted,
      impossible: workers.reduce(0) { $0 + $1.impossible },
      decisions: decisions,
      unshared: unshared,
      worth: worth(),
      damage: plans.map { sum { $0.damage[$1] }($0).estimate(unit: 1) },
      damageDifferences: plans.dropFirst().map {
        sum { $0.damageDifferences[$1] }($0).estimate(unit: 1)
      }
    )
  }

  /// Whether all shares and their differences are known to within so much to either side.
  func isPrecise(_ precision: Double) -> Bool {
    let possible = possible
    return decisions().compared.flatMap(\.ways).allSatisfy { way in
      way.differences.allSatisfy { $0.halfWidth <= precision }
        && way.counts.allSatisfy { count in
          let interval = wilsonInterval(count, of: possible)
          return (interval.upperBound - interval.lowerBound) / 2 <= precision
        }
    }
  }

  private func sum(_ part: @escaping (StrategyWorker, Int) -> ExactSums) -> (Int) -> ExactSums {
    { number in
      workers.reduce(into: ExactSums()) { $0.add(part($1, number)) }
    }
  }

  // MARK: Worth

  private func worth() -> [StrategyResult.Worth] {
    let all = simulator.contenders.indices
    let judges = simulator.contenders.first?.judges.count ?? 0
    return simulator.payoffs.indices.flatMap { payoff in
      (0..<judges).map { judge in
        let place = payoff * judges + judge
        func estimate(_ part: @escaping (StrategySums) -> ExactSums) -> (Int) -> Estimate {
          { number in
            workers.reduce(into: ExactSums()) { $0.add(part($1.sums[number][place])) }
              .estimate(unit: 1e6)
          }
        }
        func count(_ part: (StrategySums) -> Int) -> [Int] {
          all.dropFirst().map { number in
            workers.reduce(0) { $0 + part($1.sums[number][place]) }
          }
        }
        let halves = all.dropFirst().map(estimate { $0.difference })
        return StrategyResult.Worth(
          party: simulator.payoffs[payoff].party,
          members: simulator.contenders.map { $0.judges[judge] },
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
