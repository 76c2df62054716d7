import PolicyLanguage

extension DrawTable {
  /// How far around an end the value itself has to be worked out.
  static func margin(
    of end: Double,
    _ cut: Int64?,
    _ uncertainty: Distribution,
    _ bounds: ClosedRange<Int64>
  ) -> Double {
    var margin = 0x1p-40
    // Where quantiles are found by halving they agree with the distribution function by themselves.
    guard let cut, !uncertainty.isHalved else { return margin }
    while margin < 1 {
      let (below, above) = (end - margin, end + margin)
      let isBelow = below <= 0 || uncertainty.value(at: below, within: bounds) <= cut
      let isAbove = above >= 1 || uncertainty.value(at: above, within: bounds) > cut
      if isBelow && isAbove { return margin }
      margin *= 16
    }
    return margin
  }

  static func word(_ place: Double) -> UInt32 {
    UInt32(min(max(place, 0) * 0x1p32, 0x1p32 - 1))
  }

  static func guide(_ lasts: [UInt32]) -> (guide: [UInt16], shift: UInt32) {
    var bits: UInt32 = 8
    while bits < 13, lasts.count > 1 << (bits - 3) { bits += 1 }
    let shift = 32 - bits
    var place = 0
    let guide = (0..<UInt32(1) << bits).map { stretch in
      while stretch << shift > lasts[place] { place += 1 }
      return UInt16(truncatingIfNeeded: place)
    }
    return (guide, shift)
  }
}
