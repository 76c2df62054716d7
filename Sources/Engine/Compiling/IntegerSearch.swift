import DecisionDiagram
import PolicyLanguage

// Whole numbers that satisfy comparisons of sums, and of dates moved on the calendar. Each comparison
// narrows the ranges of its quantities as far as the others allow (bounds propagation: K. Apt, "The
// essence of constraint propagation", 1999); a moved date keeps the order of days, so its range and
// that of the date narrow each other. What is left is split, first at the value that reads best and,
// if little work does not find anything, in halves, which also shows soonest that nothing is there.

/// Values of quantities that are compared, as a diagram asks for them.
struct IntegerSearch {
  /// What came of a search.
  enum End {
    /// The values, the facts that never come among them.
    case found([FactID: Int64])
    /// No values do.
    case impossible
    /// It was given up.
    case unsettled
  }

  struct Row {
    var terms: [(place: Int, factor: Int128)]
    var bound: Int128
  }

  /// A quantity that is a date moved by months or working days.
  struct Move {
    var place: Int
    var origin: Int
    var count: Int
    var measure: Measure
  }

  let space: CaseSpace
  private let component: Consistency.Component
  private let known: CaseFacts
  private let wanted: Assignment
  let nearby: [FactID: Int64]
  var bases: [LinearForm.Base]
  var moves: [Move] = []
  var rows: [Row] = []
  var left = 0
  /// How many ranges were looked at.
  var looked = 0
  let shouldStop: (@Sendable () -> Bool)?

  /// How many ranges are looked at when values are tried one after the other, and in halves.
  static let budgets = (near: 400, halves: 4_000)
  /// How often all comparisons narrow the ranges before that is left at what it is.
  static let rounds = 60
  /// How many facts that may never come are tried in both ways.
  private static let neverLimit = 6

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - space: The space of cases.
  ///   - component: The quantities and comparisons.
  ///   - known: What is settled already.
  ///   - wanted: The intervals and comparisons as they are to be; what is unknown there may be any.
  ///   - nearby: Values near to which others are chosen.
  ///   - shouldStop: Asked at each step; true gives it up.
  init(
    _ space: CaseSpace,
    _ component: Consistency.Component,
    keeping known: CaseFacts,
    for wanted: Assignment,
    nearby: [FactID: Int64],
    shouldStop: (@Sendable () -> Bool)? = nil
  ) {
    self.space = space
    self.shouldStop = shouldStop
    self.component = component
    self.known = known
    self.wanted = wanted
    self.nearby = nearby
    bases = component.facts.map(LinearForm.Base.fact)
    for inequality in component.comparisons {
      for term in inequality.terms where !bases.contains(term.base) { bases.append(term.base) }
    }
    for (place, base) in bases.enumerated() {
      guard case .shifted(let fact, let count, let measure) = base,
        let origin = bases.firstIndex(of: .fact(fact))
      else { continue }
      moves.append(Move(place: place, origin: origin, count: count, measure: measure))
    }
  }

  /// Looks for values.
  mutating func run() -> End {
    // Whether a date ever comes is chosen before it is reckoned with.
    let open = component.facts.filter { fact in
      known[fact] == nil && space.cells[fact]?.mayBeNever == true && cell(of: fact) == nil
    }
    guard open.count <= Self.neverLimit else { return .unsettled }
    var isUnsettled = false
    for bits in 0..<1 << open.count {
      let never = Set(open.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      guard let ranges = start(never) else { continue }
      guard setRows(never) else { continue }
      switch solve(ranges) {
      case .found(var values):
        for fact in component.facts where isNever(fact, never) { values[fact] = .max }
        return .found(values)
      case .impossible: break
      case .unsettled: isUnsettled = true
      }
    }
    return isUnsettled ? .unsettled : .impossible
  }

  // MARK: What is wanted

  private func cell(of fact: FactID) -> Int? {
    space.variable(of: .interval(fact)).flatMap { wanted[$0] }.map(Int.init)
  }

  private func isNever(_ fact: FactID, _ never: Set<FactID>) -> Bool {
    if let value = known[fact] { return value == .max }
    if never.contains(fact) { return true }
    guard let cells = space.cells[fact], let cell = cell(of: fact) else { return false }
    return cells.values(of: cell) == nil
  }

  /// The ranges to begin with; nil where one is empty.
  private func start(_ never: Set<FactID>) -> [ClosedRange<Int64>]? {
    var ranges: [ClosedRange<Int64>] = []
    for base in bases {
      switch base {
      case .fact(let fact):
        if isNever(fact, never) {
          ranges.append(0...0)
        } else if let value = known[fact] {
          ranges.append(value...value)
        } else if let cells = space.cells[fact] {
          ranges.append(cell(of: fact).flatMap(cells.values(of:)) ?? cells.range)
        } else {
          return nil
        }
      case .shifted: ranges.append(Int64.min / 4...Int64.max / 4)
      case .count(let fact):
        let unit = Measure.number.ticksPerUnit
        let labels = space.set[fact].kind.labels.indices
        let least = labels.filter { label in
          space.variable(of: .member(fact, label)).flatMap { wanted[$0] } == 1
        }
        let most = labels.filter { label in
          space.variable(of: .member(fact, label)).flatMap { wanted[$0] } != 0
        }
        ranges.append(Int64(least.count) * unit...Int64(most.count) * unit)
      }
    }
    return ranges
  }

  /// Takes up the comparisons; false where one fails because a date never comes.
  private mutating func setRows(_ never: Set<FactID>) -> Bool {
    rows = []
    for inequality in component.comparisons {
      guard let variable = space.variable(of: .comparison(inequality)),
        let holds = wanted[variable]
      else { continue }
      let inequality = holds == 1 ? inequality : inequality.opposite
      var row = Row(terms: [], bound: Int128(inequality.bound))
      var infinite: Int128 = 0
      for term in inequality.terms {
        if isNever(term.base.fact, never) {
          infinite += Int128(term.factor)
        } else if let place = bases.firstIndex(of: term.base) {
          row.terms.append((place, Int128(term.factor)))
        }
      }
      if infinite > 0 { return false }
      if infinite == 0 { rows.append(row) }
    }
    return true
  }
}
