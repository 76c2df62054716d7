import PolicyLanguage

extension ExactTrials {
  /// The way in which a decision comes out most likely.
  func commonest(_ decision: Int) -> Int? {
    all.ways[decision].filter { !table.ends[decision][$0.key].isEmpty }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// How much each thing moves the commonest way of a decision, most first.
  func influences(_ decision: Int) -> [SimulationResult.Influence] {
    guard isDecided, let way = commonest(decision) else { return [] }
    let share = (all.ways[decision][way] ?? 0) / all.whole
    let variance = share * (1 - share)
    let draws = model.draws
    let influences = draws.indices.compactMap { draw -> SimulationResult.Influence? in
      let masses = given[draw].sorted { $0.key < $1.key }.map(\.value)
      let chances = masses.map { ($0.ways[decision][way] ?? 0) / $0.whole }
      guard let most = chances.max(), let least = chances.min() else { return nil }
      let explained = zip(masses, chances).reduce(0) {
        $0 + $1.0.whole * ($1.1 - share) * ($1.1 - share)
      }
      return SimulationResult.Influence(
        thing: draws[draw].thing,
        swing: most - least,
        alone: variance > 0 ? explained / variance : 0,
        total: variance > 0 ? remaining(draw, decision, way).map { $0 / variance } : 0
      )
    }
    return influences.enumerated().sorted {
      ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset)
    }.map(\.element)
  }

  /// The variance that is left on average when all but one thing are known.
  private func remaining(_ draw: Int, _ decision: Int, _ way: Int) -> Double? {
    guard isUnsplit, model.plan.pilot.dependences.isEmpty,
      leaves.count * given.count <= Self.limit
    else { return nil }
    var groups: [[Int64]: (whole: Double, part: Double)] = [:]
    var keys: [[Int64]] = []
    for leaf in leaves {
      var key = leaf.picks
      key.remove(at: draw)
      var group = groups[key] ?? (0, 0)
      if group.whole == 0 { keys.append(key) }
      group.whole += leaf.weight
      if leaf.ways[decision] == way { group.part += leaf.weight }
      groups[key] = group
    }
    return keys.reduce(0) { sum, key in
      guard let group = groups[key], group.whole > 0 else { return sum }
      return sum + group.part * (1 - group.part / group.whole)
    }
  }
}
