// A histogram whose bins grow with the value, as in G. Tene's HdrHistogram: each power of two is cut
// into equal bins. It takes the same memory for any number of values, and two can be added.

/// Counts of whole numbers in bins narrower than 0.8% of their values.
struct TickHistogram: Hashable, Sendable {
  private static let binsPerPower = 128
  private static let zero = 57 * binsPerPower - 1
  private var counts = [Int](repeating: 0, count: 2 * zero + 1)

  /// Counts a value so many times.
  /// - Complexity: O(1).
  mutating func add(_ value: Int64, times: Int = 1) {
    counts[Self.bin(of: value)] += times
  }

  /// Counts the first of some values.
  /// - Complexity: O(values).
  mutating func add(_ values: [Int64], count: Int) {
    let source = values.span
    var counts = counts.mutableSpan
    for place in 0..<count { counts[Self.bin(of: source[place])] &+= 1 }
  }

  /// Adds the counts of another histogram.
  mutating func add(_ other: TickHistogram) {
    for place in counts.indices where other.counts[place] != 0 {
      counts[place] += other.counts[place]
    }
  }

  /// What was counted.
  /// - Complexity: O(bins).
  var values: CountedValues {
    CountedValues(
      counts.enumerated().filter { $0.element > 0 }.map {
        CountedValues.Stretch(values: Self.values(of: $0.offset), count: $0.element)
      }
    )
  }

  // MARK: Bins

  /// The greatest values of the bins that hold anything from one value up to another.
  static func ends(from low: Int64, upTo high: Int64) -> [Int64] {
    (bin(of: low)...bin(of: high)).map { values(of: $0).upperBound }
  }

  /// How many values share a bin with this one.
  static func width(at value: Int64) -> Int64 {
    let values = values(of: bin(of: value))
    return values.upperBound - values.lowerBound + 1
  }

  private static func bin(of value: Int64) -> Int {
    let size = value.magnitude
    guard size >= UInt64(binsPerPower) else { return zero + Int(value) }
    let power = 63 - size.leadingZeroBitCount
    let within = Int(size >> UInt64(power - 7)) - binsPerPower
    let place = min((power - 6) * binsPerPower + within, zero)
    return value < 0 ? zero - place : zero + place
  }

  private static func values(of bin: Int) -> ClosedRange<Int64> {
    let place = abs(bin - zero)
    guard place >= binsPerPower else { return Int64(bin - zero)...Int64(bin - zero) }
    let shift = UInt64(place / binsPerPower - 1)
    let first = Int64(place % binsPerPower + binsPerPower) << shift
    let last = first + (1 << shift - 1)
    return bin < zero ? -last...(-first) : first...last
  }
}
