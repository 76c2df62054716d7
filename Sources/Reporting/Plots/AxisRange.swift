/// The values from one end of an axis to the other.
struct AxisRange {
  private let lower: Double
  private let upper: Double

  /// Makes the range of values, those that are not finite left out.
  init(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    lower = finite.min() ?? 0
    upper = finite.max() ?? 0
  }

  /// Returns which of so many equal steps a value falls on; nil if it is not finite.
  ///
  /// An axis of one value has it in the middle.
  func place(of value: Double, steps: Int) -> Int? {
    guard value.isFinite, steps > 0 else { return nil }
    guard upper > lower else { return (steps - 1) / 2 }
    // Halved, so that the difference of the largest numbers is finite too.
    let part = (value / 2 - lower / 2) / (upper / 2 - lower / 2)
    guard part.isFinite else { return 0 }
    return min(steps - 1, max(0, Int(part * Double(steps - 1) + 0.5)))
  }
}
