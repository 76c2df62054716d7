import DecisionDiagram
import PolicyLanguage

extension FeatureBits {
  /// Writes the masks of whether sets have a label.
  func member(
    _ cases: CaseColumns,
    _ fact: Int,
    _ label: Int,
    _ rows: Range<Int>,
    _ first: Int,
    _ masks: inout MutableSpan<BitSweep.Lanes>
  ) {
    guard let lanes = having(label, cases.columns[fact], rows) else {
      masks[first] = missing(fact)
      masks[first + 1] = .zero
      return
    }
    let known = known(cases, fact, rows)
    masks[first] = ~lanes & known | ~known & missing(fact)
    masks[first + 1] = lanes & known
  }

  /// Writes the masks of the intervals of a quantity.
  func cell(
    _ cases: CaseColumns,
    _ fact: Int,
    _ cells: Cells,
    _ rows: Range<Int>,
    _ first: Int,
    _ masks: inout MutableSpan<BitSweep.Lanes>
  ) {
    let column = cases.columns[fact]
    guard column.hasNumbers else {
      for value in 0..<cells.count { masks[first + value] = value == 0 ? missing(fact) : .zero }
      return
    }
    let known = known(cases, fact, rows)
    var above = known
    for place in 0..<cells.count - 1 {
      // A day that never comes lies behind all others.
      let cut = place < cells.cuts.count ? cells.cuts[place] : .max - 1
      let beyond = beyond(cut, column, rows)
      masks[first + place] = above & ~beyond
      above &= beyond
    }
    masks[first + cells.count - 1] = above
    masks[first] |= ~known & missing(fact)
  }

  /// Where the sets of a column have a label; nil where it has no sets.
  private func having(
    _ label: Int,
    _ column: CaseColumns.Column,
    _ rows: Range<Int>
  ) -> BitSweep.Lanes? {
    switch column {
    case .numbers(let numbers, _):
      let bit = Int64(label)
      return BitGathering.lanes(numbers.span.extracting(rows)) { $0 &>> bit & 1 == 1 }
    case .narrow(let numbers, _):
      guard label < NarrowNumber.bits else { return .zero }
      let bit = Int32(label)
      return BitGathering.lanes(numbers.span.extracting(rows)) { $0.number &>> bit & 1 == 1 }
    case .unknown, .codes: return nil
    }
  }

  /// Where the numbers of a column are above a cut.
  private func beyond(
    _ cut: Int64,
    _ column: CaseColumns.Column,
    _ rows: Range<Int>
  ) -> BitSweep.Lanes {
    switch column {
    case .numbers(let numbers, _):
      return BitGathering.lanes(numbers.span.extracting(rows)) { $0 > cut }
    case .narrow(let numbers, _):
      guard let cut = NarrowNumber.cut(cut) else { return ~.zero }
      return BitGathering.lanes(numbers.span.extracting(rows)) { $0.number > cut }
    case .unknown, .codes: return .zero
    }
  }

  // MARK: Several facts

  /// Where a comparison holds, and where it is known.
  func compare(
    _ cases: CaseColumns,
    _ inequality: Inequality,
    _ plain: FeatureColumns.PlainTerms?,
    _ rows: Range<Int>
  ) -> (holds: BitSweep.Lanes, known: BitSweep.Lanes) {
    if let (plus, minus) = plain,
      let holds = differences(cases.columns[plus], cases.columns[minus], rows, inequality.bound)
    {
      return (holds, known(cases, plus, rows) & known(cases, minus, rows))
    }
    var (holds, known) = (BitSweep.Lanes.zero, BitSweep.Lanes.zero)
    for (place, row) in rows.enumerated() {
      let truth = columns.truth(of: inequality, in: cases, row)
      let bit: UInt64 = 1 << UInt64(place & 63)
      if truth == .yes { holds[place >> 6] |= bit }
      if truth != .unknown { known[place >> 6] |= bit }
    }
    return (holds, known)
  }

  /// Where the difference of two columns of days is at most so many; nil where not both have numbers.
  private func differences(
    _ x: CaseColumns.Column,
    _ y: CaseColumns.Column,
    _ rows: Range<Int>,
    _ bound: Int64
  ) -> BitSweep.Lanes? {
    func lanes(_ x: [some ColumnNumber], _ y: [some ColumnNumber]) -> BitSweep.Lanes {
      BitGathering.lanes(x.span.extracting(rows), y.span.extracting(rows)) {
        FeatureColumns.isAtMost($0.wide, $1.wide, bound)
      }
    }
    switch (x, y) {
    case (.narrow(let x, _), .narrow(let y, _)):
      guard let bound = NarrowNumber.bound(bound) else { return lanes(x, y) }
      return BitGathering.lanes(x.span.extracting(rows), y.span.extracting(rows)) {
        $0.distance(from: $1) <= bound
      }
    case (.narrow(let x, _), .numbers(let y, _)): return lanes(x, y)
    case (.numbers(let x, _), .narrow(let y, _)): return lanes(x, y)
    case (.numbers(let x, _), .numbers(let y, _)): return lanes(x, y)
    default: return nil
    }
  }
}

extension CaseColumns.Column {
  /// Whether it is one of numbers.
  fileprivate var hasNumbers: Bool {
    switch self {
    case .numbers, .narrow: true
    case .unknown, .codes: false
    }
  }
}
