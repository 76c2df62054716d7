import DecisionDiagram
import PolicyLanguage

// A drawn number lies between two neighbours of a grid. Where both give values that nothing tells
// apart - the same features, the same bin of the histogram - so does all that lies between them, for
// values grow with the numbers they are drawn by. A table holds what each stretch of the grid gives;
// the few stretches in which something turns are worked out draw by draw, so that the result is the
// same with the table and without. This is the inverse transform method with the guide table of
// H.-C. Chen and Y. Asau ("On generating random variates from an empirical distribution", 1974).
//
// What is decided depends on the features alone. So trials are counted by the combination of
// features that they come to, and each combination is decided once.

/// What numbers drawn for one uncertain fact come to, stretch by stretch.
struct DrawTable: Sendable {
  /// What a number comes to.
  struct Entry: Equatable, Sendable {
    /// Which of the values that policies tell apart.
    var kind: Int32
    /// Which bin of the histogram.
    var bin: Int32
  }

  /// Stands for a stretch in which something turns.
  static let turning = Entry(kind: -1, bin: 0)

  private let entries: [Entry]
  private let shift: UInt32

  /// Works a table out.
  ///
  /// - Parameters:
  ///   - bits: The logarithm of the number of stretches.
  ///   - isOrdered: Whether numbers that come to the same lie side by side.
  ///   - entry: What a number comes to.
  init(bits: UInt32, isOrdered: Bool, entry: (Double) -> Entry) {
    shift = 32 - bits
    let count = UInt64(1) << UInt64(bits)
    let last = UInt64(1) << 53 - 1
    let ends = (0...count).map { place in
      entry(Philox.uniform(bits: min(place << UInt64(53 - bits), last)))
    }
    entries = (0..<Int(count)).map { place in
      isOrdered && ends[place] == ends[place + 1] ? ends[place] : Self.turning
    }
  }

  /// What a number comes to, by the first of its random words.
  @inline(__always)
  subscript(word: UInt32) -> Entry { entries[Int(word >> shift)] }
}

extension Simulator {
  /// The most combinations of features for which trials are counted by combination.
  static let combinationLimit = 4096
  /// The fewest trials that are worth the tables.
  static let tableThreshold = 50_000

  /// Tables for so many trials; nil where comparisons tie facts together, or it is not worth while.
  func tables(for trials: Int) -> [DrawTable]? {
    guard trials >= Self.tableThreshold, comparisons.isEmpty else { return nil }
    let combinations = draws.reduce(1) { $0 > Self.combinationLimit ? $0 : $0 * kinds(of: $1) }
    guard combinations <= Self.combinationLimit else { return nil }
    let bits = UInt32(min(max(Int.bitWidth - (trials / 32).leadingZeroBitCount, 10), 15))
    return draws.map { draw in
      var isOrdered = true
      if case .discrete(let values) = draw.uncertainty {
        isOrdered = Set(values.map(\.value)).count == values.count
      }
      return DrawTable(bits: bits, isOrdered: isOrdered) { entry(of: draw, $0) }
    }
  }

  /// How many values of a fact the policies tell apart.
  private func kinds(of draw: Draw) -> Int {
    let space = plan.examination.policies.space
    switch space.set[draw.fact].kind {
    case .yesNo: return 2
    case .choice(let labels), .choices(let labels): return labels.count
    case .quantity: return space.cells[draw.fact]?.count ?? 1
    }
  }

  private func entry(of draw: Draw, _ place: Double) -> DrawTable.Entry {
    let value = draw.uncertainty.value(at: place, within: draw.bounds)
    guard draw.isQuantity else { return DrawTable.Entry(kind: Int32(value), bin: 0) }
    let cell = plan.examination.policies.space.cells[draw.fact]?.cell(of: value) ?? 0
    return DrawTable.Entry(kind: Int32(cell), bin: Int32(TickHistogram.bin(of: value)))
  }

  /// Makes the trials of one block, looking up what draws come to.
  func block(_ number: Int, of trials: Int, by tables: [DrawTable]) -> Block {
    var block = emptyBlock
    let first = number * Self.blockSize
    let count = min(Self.blockSize, trials - first)
    block.trials = count
    var combinations = [Int32](repeating: 0, count: count)
    var stride: Int32 = 1
    var quantity = 0
    for (draw, table) in zip(draws, tables) {
      var histogram = TickHistogram()
      for trial in 0..<count {
        let words = philox.block(trial: UInt64(first + trial), variable: draw.address)
        var found = table[words.0]
        if found == DrawTable.turning { found = entry(of: draw, Philox.uniform(words)) }
        combinations[trial] &+= found.kind &* stride
        if draw.isQuantity { histogram.count(inBin: Int(found.bin)) }
      }
      stride *= Int32(kinds(of: draw))
      if draw.isQuantity {
        block.histograms[quantity] = histogram
        quantity += 1
      }
    }
    var counts = [Int](repeating: 0, count: Int(stride))
    for combination in combinations { counts[Int(combination)] += 1 }
    for (combination, count) in counts.enumerated() where count > 0 {
      add(combination, times: count, to: &block)
    }
    return block
  }

  /// Decides one combination of features, and counts it so many times.
  private func add(_ combination: Int, times: Int, to block: inout Block) {
    let space = plan.examination.policies.space
    var assignment = start
    var rest = combination
    for draw in draws {
      let (next, kind) = rest.quotientAndRemainder(dividingBy: kinds(of: draw))
      rest = next
      for (variable, feature) in draw.features {
        // A quantity has one feature of its own, its interval; others are known by their values.
        assignment.values[variable] =
          draw.isQuantity ? UInt8(kind) : space.value(of: feature, Int64(kind))
      }
    }
    var isPossible = true
    for (place, diagram) in diagrams.enumerated() {
      let ends: Set<Terminal>
      if isComplete, let end = diagram.evaluate(assignment) {
        ends = end == .outside ? [] : [end]
      } else {
        ends = Set(diagram.reachableTerminals(given: assignment))
      }
      if ends.isEmpty { isPossible = false } else { block.counts[place][ends, default: 0] += times }
    }
    if !isPossible { block.impossible += times }
  }
}
