import PolicyLanguage

/// What makes the samples and counts where they differ, one thread's own.
struct SensitivityWorker: Sendable {
  private(set) var batches: SensitivityBatches
  private let wanted: [[Ruling]]
  private var cache: CodeCache<UInt64>
  private var table: WayTable
  private var columns: TrialColumns
  private var tally: TrialTally

  init(_ simulator: Simulator, _ wanted: [[Ruling]]) {
    let model = simulator.model
    self.wanted = wanted
    batches = SensitivityBatches(things: model.draws.count, decisions: wanted.count)
    cache = CodeCache(model)
    table = WayTable(model)
    columns = TrialColumns(model)
    tally = TrialTally(model)
  }

  /// Makes trials.
  mutating func make(_ range: Range<Int>, _ simulator: Simulator) {
    let draws = simulator.model.draws
    for first in stride(from: range.lowerBound, to: range.upperBound, by: TrialColumns.size) {
      let trials = first..<min(first + TrialColumns.size, range.upperBound)
      let batch = first / TrialColumns.size % SensitivityBatches.count
      let own = outcomes(simulator, .none, trials)
      let other = outcomes(simulator, .all, trials)
      batches.count(trials.count, own, other, in: batch)
      for (number, draw) in draws.enumerated() {
        let mixed = outcomes(simulator, draw.exchange, trials)
        batches.compare(trials.count, own, other, mixed, number, in: batch)
      }
    }
  }

  /// For each trial a bit for each decision that comes out as wanted.
  private mutating func outcomes(
    _ simulator: Simulator,
    _ exchange: Sample.Exchange,
    _ trials: Range<Int>
  ) -> [UInt64] {
    var sample = simulator.sample
    sample.exchanged = exchange
    let model = simulator.model
    columns.make(model, sample, first: trials.lowerBound, count: trials.count, &tally)
    return (0..<trials.count).map { trial in
      let code = columns.codes[trial]
      var table = table
      let wanted = wanted
      let place = cache.place(of: code) {
        let number = trials.lowerBound + trial
        let outcome = table.outcome(of: code) {
          model.assignment(of: code, in: number, sample)
        }
        return outcome.enumerated().reduce(0) { bits, entry in
          let isWanted = table.rulings(entry.offset, entry.element) == wanted[entry.offset]
          return isWanted && entry.offset < 64 ? bits | 1 << UInt64(entry.offset) : bits
        }
      }
      return cache.rows[place]
    }
  }
}

extension Draw {
  /// The draws of this thing from the other sample.
  var exchange: Sample.Exchange {
    if case .risk(_, _, let damage, _) = role { return .only(address, damage) }
    return .only(address, address)
  }
}
