import DecisionDiagram
import PolicyLanguage

// For a sweep through a diagram a block of cases is turned into bits: for each value of each feature
// one word in which every case that has the value has its bit. Bytes are gathered eight at a time by
// one multiplication, numbers are compared one by one without branches.

/// What turns blocks of cases into the masks of a sweep.
struct FeatureBits {
  let columns: FeatureColumns
  private let sweep: BitSweep

  init(_ columns: FeatureColumns, for sweep: BitSweep) {
    self.columns = columns
    self.sweep = sweep
  }

  /// Writes the masks of some blocks of cases, column by column, so that memory is read in long runs.
  ///
  /// - Parameters:
  ///   - cases: The cases.
  ///   - rows: The cases of the blocks; only the last block may be shorter than a sweep is wide.
  ///   - masks: Where to, as the sweep has them, block after block.
  /// - Complexity: O(features × cases of the blocks).
  func read(
    _ cases: CaseColumns,
    _ rows: Range<Int>,
    into masks: inout MutableSpan<BitSweep.Lanes>
  ) {
    for (variable, source) in columns.sources {
      guard var first = sweep.firstMask[Variable(variable)] else { continue }
      let plain = columns.plainTerms(of: source, cases)
      for start in stride(from: rows.lowerBound, to: rows.upperBound, by: BitSweep.width) {
        let block = start..<min(start + BitSweep.width, rows.upperBound)
        read(source, plain, cases, block, first, &masks)
        first += sweep.maskCount
      }
    }
  }

  private func read(
    _ source: FeatureColumns.Source,
    _ plain: FeatureColumns.PlainTerms?,
    _ cases: CaseColumns,
    _ rows: Range<Int>,
    _ first: Int,
    _ masks: inout MutableSpan<BitSweep.Lanes>
  ) {
    switch source {
    case .code(let fact, let size): codes(cases, fact, size, rows, first, &masks)
    case .member(let fact, let label): member(cases, fact, label, rows, first, &masks)
    case .cell(let fact, let cells): cell(cases, fact, cells, rows, first, &masks)
    case .known(let fact):
      let known = known(cases, fact, rows)
      masks[first] = ~known
      masks[first + 1] = known
    case .comparison(let inequality):
      let (holds, known) = compare(cases, inequality, plain, rows)
      masks[first] = ~holds & known
      masks[first + 1] = holds & known
    }
  }

  /// What is not known counts as the first value where it does not matter.
  func missing(_ fact: Int) -> BitSweep.Lanes {
    columns.immaterial.contains(fact) ? ~.zero : .zero
  }

  // MARK: Codes

  private func codes(
    _ cases: CaseColumns,
    _ fact: Int,
    _ size: Int,
    _ rows: Range<Int>,
    _ first: Int,
    _ masks: inout MutableSpan<BitSweep.Lanes>
  ) {
    guard case .codes(let codes) = cases.columns[fact] else {
      for value in 0..<size { masks[first + value] = value == 0 ? missing(fact) : .zero }
      return
    }
    let span = codes.span.extracting(rows)
    // The bits of the codes, each by itself; and which are no value, for they are too large.
    let bits = max(1, Int.bitWidth - (size - 1).leadingZeroBitCount)
    let known = ~BitGathering.lanes(span) { word in
      let rest = word &>> UInt64(bits) & BitGathering.lowest(8 - bits)
      return (rest &+ BitGathering.allButHighest) >> 7
    }
    for value in 0..<size { masks[first + value] = known }
    for bit in 0..<bits {
      let plane = BitGathering.lanes(span) { $0 &>> UInt64(bit) }
      for value in 0..<size {
        masks[first + value] &= value >> bit & 1 == 1 ? plane : ~plane
      }
    }
    if columns.immaterial.contains(fact) { masks[first] |= ~isKnown(span) }
  }

  // MARK: What is known

  func known(_ cases: CaseColumns, _ fact: Int, _ rows: Range<Int>) -> BitSweep.Lanes {
    switch cases.columns[fact] {
    case .unknown: .zero
    case .codes(let codes):
      isKnown(codes.span.extracting(rows))
    case .numbers(_, let isKnown), .narrow(_, let isKnown):
      isKnown.map { BitGathering.lanes($0.span.extracting(rows)) } ?? ~.zero
    }
  }

  /// Where codes are known: all bits of an unknown one are set.
  func isKnown(_ codes: Span<UInt8>) -> BitSweep.Lanes {
    ~BitGathering.lanes(codes) { word in
      let halves = word & word >> 4
      let quarters = halves & halves >> 2
      return quarters & quarters >> 1
    }
  }
}
