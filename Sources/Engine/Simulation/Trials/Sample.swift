import PolicyLanguage

/// Where the draws of trials come from: a seed, and one of two independent samples for each draw.
struct Sample: Sendable {
  let philox: Philox
  /// The numbers of the draws, by their addresses, that are taken from the other sample; nil for
  /// none.
  var exchanged: Exchange = .none

  /// Which draws come from the other sample.
  enum Exchange: Sendable {
    /// None.
    case none
    /// All.
    case all
    /// Those of one uncertain thing.
    case only(UInt64, UInt64)
  }

  /// Makes the sample of a seed.
  init(seed: UInt64) { philox = Philox(seed: seed) }

  private func stream(of address: UInt64) -> UInt64 {
    switch exchanged {
    case .none: 0
    case .all: Philox.otherSample
    case .only(let a, let b): address == a || address == b ? Philox.otherSample : 0
    }
  }

  /// Writes the words of one draw for trials that follow each other.
  func write(_ words: inout [UInt32], _ address: UInt64, _ first: Int, isFine: Bool = false) {
    philox.write(
      from: UInt64(first) | stream(of: address) | (isFine ? Philox.fineStream : 0),
      variable: address,
      into: &words
    )
  }

  /// Writes the words of one draw for some of the trials from a first one on, a multiple of 32.
  func write(
    _ words: inout [UInt32],
    _ address: UInt64,
    _ first: Int,
    of chosen: [Int32],
    _ count: Int,
    isFine: Bool = false
  ) {
    philox.write(
      chosen,
      count: count,
      after: UInt64(first) | stream(of: address) | (isFine ? Philox.fineStream : 0),
      variable: address,
      into: &words
    )
  }

  /// The number between 0 and 1 of one draw of one trial.
  func place(_ address: UInt64, _ trial: Int) -> Double {
    philox.uniform(trial: UInt64(trial) | stream(of: address), variable: address)
  }
}
