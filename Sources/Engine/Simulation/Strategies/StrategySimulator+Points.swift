import PolicyLanguage

extension StrategySimulator {
  /// For each payoff and policy, the points of an outcome without those for damage.
  func points(
    _ model: TrialModel,
    _ table: WayTable,
    _ outcome: [Int],
    _ code: Int
  ) -> [(least: Int64, most: Int64)] {
    guard !payoffs.isEmpty else { return [] }
    let set = model.base.policies.set
    let result = model.result(of: code)
    return payoffs.flatMap { payoff in
      set.members.indices.map { member in
        let decided = model.base.policies.decisions.enumerated()
          .filter { $0.element.reference.member == member }
          .map { (set[$0.element.reference].values, table.rulings($0.offset, outcome[$0.offset])) }
        let points = payoff.points(result: result, decided: decided)
        return (points.lowerBound, points.upperBound)
      }
    }
  }
}

extension TrialModel {
  /// What the pilot comes to in trials of a code.
  func result(of code: Int) -> Thresholds.Result? {
    let set = base.policies.set
    guard let fact = set.fact(named: "result") else { return nil }
    let labels = set[fact].kind.labels
    guard !digits.isTooLarge, let value = facts(of: code)[fact], value >= 0, value < labels.count
    else { return nil }
    return Thresholds.Result(rawValue: labels[Int(value)])
  }
}
