public import PolicyLanguage

/// The values that a decision leaves, over all that is still unknown: one where it is decided,
/// several where text or missing facts leave it open, none where no rule says anything.
///
/// It says less than rulings do: not how firmly, nor by which of several texts. So it can be
/// compared between readings.
public typealias DecidedValues = LabelSet

extension WayTable {
  /// What the decisions come to in one outcome; nil where the case cannot be.
  func decided(_ outcome: [Int]) -> [DecidedValues]? {
    var decided: [DecidedValues] = []
    for (decision, way) in outcome.enumerated() {
      let rulings = rulings(decision, way)
      guard !rulings.isEmpty else { return nil }
      decided.append(rulings.reduce(DecidedValues()) { $0.union($1.values) })
    }
    return decided
  }
}
