import DecisionDiagram
import PolicyLanguage

// What a diagram asks is a small number for each case; cases give flags, labels, bits and ticks. A
// block of cases is turned over column by column, each by a loop without branches, so that a block's
// numbers lie together in the nearest memory when the walks begin.

/// What turns cases into points of the space, a block of them at a time.
struct FeatureColumns: Sendable {
  /// How one feature is read.
  private enum Source: Sendable {
    case code(Int)
    case member(Int, label: Int)
    case cell(Int, Cells)
    case known(Int)
    case comparison(Inequality)
  }

  /// How many cases make a block.
  static let blockSize = 1024

  private let set: PolicySet
  private let sources: [(variable: Int, source: Source)]
  /// The facts that may be taken for their first value where they are not known.
  private let immaterial: Set<Int>

  /// Makes what reads some features.
  ///
  /// - Parameters:
  ///   - variables: The features, by their variables.
  ///   - space: The space.
  ///   - immaterial: Facts that are not asked where they are not known.
  init(_ variables: [Variable], of space: CaseSpace, immaterial: Set<FactID>) {
    set = space.set
    self.immaterial = Set(immaterial.map(\.index))
    sources = variables.map { variable in
      let source: Source =
        switch space[variable] {
        case .flag(let fact), .choice(let fact): .code(fact.index)
        case .member(let fact, let label): .member(fact.index, label: label)
        case .interval(let fact): space.cells[fact].map { .cell(fact.index, $0) } ?? .code(0)
        case .known(let fact): .known(fact.index)
        case .comparison(let inequality): .comparison(inequality)
        }
      return (variable.index, source)
    }
  }

  /// Writes the features of a block of cases, the values of each variable one after the other.
  ///
  /// - Parameters:
  ///   - cases: The cases.
  ///   - rows: The block.
  ///   - values: Where to; the values of a variable begin at its number times the block's length.
  /// - Complexity: O(features × cases of the block).
  func read(_ cases: CaseColumns, _ rows: Range<Int>, into values: inout [UInt8]) {
    for (variable, source) in sources {
      let start = variable * rows.count
      switch source {
      case .code(let fact): codes(cases, fact, rows, start, &values)
      case .member(let fact, let label):
        numbers(cases, fact, rows, start, &values) { UInt8(truncatingIfNeeded: $0 >> label & 1) }
      case .cell(let fact, let cells):
        if cells.cuts.count == 1, !cells.mayBeNever {
          let cut = cells.cuts[0]
          numbers(cases, fact, rows, start, &values) { $0 > cut ? 1 : 0 }
        } else {
          numbers(cases, fact, rows, start, &values) {
            UInt8(truncatingIfNeeded: cells.cell(of: $0))
          }
        }
      case .known(let fact): known(cases, fact, rows, start, &values)
      case .comparison(let inequality): compare(cases, inequality, rows, start, &values)
      }
    }
  }

  // MARK: One fact

  private func codes(
    _ cases: CaseColumns,
    _ fact: Int,
    _ rows: Range<Int>,
    _ start: Int,
    _ values: inout [UInt8]
  ) {
    let missing: UInt8 = immaterial.contains(fact) ? 0 : Assignment.unknown
    guard case .codes(let codes) = cases.columns[fact] else {
      for row in 0..<rows.count { values[start + row] = missing }
      return
    }
    let source = codes.span.extracting(rows)
    var target = values.mutableSpan
    for row in 0..<rows.count {
      let code = source[row]
      target[start &+ row] = code == Assignment.unknown ? missing : code
    }
  }

  private func numbers(
    _ cases: CaseColumns,
    _ fact: Int,
    _ rows: Range<Int>,
    _ start: Int,
    _ values: inout [UInt8],
    _ value: (Int64) -> UInt8
  ) {
    let missing: UInt8 = immaterial.contains(fact) ? 0 : Assignment.unknown
    guard case .numbers(let numbers, let isKnown) = cases.columns[fact] else {
      for row in 0..<rows.count { values[start + row] = missing }
      return
    }
    let source = numbers.span.extracting(rows)
    var target = values.mutableSpan
    for row in 0..<rows.count { target[start &+ row] = value(source[row]) }
    guard let isKnown else { return }
    let known = isKnown.span.extracting(rows)
    for row in 0..<rows.count where !known[row] { target[start &+ row] = missing }
  }

  private func known(
    _ cases: CaseColumns,
    _ fact: Int,
    _ rows: Range<Int>,
    _ start: Int,
    _ values: inout [UInt8]
  ) {
    for row in 0..<rows.count {
      let isKnown =
        switch cases.columns[fact] {
        case .unknown: false
        case .codes(let codes): codes[rows.lowerBound + row] != Assignment.unknown
        case .numbers(_, let isKnown): isKnown?[rows.lowerBound + row] ?? true
        }
      values[start + row] = isKnown ? 1 : 0
    }
  }

  // MARK: Several facts

  private func compare(
    _ cases: CaseColumns,
    _ inequality: Inequality,
    _ rows: Range<Int>,
    _ start: Int,
    _ values: inout [UInt8]
  ) {
    if let columns = plainTerms(of: inequality, cases) {
      let bound = inequality.bound
      let (x, y) = (columns.0.span.extracting(rows), columns.1.span.extracting(rows))
      var target = values.mutableSpan
      for row in 0..<rows.count {
        // Days lie far within half of the numbers, and a day that never comes lies after all.
        let (a, b) = (min(x[row], Self.late), min(y[row], Self.late))
        let isNever = (a == Self.late) != (b == Self.late)
        target[start &+ row] = (isNever ? a < b : a &- b <= bound) ? 1 : 0
      }
      return
    }
    for row in 0..<rows.count {
      let evaluator = ConditionEvaluator(set, member: -1, facts: cases[rows.lowerBound + row])
      switch evaluator.truth(.atMost(inequality)) {
      case .yes: values[start + row] = 1
      case .no: values[start + row] = 0
      case .unknown: values[start + row] = Assignment.unknown
      }
    }
  }

  private static let late = Int64.max / 4

  /// The two columns of a comparison "x - y ≤ b" of dates that are all known, x first.
  private func plainTerms(
    of inequality: Inequality,
    _ cases: CaseColumns
  ) -> ([Int64], [Int64])? {
    guard inequality.terms.count == 2 else { return nil }
    var columns: [Int64: [Int64]] = [:]
    for term in inequality.terms {
      guard case .fact(let fact) = term.base, set[fact].kind.measure == .date,
        case .numbers(let numbers, isKnown: nil) = cases.columns[fact.index]
      else { return nil }
      columns[term.factor] = numbers
    }
    guard let plus = columns[1], let minus = columns[-1] else { return nil }
    return (plus, minus)
  }
}
