import PolicyLanguage

extension Payoff {
  /// The most points that a trial counts, either way, in millionths.
  static let trialLimit: Double = 1e14

  /// The points of a trial without those for damage: from the least to the most that what is left
  /// open gives.
  ///
  /// - Parameters:
  ///   - result: What the pilot came to; nil where it is not known.
  ///   - decided: The decisions of one policy: all labels of each, and its rulings.
  /// - Returns: Points in millionths.
  func points(
    result: Thresholds.Result?,
    decided: [(labels: [String], rulings: [Ruling])]
  ) -> ClosedRange<Int64> {
    var (least, most): (Int64, Int64) = (0, 0)
    for case .result(let counted, let points) in terms where counted == result {
      least += points
      most += points
    }
    for (labels, rulings) in decided {
      let range = points(labels, rulings)
      least += range.lowerBound
      most += range.upperBound
    }
    return least...most
  }

  /// The points for one decision.
  private func points(_ labels: [String], _ rulings: [Ruling]) -> ClosedRange<Int64> {
    let values = rulings.reduce(LabelSet()) { $0.union($1.values) }
    var possible = values.labels(of: labels).map(points)
    if rulings.contains(where: { $0.values.isEmpty }) || rulings.isEmpty { possible.append(0) }
    if possible.count > 1 {
      for case .open(let points) in terms { return points...points }
    }
    return (possible.min() ?? 0)...(possible.max() ?? 0)
  }

  private func points(for label: String) -> Int64 {
    for case .value(let counted, let points) in terms where counted == label { return points }
    return 0
  }

  /// The points for damage.
  func points(forDamage damage: Int64) -> Int64 {
    var sum = 0.0
    for case .damage(let points, let per) in terms {
      sum += Double(points) * Double(damage) / Double(per)
    }
    return Int64(min(max(sum.rounded(), -Self.trialLimit), Self.trialLimit))
  }

  /// Whether damage counts.
  var countsDamage: Bool {
    terms.contains { if case .damage = $0 { true } else { false } }
  }
}
