import PolicyLanguage

// Contenders may be judged by different policies, whose decisions go by the same names and may list
// other values, or the same in another order. So a comparison has labels of its own, and what a
// policy decides is put into these.

extension StrategyAccount {
  /// The decisions that all contenders' policies make, judge by judge, and the names of those that
  /// only some make.
  func decisions() -> (compared: [StrategyResult.Decision], unshared: [String]) {
    guard let base = simulator.contenders.first, let model = simulator.models.first else {
      return ([], [])
    }
    let decisions = model.base.policies.decisions.map(\.reference)
    let set = model.base.policies.set
    var compared: [StrategyResult.Decision] = []
    var unshared: [String] = []
    for judge in base.judges.indices {
      var names: [String] = []
      for member in simulator.contenders.map({ $0.judges[judge] }) {
        for reference in decisions where reference.member == member {
          if !names.contains(set[reference].name) { names.append(set[reference].name) }
        }
      }
      for name in names {
        let places = simulator.contenders.compactMap { contender in
          decisions.firstIndex {
            $0.member == contender.judges[judge] && set[$0].name == name
          }
        }
        if places.count == simulator.contenders.count {
          compared.append(decision(places, decisions, set))
        } else if !unshared.contains(name) {
          unshared.append(name)
        }
      }
    }
    return (compared, unshared)
  }

  /// Compares one decision, given its place by each contender.
  private func decision(
    _ places: [Int],
    _ decisions: [DecisionReference],
    _ set: PolicySet
  ) -> StrategyResult.Decision {
    var labels: [String] = []
    for place in places {
      for label in set[decisions[place]].values where !labels.contains(label) {
        labels.append(label)
      }
    }
    let translate = places.map { place -> (DecidedValues) -> DecidedValues in
      let own = set[decisions[place]].values
      if labels.starts(with: own) { return { $0 } }
      return { DecidedValues($0.labels(of: own).compactMap { labels.firstIndex(of: $0) }) }
    }
    let pairs = simulator.contenders.indices.map { number in
      self.pairs(number, places, translate)
    }
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
      references: places.map { decisions[$0] },
      labels: labels,
      ways: order.indices.map { way(order[$0], $0, moves) },
      moves: Array(moves.dropFirst())
    )
  }

  private func way(
    _ values: DecidedValues,
    _ place: Int,
    _ moves: [[[Int]]]
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

  /// In how many trials a decision comes to one thing by the first contender and to another by one.
  private func pairs(
    _ number: Int,
    _ places: [Int],
    _ translate: [(DecidedValues) -> DecidedValues]
  ) -> [[DecidedValues]: Int] {
    var counts: [[DecidedValues]: Int] = [:]
    let (first, own) = (simulator.contenders[0].plan, simulator.contenders[number].plan)
    for worker in workers {
      for (pair, count) in worker.pairs[own] {
        guard let before = worker.caches[first].rows[Int(pair >> 32)].decided,
          let after = worker.caches[own].rows[Int(pair & 0xFFFF_FFFF)].decided
        else { continue }
        let key = [translate[0](before[places[0]]), translate[number](after[places[number]])]
        counts[key, default: 0] += count
      }
    }
    return counts
  }
}
