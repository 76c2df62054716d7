import DecisionDiagram

/// What makes bits of bytes and numbers, one for each, the first in the lowest bit.
enum BitGathering {
  /// Some lowest bits of every byte.
  static func lowest(_ bits: Int) -> UInt64 { 0x0101_0101_0101_0101 &* ((1 << UInt64(bits)) - 1) }

  /// All bits of every byte but the highest: added to a byte, they carry unless it is zero.
  static let allButHighest: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Returns a bit for each byte, no more than a sweep is wide.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - bit: What makes, of eight bytes at once, the lowest bit of each; the others do not count.
  /// - Returns: The bits.
  @inline(__always)
  static func lanes(_ bytes: Span<UInt8>, _ bit: (UInt64) -> UInt64) -> BitSweep.Lanes {
    unsafe lanes(bytes.bytes, bit)
  }

  /// Returns a bit for each truth value, no more than a sweep is wide.
  @inline(__always)
  static func lanes(_ truths: Span<Bool>) -> BitSweep.Lanes { unsafe lanes(truths.bytes) { $0 } }

  @inline(__always)
  private static func lanes(_ bytes: RawSpan, _ bit: (UInt64) -> UInt64) -> BitSweep.Lanes {
    let count = bytes.byteCount
    if count == BitSweep.width {
      return eachWord { first in
        var word: UInt64 = 0
        for eight in 0..<8 {
          // A whole block of bytes is there.
          let codes = unsafe bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: first &+ eight &* 8,
            as: UInt64.self
          )
          word |= gathered(bit(codes)) &<< UInt64(eight &* 8)
        }
        return word
      }
    }
    return eachWord { first in
      var word: UInt64 = 0
      for place in first..<max(first, min(first + 64, count)) {
        let code = unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        word |= (bit(UInt64(code)) & 1) << UInt64(place - first)
      }
      return word
    }
  }

  /// Eight words, each of what begins at its first place.
  @inline(__always)
  private static func eachWord(_ word: (Int) -> UInt64) -> BitSweep.Lanes {
    BitSweep.Lanes(
      word(0),
      word(64),
      word(128),
      word(192),
      word(256),
      word(320),
      word(384),
      word(448)
    )
  }

  /// The lowest bits of eight bytes, side by side: each is moved to its place by one multiplication.
  @inline(__always)
  private static func gathered(_ word: UInt64) -> UInt64 {
    ((word & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
  }

  /// Returns a bit for each number, no more than a sweep is wide.
  ///
  /// What holds is put in a byte for each first, many at a time, and then gathered.
  @inline(__always)
  static func lanes<Number: ColumnNumber>(
    _ numbers: Span<Number>,
    where holds: (Number) -> Bool
  ) -> BitSweep.Lanes {
    lanes(numbers, numbers) { number, _ in holds(number) }
  }

  /// Returns a bit for each pair of numbers, no more than a sweep is wide.
  @inline(__always)
  static func lanes<X: ColumnNumber, Y: ColumnNumber>(
    _ x: Span<X>,
    _ y: Span<Y>,
    where holds: (X, Y) -> Bool
  ) -> BitSweep.Lanes {
    let count = min(x.count, y.count, BitSweep.width)
    var bytes = InlineArray<512, UInt8>(repeating: 0)
    if count == BitSweep.width {
      for place in 0..<BitSweep.width {
        unsafe bytes[unchecked: place] = holds(x[unchecked: place], y[unchecked: place]) ? 1 : 0
      }
    } else {
      for place in 0..<count { bytes[place] = holds(x[place], y[place]) ? 1 : 0 }
    }
    return lanes(bytes.span) { $0 }
  }
}
