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
        let low = Words(repeating: UInt32(truncatingIfNeeded: place))
        let (a, b, c, d) = blocks(
          low &+ Words(0, 1, 2, 3, 4, 5, 6, 7),
          Words(repeating: UInt32(truncatingIfNeeded: place >> 32)),
          variable
        )
        let start = group * Self.groupSize * 4
        unsafe bytes.storeBytes(of: a, toByteOffset: start, as: Words.self)
        unsafe bytes.storeBytes(of: b, toByteOffset: start + 32, as: Words.self)
        unsafe bytes.storeBytes(of: c, toByteOffset: start + 64, as: Words.self)
        unsafe bytes.storeBytes(of: d, toByteOffset: start + 96, as: Words.self)
      }
    }
  }

  /// Writes the words of one draw for some trials near each other.
  ///
  /// - Parameters:
  ///   - trials: How far each lies behind the first, in words of 32 bits.
  ///   - count: How many.
  ///   - first: The first trial, a multiple of 32.
  ///   - variable: Which uncertain thing is drawn.
  ///   - words: Where to; whole groups of 8 are written.
  /// - Complexity: O(trials), a block for each.
  func write(
    _ trials: [Int32],
    count: Int,
    after first: UInt64,
    variable: UInt64,
    into words: inout [UInt32]
  ) {
    let groups = (count + 7) / 8
    precondition(groups * 8 <= min(trials.count, words.count), "a place for whole groups")
    let base = (first >> 5) << 3
    let (low, high) = (UInt32(truncatingIfNeeded: base), UInt32(truncatingIfNeeded: base >> 32))
    unsafe trials.withUnsafeBytes { source in
      unsafe words.withUnsafeMutableBytes { bytes in
        for group in 0..<groups {
          let trials = unsafe source.loadUnaligned(fromByteOffset: group * 32, as: Words.self)
          let (a, b, c, d) = blocks(
            Words(repeating: low) &+ ((trials &>> 5) &<< 3 | trials & 7),
            Words(repeating: high),
            variable
          )
          // Which of the four words of a block is a trial's own: bits 3 and 4, spread over masks,
          // since a replacement by comparisons comes to branches that nothing foretells.
          let (isOdd, isUpper) = (0 &- (trials &>> 3 & 1), 0 &- (trials &>> 4 & 1))
          let (even, odd) = (a ^ (a ^ c) & isUpper, b ^ (b ^ d) & isUpper)
          let word = even ^ (even ^ odd) & isOdd
          unsafe bytes.storeBytes(of: word, toByteOffset: group * 32, as: Words.self)
        }
      }
    }
  }

  private typealias Words = SIMD8<UInt32>
  /// Words with room above them: what stands there does not count, and products need not be parted.
  private typealias Wide = SIMD8<UInt64>

  /// The blocks of eight counters.
  @inline(__always)
  private func blocks(
    _ low: Words,
    _ high: Words,
    _ variable: UInt64
  ) -> (Words, Words, Words, Words) {
    var (c0, c1) = (Wide(truncatingIfNeeded: low), Wide(truncatingIfNeeded: high))
    var c2 = Wide(repeating: variable & 0xFFFF_FFFF)
    var c3 = Wide(repeating: variable >> 32)
    var (k0, k1) = keys
    for _ in 0..<10 {
      let (a, b) = (Self.product(0xD251_1F53, c0), Self.product(0xCD9E_8D57, c2))
      c0 = b &>> 32 ^ c1 ^ Wide(repeating: UInt64(k0))
      c1 = b
      c2 = a &>> 32 ^ c3 ^ Wide(repeating: UInt64(k1))
      c3 = a
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (
      Words(truncatingIfNeeded: c0), Words(truncatingIfNeeded: c1),
      Words(truncatingIfNeeded: c2), Words(truncatingIfNeeded: c3)
    )
  }

  /// The product of the words below and a factor.
  @inline(__always)
  private static func product(_ factor: UInt64, _ x: Wide) -> Wide {
    (x & Wide(repeating: 0xFFFF_FFFF)) &* Wide(repeating: factor)
  }
}
