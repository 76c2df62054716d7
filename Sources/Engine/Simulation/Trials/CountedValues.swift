/// How many of the values that were drawn fell into each of some stretches.
///
/// A stretch of one value tells it exactly; a wider one tells its middle.
public struct CountedValues: Hashable, Sendable {
  /// Values that nothing told apart.
  struct Stretch: Hashable, Sendable {
    /// The least and the greatest.
    var values: ClosedRange<Int64>
    var count: Int
  }

  private let stretches: [Stretch]
  /// How many values were counted.
  public let count: Int

  /// Puts stretches in order.
  /// - Complexity: O(n log n) in the stretches.
  init(_ stretches: [Stretch]) {
    self.stretches = stretches.sorted {
      ($0.values.lowerBound, $0.values.upperBound) < ($1.values.lowerBound, $1.values.upperBound)
    }
    count = stretches.reduce(0) { $0 + $1.count }
  }

  /// The value that a share of the values does not pass, to within a stretch; 0 where there is none.
  /// - Complexity: O(stretches).
  public func quantile(_ share: Double) -> Int64 {
    var rest = Int((share * Double(count)).rounded(.up))
    for stretch in stretches {
      rest -= stretch.count
      let (low, high) = (stretch.values.lowerBound, stretch.values.upperBound)
      if rest <= 0 { return low + (high - low) / 2 }
    }
    return 0
  }

  /// How many values lie between two: a stretch counts where it begins.
  public func count(from low: Int64, upTo high: Int64) -> Int {
    stretches.reduce(0) {
      low <= $1.values.lowerBound && $1.values.lowerBound <= high ? $0 + $1.count : $0
    }
  }
}
