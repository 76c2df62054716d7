import PolicyLanguage

// The values of an uncertain quantity are cut into stretches that nothing tells apart: the
// same features, the same conditions, the same bin. Values grow with the numbers
// that they are drawn by, so each stretch of values is a stretch of numbers, whose ends the
// distribution function gives. Around an end lie a few words for which rounding could go either way;
// there the value itself is worked out, so that a trial is the same with the table and without. A
// guide leads from the first bits of a word to its stretch: the inverse transform method with the
// guide table of H.-C. Chen and Y. Asau ("On generating random variates from an empirical
// distribution", 1974).

/// What the numbers drawn for one uncertain thing come to, stretch by stretch.
struct DrawTable: Sendable {
  let uncertainty: Distribution
  let bounds: ClosedRange<Int64>
  /// What gives values.
  let inverse: Inverse
  /// A value of each stretch: the only one where values are given one by one.
  let values: [Int64]
  /// The greatest value of every stretch but the last; empty where values are given one by one.
  let cuts: [Int64]
  /// The least value; nil where values are given one by one.
  let least: Int64?
  /// The cuts that more than bins tell apart.
  let told: [Int64]
  /// The words that may belong to a stretch or to the next begin here; the last has none.
  let turns: [UInt32]
  /// The last words that may belong to a stretch.
  let lasts: [UInt32]
  let guide: [UInt16]
  let shift: UInt32

  /// How many stretches are looked for one after the other rather than by the guide.
  static let fewStretches = 8

  /// Cuts a distribution.
  ///
  /// - Parameters:
  ///   - uncertainty: The distribution.
  ///   - bounds: The least and the greatest value.
  ///   - cuts: The greatest values of stretches that something tells apart.
  ///   - isBinned: Whether bins are told apart as well, as fine as quantiles need.
  /// - Complexity: O(stretches) distribution functions.
  init(
    _ uncertainty: Distribution,
    within bounds: ClosedRange<Int64>,
    cuts: Set<Int64>,
    isBinned: Bool
  ) {
    self.uncertainty = uncertainty
    self.bounds = bounds
    inverse = Inverse(uncertainty, within: bounds)
    var ends: [Double]
    if case .discrete(let entries) = uncertainty {
      let entries = entries.filter { $0.weight > 0 }
      let total = entries.reduce(0) { $0 + $1.weight }
      var sum = 0.0
      ends = entries.dropLast().map { entry in
        sum += entry.weight
        return sum / total
      }
      (self.cuts, told, least) = ([], [], nil)
      values = entries.map(\.value)
    } else {
      let least = uncertainty.value(at: Philox.uniform(bits: 0), within: bounds)
      let most = uncertainty.value(at: Philox.uniform(bits: 1 << 53 - 1), within: bounds)
      told = cuts.filter { bounds.contains($0) && $0 < bounds.upperBound }.sorted()
      var all = cuts
      if isBinned {
        let middle = uncertainty.value(at: 0.5, within: bounds)
        all.formUnion(Self.binEnds(from: least, around: middle, upTo: most))
      }
      let kept = all.filter { $0 >= least && $0 < most }.sorted()
      (self.cuts, self.least) = (kept, least)
      values = kept + [most]
      ends = kept.map { uncertainty.probability(upTo: Double($0) + 0.5) }
    }
    var (turns, lasts): ([UInt32], [UInt32]) = ([], [])
    for (place, end) in ends.enumerated() {
      let margin = Self.margin(
        of: end,
        self.cuts.isEmpty ? nil : self.cuts[place],
        uncertainty,
        bounds
      )
      turns.append(Self.word(end - margin))
      lasts.append(max(Self.word(end + margin), lasts.last ?? 0))
    }
    turns.append(.max)
    lasts.append(.max)
    (self.turns, self.lasts) = (turns, lasts)
    (guide, shift) = Self.guide(lasts)
  }

  // MARK: Looking up

  /// The stretch of a number between 0 and 1.
  func stretch(at place: Double) -> Int {
    guard case .discrete(let entries) = uncertainty else {
      return stretch(of: inverse.value(at: place))
    }
    let likely = entries.filter { $0.weight > 0 }
    var rest = place * entries.reduce(0) { $0 + $1.weight }
    for (number, entry) in likely.enumerated() {
      rest -= entry.weight
      if rest < 0 { return number }
    }
    return max(likely.count - 1, 0)
  }

  /// The stretch of a value.
  func stretch(of value: Int64) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The stretch of a value; of values that are given one by one, its place among them.
  func stretch(ofListed value: Int64) -> Int {
    isListed ? values.firstIndex(of: value) ?? 0 : stretch(of: value)
  }

  /// Whether values are given one by one.
  var isListed: Bool { if case .discrete = uncertainty { true } else { false } }

  /// The value at a number between 0 and 1.
  func value(at place: Double) -> Int64 { inverse.value(at: place) }

  // MARK: Exactly

  /// What is told apart, each by a value, with its probability.
  var parts: [(value: Int64, probability: Double)] {
    if case .discrete(let entries) = uncertainty {
      let total = entries.reduce(0) { $0 + $1.weight }
      return entries.filter { $0.weight > 0 }.map { ($0.value, $0.weight / total) }
    }
    let ends = told + [bounds.upperBound]
    var low = bounds.lowerBound
    var parts: [(value: Int64, probability: Double)] = []
    for end in ends {
      let share = uncertainty.probability(of: low...end, within: bounds)
      if share > 0 { parts.append((end, share)) }
      low = end + 1
    }
    return parts
  }
}
