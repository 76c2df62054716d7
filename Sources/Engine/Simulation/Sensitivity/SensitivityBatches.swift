import PolicyLanguage

/// What is counted for sensitivities, batch by batch, decision by decision.
struct SensitivityBatches: Sendable {
  /// How many batches trials are dealt to in turn.
  static let count = 64

  /// What is counted of one decision in one batch.
  private struct Counts: Sendable {
    var trials = 0
    /// How often the outcome came in both samples.
    var ones = 0
    /// For each thing, in how many trials its exchange makes a difference to the first sample.
    var changed: [Int]
    /// For each thing, in how many trials the mixed sample differs from the second.
    var unlike: [Int]
  }

  private let things: Int
  private let decisions: Int
  private var counts: [[Counts]]

  init(things: Int, decisions: Int) {
    self.things = things
    self.decisions = decisions
    let none = Counts(
      changed: Array(repeating: 0, count: things),
      unlike: Array(repeating: 0, count: things)
    )
    counts = Array(
      repeating: Array(repeating: none, count: decisions),
      count: Self.count
    )
  }

  mutating func count(_ trials: Int, _ own: [UInt64], _ other: [UInt64], in batch: Int) {
    for decision in 0..<decisions {
      var ones = 0
      for trial in 0..<trials {
        ones += Int(own[trial] >> UInt64(decision) & 1) + Int(other[trial] >> UInt64(decision) & 1)
      }
      counts[batch][decision].trials += trials
      counts[batch][decision].ones += ones
    }
  }

  mutating func compare(
    _ trials: Int,
    _ own: [UInt64],
    _ other: [UInt64],
    _ mixed: [UInt64],
    _ thing: Int,
    in batch: Int
  ) {
    for decision in 0..<decisions {
      var (changed, unlike) = (0, 0)
      for trial in 0..<trials {
        changed += Int((own[trial] ^ mixed[trial]) >> UInt64(decision) & 1)
        unlike += Int((other[trial] ^ mixed[trial]) >> UInt64(decision) & 1)
      }
      counts[batch][decision].changed[thing] += changed
      counts[batch][decision].unlike[thing] += unlike
    }
  }

  mutating func add(_ other: SensitivityBatches) {
    for batch in counts.indices {
      for decision in 0..<decisions {
        Self.add(other.counts[batch][decision], to: &counts[batch][decision])
      }
    }
  }

  private static func add(_ other: Counts, to counts: inout Counts) {
    counts.trials += other.trials
    counts.ones += other.ones
    for thing in counts.changed.indices {
      counts.changed[thing] += other.changed[thing]
      counts.unlike[thing] += other.unlike[thing]
    }
  }

  // MARK: Telling

  /// The sensitivity of a decision.
  func sensitivity(
    _ decision: Int,
    _ reference: DecisionReference,
    _ rulings: [Ruling],
    _ names: [PlanThing]
  ) -> DecisionSensitivity {
    let batches = counts.map { $0[decision] }.filter { $0.trials > 0 }
    let whole = sum(batches)
    let share = whole.trials > 0 ? Double(whole.ones) / Double(2 * whole.trials) : 0
    var parts: [DecisionSensitivity.Part] = []
    if whole.ones > 0, whole.ones < 2 * whole.trials {
      parts = names.indices.map { thing in
        DecisionSensitivity.Part(
          thing: names[thing],
          alone: index(batches) { 1 - Self.ratio($0.unlike[thing], $0) },
          total: index(batches) { Self.ratio($0.changed[thing], $0) }
        )
      }
      parts.sort { $1.total.value < $0.total.value }
    }
    return DecisionSensitivity(
      reference: reference,
      rulings: rulings,
      share: share,
      trials: whole.trials,
      parts: parts
    )
  }

  private func sum(_ batches: [Counts]) -> Counts {
    var whole = Counts(
      changed: Array(repeating: 0, count: things),
      unlike: Array(repeating: 0, count: things)
    )
    for batch in batches { Self.add(batch, to: &whole) }
    return whole
  }

  /// Half the share of differing trials, over the variance.
  private static func ratio(_ differing: Int, _ counts: Counts) -> Double {
    let share = Double(counts.ones) / Double(2 * counts.trials)
    let variance = share * (1 - share)
    return variance > 0 ? Double(differing) / Double(2 * counts.trials) / variance : 0
  }

  /// An index with its error by the jackknife, each batch being left out in turn.
  private func index(_ batches: [Counts], _ value: (Counts) -> Double) -> DecisionSensitivity.Index
  {
    let whole = sum(batches)
    guard batches.count > 1 else {
      return DecisionSensitivity.Index(value: value(whole), error: .infinity)
    }
    let without = batches.map { batch -> Double in
      var rest = whole
      rest.trials -= batch.trials
      rest.ones -= batch.ones
      for thing in rest.changed.indices {
        rest.changed[thing] -= batch.changed[thing]
        rest.unlike[thing] -= batch.unlike[thing]
      }
      return value(rest)
    }
    let mean = without.reduce(0, +) / Double(without.count)
    let squares = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let n = Double(batches.count)
    return DecisionSensitivity.Index(
      value: value(whole),
      error: (squares * (n - 1) / n).squareRoot()
    )
  }
}
