// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3"
// (SC 2011). A counter is encrypted: the same key and counter give the same numbers on any machine
// and in any order. A draw is addressed by (seed, trial, variable), so that a plan with one more
// uncertain fact draws the others as before, and any number of threads gives the same bits.

/// The counter-based random number generator Philox4x32-10.
public struct Philox: Sendable {
  private let key0: UInt32
  private let key1: UInt32

  /// Makes the generator of a seed.
  public init(seed: UInt64) {
    key0 = UInt32(truncatingIfNeeded: seed)
    key1 = UInt32(truncatingIfNeeded: seed >> 32)
  }

  /// Four random words.
  public typealias Block = (UInt32, UInt32, UInt32, UInt32)

  /// Returns the words at a counter.
  public func block(_ counter: Block) -> Block {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = (key0, key1)
    for _ in 0..<10 {
      let a = UInt64(0xD251_1F53) * UInt64(c0)
      let b = UInt64(0xCD9E_8D57) * UInt64(c2)
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: b >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: a)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// Returns a number between 0 and 1, neither included, for one draw of one trial.
  ///
  /// - Parameters:
  ///   - trial: Which trial.
  ///   - variable: Which uncertain thing is drawn, by a number that stays its own.
  /// - Returns: One of 2⁵³ equally likely numbers.
  public func uniform(trial: UInt64, variable: UInt64) -> Double {
    Self.uniform(block(trial: trial, variable: variable))
  }

  /// The words for one draw of one trial.
  func block(trial: UInt64, variable: UInt64) -> Block {
    block(
      (
        UInt32(truncatingIfNeeded: trial), UInt32(truncatingIfNeeded: trial >> 32),
        UInt32(truncatingIfNeeded: variable), UInt32(truncatingIfNeeded: variable >> 32)
      )
    )
  }

  /// The number between 0 and 1 that is made of some words.
  static func uniform(_ words: Block) -> Double {
    uniform(bits: UInt64(words.0) << 21 ^ UInt64(words.1) >> 11)
  }

  /// The number between 0 and 1 in the middle of one of 2⁵³ equal stretches.
  static func uniform(bits: UInt64) -> Double { (Double(bits) + 0.5) * 0x1p-53 }
}

/// A number that stays the same for a name, by which its draws are addressed.
///
/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991).
public func drawAddress(_ name: String) -> UInt64 {
  name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
