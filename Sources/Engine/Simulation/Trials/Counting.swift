/// Counting of numbers that stand side by side.
enum Counting {
  /// How many different numbers are few.
  private static let few = 64

  /// Adds how often each number occurs among the first of some.
  ///
  /// Where numbers are few, the same one often comes again before the addition for the last has
  /// ended, so four counts are kept of each and added up at the end.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, each a place among the counts.
  ///   - count: How many of them.
  ///   - counts: What to add to.
  /// - Complexity: O(numbers).
  @inline(__always)
  static func add(
    _ numbers: Span<some FixedWidthInteger>,
    count: Int,
    to counts: inout [Int]
  ) {
    precondition(count <= numbers.count, "as many numbers as are counted")
    var target = counts.mutableSpan
    guard target.count <= few else {
      for place in 0..<count {
        let number = unsafe Int(truncatingIfNeeded: numbers[unchecked: place])
        target[number] &+= 1
      }
      return
    }
    var parts = InlineArray<256, Int32>(repeating: 0)
    for place in 0..<count {
      let number = unsafe Int(truncatingIfNeeded: numbers[unchecked: place])
      parts[(place & 3) << 6 | number & 63] &+= 1
    }
    for number in target.indices {
      for part in 0..<4 { target[number] &+= Int(parts[part << 6 | number]) }
    }
  }
}
