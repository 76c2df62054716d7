// The same numbers as one by one, eight counters side by side: two multiplications of eight words
// each a round, without a branch.

extension Philox {
  /// How many words come side by side.
  static let groupSize = 32

  /// Writes the words of one draw for trials that follow each other.
  ///
  /// - Parameters:
  ///   - first: The first trial, a multiple of 32.
  ///   - variable: Which uncertain thing is drawn.
  ///   - words: Where to; whole groups of 32 are written.
  /// - Complexity: O(words), 4 words a block.
  func write(from first: UInt64, variable: UInt64, into words: inout [UInt32]) {
    let groups = words.count / Self.groupSize
    unsafe words.withUnsafeMutableBytes { bytes in
      for group in 0..<groups {
        let place = (first >> 5 &+ UInt64(group)) << 3
        let (a, b, c, d) = blocks(
          UInt32(truncatingIfNeeded: place),
          UInt32(truncatingIfNeeded: place >> 32),
          variable
        )
        let start = group * Self.groupSize * 4
        unsafe bytes.storeBytes(of: a, toByteOffset: start, as: SIMD8<UInt32>.self)
        unsafe bytes.storeBytes(of: b, toByteOffset: start + 32, as: SIMD8<UInt32>.self)
        unsafe bytes.storeBytes(of: c, toByteOffset: start + 64, as: SIMD8<UInt32>.self)
        unsafe bytes.storeBytes(of: d, toByteOffset: start + 96, as: SIMD8<UInt32>.self)
      }
    }
  }

  private typealias Words = SIMD8<UInt32>

  /// The blocks of eight counters that follow each other.
  @inline(__always)
  private func blocks(
    _ low: UInt32,
    _ high: UInt32,
    _ variable: UInt64
  ) -> (Words, Words, Words, Words) {
    var c0 = Words(repeating: low) &+ Words(0, 1, 2, 3, 4, 5, 6, 7)
    var c1 = Words(repeating: high)
    var c2 = Words(repeating: UInt32(truncatingIfNeeded: variable))
    var c3 = Words(repeating: UInt32(truncatingIfNeeded: variable >> 32))
    var (k0, k1) = keys
    for _ in 0..<10 {
      let (a, b) = (Self.product(0xD251_1F53, c0), Self.product(0xCD9E_8D57, c2))
      c0 = b.high ^ c1 ^ Words(repeating: k0)
      c1 = b.low
      c2 = a.high ^ c3 ^ Words(repeating: k1)
      c3 = a.low
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  @inline(__always)
  private static func product(_ factor: UInt32, _ x: Words) -> (high: Words, low: Words) {
    let wide = SIMD8<UInt64>(truncatingIfNeeded: x) &* SIMD8<UInt64>(repeating: UInt64(factor))
    return (Words(truncatingIfNeeded: wide &>> 32), Words(truncatingIfNeeded: wide))
  }
}
