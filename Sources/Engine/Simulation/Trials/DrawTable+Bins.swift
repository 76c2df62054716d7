// What is told of the values of a draw, its median and other quantiles, comes from counts of its
// stretches, so these have to be narrow enough.

extension DrawTable {
  /// The greatest values of bins: of those that grow with the value, or where these are coarse, as
  /// for dates, whose zero is long ago, of a thousand equal ones.
  static func binEnds(
    from least: Int64,
    around middle: Int64,
    upTo most: Int64
  ) -> [Int64] {
    let width = max(1, most / 1000 - least / 1000)
    guard TickHistogram.width(at: middle) > width else {
      return TickHistogram.ends(from: least, upTo: most)
    }
    return Array(stride(from: least + width - 1, to: most, by: Int64.Stride(width)))
  }

  /// The values of each stretch.
  var stretches: [ClosedRange<Int64>] {
    guard var low = least else { return values.map { $0...$0 } }
    return values.map { high in
      defer { low = high &+ 1 }
      return low...high
    }
  }
}
