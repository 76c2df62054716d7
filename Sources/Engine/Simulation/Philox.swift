// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3"
// (SC 2011). A counter is encrypted: the same key and counter give the same numbers on any machine
// and in any order. A draw is addressed by (seed, trial, variable), so that a plan with one more
// uncertain fact draws the others as before, and any number of threads gives the same bits.

/// The counter-based random number generator Philox4x32-10.
public struct Philox: Sendable {
  /// The two halves of the seed.
  var keys: (UInt32, UInt32) { (key0, key1) }

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
    Self.uniform(
      word(trial: trial, variable: variable),
      word(trial: trial | Self.fineStream, variable: variable)
    )
  }

  /// Set in the number of a trial, it leads to the words behind the first of each draw.
  static let fineStream: UInt64 = 1 << 63
  /// Set in the number of a trial, it leads to a second, independent sample of all draws.
  static let otherSample: UInt64 = 1 << 62

  /// The word of one draw of one trial.
  ///
  /// A block has four words, and eight counters are worked on side by side. So that both can be
  /// stored as they come, trials in groups of 32 take the first words of eight blocks, then their
  /// second words, and so on.
  func word(trial: UInt64, variable: UInt64) -> UInt32 {
    let block = block(counter(of: trial, variable))
    return switch trial >> 3 & 3 {
    case 0: block.0
    case 1: block.1
    case 2: block.2
    default: block.3
    }
  }

  /// The counter of the block in which the word of a draw stands.
  private func counter(of trial: UInt64, _ variable: UInt64) -> Block {
    let place = (trial >> 5) << 3 | trial & 7
    return (
      UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: place >> 32),
      UInt32(truncatingIfNeeded: variable), UInt32(truncatingIfNeeded: variable >> 32)
    )
  }

  /// The number between 0 and 1 that the word of a draw and the word behind it make.
  static func uniform(_ word: UInt32, _ fine: UInt32) -> Double {
    uniform(bits: UInt64(word) << 21 ^ UInt64(fine) >> 11)
  }

  /// The number between 0 and 1 in the middle of one of 2⁵³ equal stretches.
  static func uniform(bits: UInt64) -> Double {
    // The middle of the last would be rounded to 1.
    min((Double(bits) + 0.5) * 0x1p-53, 1 - 0x1p-53)
  }
}

/// A number that stays the same for a name, by which its draws are addressed.
///
/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991).
public func drawAddress(_ name: String) -> UInt64 {
  name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
