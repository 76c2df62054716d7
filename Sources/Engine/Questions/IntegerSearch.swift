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

  private struct Row {
    var terms: [(place: Int, factor: Int128)]
    var bound: Int128
  }

  /// A quantity that is a date moved by months or working days.
  private struct Move {
    var place: Int
    var origin: Int
    var count: Int
    var measure: Measure
  }

  private let space: CaseSpace
  private let component: Consistency.Component
  private let known: CaseFacts
  private let wanted: Assignment
  private let nearby: [FactID: Int64]
  private var bases: [LinearForm.Base]
  private var moves: [Move] = []
  private var rows: [Row] = []
  private var left = 0
  private let shouldStop: (@Sendable () -> Bool)?

  /// How many ranges are looked at when values are tried one after the other, and in halves.
  private static let budgets = (near: 400, halves: 4_000)
  /// How often all comparisons narrow the ranges before that is left at what it is.
  private static let rounds = 60
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

  // MARK: Splitting

  private mutating func solve(_ ranges: [ClosedRange<Int64>]) -> End {
    for halves in [false, true] {
      left = halves ? Self.budgets.halves : Self.budgets.near
      let end = split(ranges, halves)
      if case .unsettled = end { continue }
      return end
    }
    return .unsettled
  }

  private mutating func split(_ ranges: [ClosedRange<Int64>], _ halves: Bool) -> End {
    left -= 1
    guard left >= 0, shouldStop?() != true else { return .unsettled }
    guard let ranges = narrowed(ranges) else { return .impossible }
    let open = bases.indices.filter { place in
      if case .shifted = bases[place] { return false }
      return ranges[place].lowerBound < ranges[place].upperBound
    }
    func size(_ place: Int) -> UInt64 {
      UInt64(bitPattern: ranges[place].upperBound &- ranges[place].lowerBound)
    }
    guard let place = open.min(by: { (size($0), $0) < (size($1), $1) }) else {
      return holds(ranges) ? .found(values(ranges)) : .impossible
    }
    let range = ranges[place]
    let best = min(max(near(place), range.lowerBound), range.upperBound)
    var parts: [ClosedRange<Int64>] = []
    if halves {
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      parts = [range.lowerBound...middle, middle + 1...range.upperBound]
      if parts[1].contains(best) { parts.swapAt(0, 1) }
    } else {
      parts = [best...best]
      if best < range.upperBound { parts.append(best + 1...range.upperBound) }
      if best > range.lowerBound { parts.append(range.lowerBound...best - 1) }
    }
    for part in parts {
      var chosen = ranges
      chosen[place] = part
      let end = split(chosen, halves)
      if case .impossible = end { continue }
      return end
    }
    return .impossible
  }

  private func near(_ place: Int) -> Int64 { nearby[bases[place].fact] ?? 0 }

  private func values(_ ranges: [ClosedRange<Int64>]) -> [FactID: Int64] {
    var values: [FactID: Int64] = [:]
    for (base, range) in zip(bases, ranges) {
      if case .fact(let fact) = base { values[fact] = range.lowerBound }
    }
    return values
  }

  private func holds(_ ranges: [ClosedRange<Int64>]) -> Bool {
    rows.allSatisfy { row in
      row.terms.reduce(Int128(0)) { $0 + $1.factor * Int128(ranges[$1.place].lowerBound) }
        <= row.bound
    }
  }

  // MARK: Narrowing

  /// The ranges as far as comparisons and moved dates leave them; nil where nothing is left.
  private func narrowed(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>]? {
    var ranges = ranges
    for _ in 0..<Self.rounds {
      let before = ranges
      for row in rows where !narrow(&ranges, by: row) { return nil }
      for move in moves where !narrow(&ranges, by: move) { return nil }
      if ranges == before { break }
    }
    return ranges
  }

  private func narrow(_ ranges: inout [ClosedRange<Int64>], by row: Row) -> Bool {
    func least(_ term: (place: Int, factor: Int128)) -> Int128 {
      let range = ranges[term.place]
      return term.factor * Int128(term.factor > 0 ? range.lowerBound : range.upperBound)
    }
    let sum = row.terms.reduce(Int128(0)) { $0 + least($1) }
    guard sum <= row.bound else { return false }
    for term in row.terms {
      let range = ranges[term.place]
      let slack = (row.bound - sum) / Int128(term.factor.magnitude)
      if term.factor > 0 {
        let most = Int128(range.lowerBound) + slack
        if most < Int128(range.upperBound) { ranges[term.place] = range.lowerBound...Int64(most) }
      } else {
        let low = Int128(range.upperBound) - slack
        if low > Int128(range.lowerBound) { ranges[term.place] = Int64(low)...range.upperBound }
      }
    }
    return true
  }

  private func narrow(_ ranges: inout [ClosedRange<Int64>], by move: Move) -> Bool {
    let calendar = space.set.calendar
    func moved(_ day: Int64) -> Int64 {
      CalendarArithmetic.move(day, by: move.count, move.measure, calendar: calendar) ?? day
    }
    let days = ranges[move.origin]
    let image = (moved(days.lowerBound), moved(days.upperBound))
    guard image.0 <= image.1 else { return true }
    let low = max(ranges[move.place].lowerBound, image.0)
    let high = min(ranges[move.place].upperBound, image.1)
    guard low <= high else { return false }
    ranges[move.place] = low...high
    // The first day that is moved so far, and the last that is not moved farther.
    func first(_ isFar: (Int64) -> Bool) -> Int64 {
      var (from, to) = (days.lowerBound, days.upperBound + 1)
      while from < to {
        let middle = from + (to - from) / 2
        if middle > days.upperBound || isFar(moved(middle)) {
          to = middle
        } else {
          from = middle + 1
        }
      }
      return from
    }
    let begin = image.0 >= low ? days.lowerBound : first { $0 >= low }
    let end = image.1 <= high ? days.upperBound : first { $0 > high } - 1
    guard begin <= end else { return false }
    ranges[move.origin] = begin...end
    return true
  }
}
