// A histogram whose bins grow with the value, as in G. Tene's HdrHistogram: each power of two is cut
// into equal bins. It takes the same memory for any number of values, and two can be added.

/// Counts of whole numbers in bins narrower than 0.8% of their values.
public struct TickHistogram: Hashable, Sendable {
  private static let binsPerPower = 128
  private static let zero = 57 * binsPerPower
  private var counts = [Int](repeating: 0, count: 2 * zero + 1)
  /// How many values were counted.
  public private(set) var count = 0

  /// Makes an empty histogram.
  public init() {}

  /// Counts a value.
  /// - Complexity: O(1).
  public mutating func add(_ value: Int64) {
    count(inBin: Self.bin(of: value))
  }

  /// Counts a value so many times.
  mutating func add(_ value: Int64, times: Int) {
    if times > 0 { count(inBin: Self.bin(of: value), times: times) }
  }

  /// Counts the first of some values.
  /// - Complexity: O(values).
  mutating func add(_ values: [Int64], count: Int) {
    let source = values.span
    var counts = counts.mutableSpan
    for place in 0..<count { counts[Self.bin(of: source[place])] &+= 1 }
    self.count += count
  }

  /// Counts a value whose bin is known, so many times.
  mutating func count(inBin bin: Int, times: Int = 1) {
    counts[bin] += times
    count += times
  }

  /// Adds the counts of another histogram.
  public mutating func add(_ other: TickHistogram) {
    for place in counts.indices where other.counts[place] != 0 {
      counts[place] += other.counts[place]
    }
    count += other.count
  }

  /// The value below which a share of the values lies, to within a bin.
  /// - Complexity: O(bins).
  public func quantile(_ share: Double) -> Int64 {
    var rest = Int((share * Double(count)).rounded(.up))
    for (bin, number) in counts.enumerated() where number > 0 {
      rest -= number
      if rest <= 0 { return Self.value(of: bin) }
    }
    return 0
  }

  /// How many values lie between two, to within a bin.
  public func count(from low: Int64, upTo high: Int64) -> Int {
    let (first, last) = (Self.bin(of: low), Self.bin(of: high))
    return first <= last ? counts[first...last].reduce(0, +) : 0
  }

  static func bin(of value: Int64) -> Int {
    let size = value.magnitude
    guard size >= UInt64(binsPerPower) else { return zero + Int(value) }
    let power = 63 - size.leadingZeroBitCount
    let within = Int(size >> UInt64(power - 7)) - binsPerPower
    let place = min((power - 6) * binsPerPower + within, zero)
    return value < 0 ? zero - place : zero + place
  }

  /// The greatest values of the bins that hold anything from one value up to another.
  static func ends(from low: Int64, upTo high: Int64) -> [Int64] {
    (bin(of: low)...bin(of: high)).map { bin in
      guard abs(bin - zero) >= binsPerPower else { return Int64(bin - zero) }
      let power = abs(bin - zero) / binsPerPower + 6
      let first = UInt64(abs(bin - zero) % binsPerPower + binsPerPower) << UInt64(power - 7)
      return bin < zero ? -Int64(first) : Int64(first + (1 << UInt64(power - 7)) - 1)
    }
  }

  /// The middle of a bin.
  private static func value(of bin: Int) -> Int64 {
    let place = abs(bin - zero)
    guard place >= binsPerPower else { return Int64(bin - zero) }
    let power = place / binsPerPower + 6
    let low = UInt64(place % binsPerPower + binsPerPower) << UInt64(power - 7)
    let middle = Int64(low + (1 << UInt64(power - 7)) / 2)
    return bin < zero ? -middle : middle
  }
}
