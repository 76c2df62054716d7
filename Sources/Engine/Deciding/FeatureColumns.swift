import DecisionDiagram
import PolicyLanguage

// What a diagram asks is a small number for each case; cases give flags, labels, bits and ticks. A
// block of cases is turned over column by column, each by a loop without branches, so that a block's
// numbers lie together in the nearest memory when the walks begin.

/// What turns cases into points of the space, a block of them at a time.
struct FeatureColumns: Sendable {
  /// How one feature is read.
  enum Source: Sendable {
    case code(Int, size: Int)
    case member(Int, label: Int)
    case cell(Int, Cells)
    case known(Int)
    case comparison(Inequality)
  }

  /// How many cases make a block.
  static let blockSize = 1024

  private let set: PolicySet
  let sources: [(variable: Int, source: Source)]
  /// The facts that may be taken for their first value where they are not known.
  let immaterial: Set<Int>

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
        case .flag(let fact), .choice(let fact):
          .code(fact.index, size: space.domains[variable.index])
        case .member(let fact, let label): .member(fact.index, label: label)
        case .interval(let fact):
          space.cells[fact].map { .cell(fact.index, $0) } ?? .known(fact.index)
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
      case .code(let fact, _): codes(cases, fact, rows, start, &values)
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
    let isKnown: [Bool]?
    switch cases.columns[fact] {
    case .numbers(let numbers, let areKnown):
      isKnown = areKnown
      write(numbers.span.extracting(rows), start, &values, value)
    case .narrow(let numbers, let areKnown):
      isKnown = areKnown
      write(numbers.span.extracting(rows), start, &values, value)
    case .unknown, .codes:
      for row in 0..<rows.count { values[start + row] = missing }
      return
    }
    var target = values.mutableSpan
    guard let isKnown else { return }
    let known = isKnown.span.extracting(rows)
    for row in 0..<rows.count where !known[row] { target[start &+ row] = missing }
  }

  @inline(__always)
  private func write(
    _ source: Span<some ColumnNumber>,
    _ start: Int,
    _ values: inout [UInt8],
    _ value: (Int64) -> UInt8
  ) {
    var target = values.mutableSpan
    for row in source.indices { target[start &+ row] = value(source[row].wide) }
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
        case .numbers(_, let isKnown), .narrow(_, let isKnown):
          isKnown?[rows.lowerBound + row] ?? true
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
    for row in 0..<rows.count {
      switch truth(of: inequality, in: cases, rows.lowerBound + row) {
      case .yes: values[start + row] = 1
      case .no: values[start + row] = 0
      case .unknown: values[start + row] = Assignment.unknown
      }
    }
  }

  /// Whether one date lies at most so many days after another.
  @inline(__always)
  static func isAtMost(_ x: Int64, _ y: Int64, _ bound: Int64) -> Bool {
    // A day that never comes lies so far after all others that no bound makes up for it.
    min(x, late) &- min(y, late) <= bound
  }

  private static let late = Int64.max / 4

  /// Whether a comparison holds in one of the cases, by looking at it alone.
  func truth(of inequality: Inequality, in cases: CaseColumns, _ row: Int) -> Truth {
    ConditionEvaluator(set, member: -1, facts: cases[row]).truth(.atMost(inequality))
  }

  /// The two facts of a difference, the one that is taken away second.
  typealias PlainTerms = (plus: Int, minus: Int)

  /// The same of what a feature is read from; nil where that is no such comparison.
  func plainTerms(of source: Source, _ cases: CaseColumns) -> PlainTerms? {
    guard case .comparison(let inequality) = source else { return nil }
    return plainTerms(of: inequality, cases)
  }

  /// The facts of a comparison "x - y ≤ b" of dates that have columns of numbers, x first.
  func plainTerms(
    of inequality: Inequality,
    _ cases: CaseColumns
  ) -> PlainTerms? {
    guard inequality.terms.count == 2, inequality.bound.magnitude < Self.late.magnitude / 2 else {
      return nil
    }
    var facts: [Int64: Int] = [:]
    for term in inequality.terms {
      guard case .fact(let fact) = term.base, set[fact].kind.measure == .date else { return nil }
      facts[term.factor] = fact.index
    }
    guard let plus = facts[1], let minus = facts[-1] else { return nil }
    return (plus, minus)
  }
}
