import PolicyLanguage

/// The comparisons of one component as a system of inequalities over whole ticks.
///
/// A date moved by months or working days is a quantity of its own. Where the date is known, or can
/// be few days only, each is tried, and the move is exact; else the moved date is held near it by
/// the least and the greatest number of days that the move can take.
struct LinearSystem {
  private let space: CaseSpace
  // What sums are made of: first the facts of the component, in its order.
  private let bases: [LinearForm.Base]
  private let known: CaseFacts?
  // By the place of a fact in the component.
  private var cells: [Int?]
  private var windows: [ClosedRange<Int64>?]
  private var comparisons: Feasibility

  init(_ space: CaseSpace, _ component: Consistency.Component, _ known: CaseFacts?) {
    self.space = space
    self.known = known
    var bases = component.facts.map(LinearForm.Base.fact)
    for inequality in component.comparisons {
      for term in inequality.terms where !bases.contains(term.base) { bases.append(term.base) }
    }
    self.bases = bases
    cells = Array(repeating: nil, count: component.facts.count)
    windows = Array(repeating: nil, count: component.facts.count)
    comparisons = Feasibility(quantities: bases.count)
  }

  /// Says in which interval a fact lies; nil takes that back.
  mutating func place(_ fact: FactID, in cell: Int?) {
    if let place = bases.firstIndex(of: .fact(fact)) { cells[place] = cell }
  }

  /// Says that a fact's value lies in a range, where its interval leaves room for that.
  mutating func place(_ fact: FactID, within window: ClosedRange<Int64>) {
    if let place = bases.firstIndex(of: .fact(fact)) { windows[place] = window }
  }

  /// Takes back every comparison that was added.
  mutating func removeComparisons() { comparisons.removeAll() }

  /// Adds that a comparison holds, or does not; false if that cannot be.
  ///
  /// Facts that may or may not be `never` say nothing until their interval is chosen.
  mutating func add(_ inequality: Inequality, _ holds: Bool) -> Bool {
    // That "sum ≤ b" does not hold is "-sum ≤ -b - 1".
    let sign: Int128 = holds ? 1 : -1
    let bound = holds ? Int128(inequality.bound) : -Int128(inequality.bound) - 1
    var infinite: Int128 = 0
    var sum: [Feasibility.Term] = []
    for term in inequality.terms {
      guard let isNever = isNever(term.base.fact) else { return true }
      let factor = sign * Int128(term.factor)
      if isNever {
        infinite += factor
      } else if let place = bases.firstIndex(of: term.base) {
        sum.append(Feasibility.Term(quantity: place, factor: factor))
      }
    }
    if infinite != 0 { return infinite < 0 }
    // Dates that never come cancel each other out.
    comparisons.atMost(sum, bound)
    return true
  }

  /// Whether a fact is `never`; nil where that is not chosen yet.
  private func isNever(_ fact: FactID) -> Bool? {
    if let value = known?[fact] { return value == .max }
    guard let range = space.cells[fact], range.mayBeNever else { return false }
    return cell(of: fact).map { range.values(of: $0) == nil }
  }

  private func cell(of fact: FactID) -> Int? {
    bases.firstIndex(of: .fact(fact)).flatMap { cells[$0] }
  }

  private func range(of fact: FactID) -> ClosedRange<Int64>? {
    if let value = known?[fact] { return value == .max ? nil : value...value }
    guard let all = space.cells[fact],
      let range = cell(of: fact).map({ all.values(of: $0) }) ?? all.range
    else { return nil }
    guard let place = bases.firstIndex(of: .fact(fact)), let window = windows[place],
      window.overlaps(range)
    else { return range }
    return range.clamped(to: window)
  }

  /// The system with the bounds of every quantity, some of which are tried at one value.
  private func feasibility(_ tried: [FactID: Int64]) -> Feasibility {
    var system = comparisons
    for (place, base) in bases.enumerated() {
      let fact = base.fact
      guard let range = tried[fact].map({ $0...$0 }) ?? range(of: fact) else { continue }
      guard case .shifted(_, let count, let measure) = base else {
        system.bound(place, range)
        continue
      }
      if range.lowerBound == range.upperBound {
        let day = range.lowerBound
        let calendar = space.set.calendar
        let moved = CalendarArithmetic.move(day, by: count, measure, calendar: calendar) ?? day
        system.bound(place, moved...moved)
        continue
      }
      guard let origin = bases.firstIndex(of: .fact(fact)) else { continue }
      let moved = Self.days(moving: count, measure, space.set.calendar)
      system.bound(place, above: origin, by: moved)
    }
    return system
  }

  /// Whether some values satisfy all that was added.
  var isSatisfiable: Bool { attempts.contains { feasibility($0).isSatisfiable } }

  /// How many combinations of days of moved dates are tried at most.
  static let attemptLimit = 400

  /// The values of moved dates to try, one set after the other; a single empty set where they can
  /// be too many days.
  private var attempts: [[FactID: Int64]] {
    var attempts: [[FactID: Int64]] = [[:]]
    for base in bases {
      guard case .shifted(let fact, _, _) = base, attempts[0][fact] == nil,
        let range = range(of: fact)
      else { continue }
      let days = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      guard !days.overflow, days.partialValue < Int64(Self.attemptLimit / attempts.count) else {
        return [[:]]
      }
      attempts = attempts.flatMap { attempt in
        range.map { attempt.merging([fact: $0]) { _, new in new } }
      }
    }
    return attempts
  }

  /// Values of the facts that satisfy all that was added; nil if none were found.
  var solution: [FactID: Int64]? {
    let found = attempts.lazy.compactMap { feasibility($0).solution }.first
    guard let values = found, values.count == bases.count else { return nil }
    var solution: [FactID: Int64] = [:]
    for (base, value) in zip(bases, values) {
      if case .fact(let fact) = base { solution[fact] = isNever(fact) == true ? .max : value }
    }
    return solution
  }

  /// The least and the greatest number of days that moving by a length can take.
  private static func days(
    moving count: Int,
    _ measure: Measure,
    _ calendar: WorkCalendar
  ) -> ClosedRange<Int64> {
    let size = Int64(count.magnitude)
    // Each holiday can put the day off like one more working day. Each day worked in exchange can
    // be one of those that are counted: the others take as long as they do without it.
    let most = size + Int64(calendar.holidays.count)
    let least = max(0, size - Int64(calendar.workdays.count))
    let range: ClosedRange<Int64> =
      measure == .months
      ? max(0, size * 30 + size / 3 - 3)...size * 31
      : max(size, least + max(0, least - 1) / 5 * 2)...most + (most + 4) / 5 * 2
    return count < 0 ? -range.upperBound ... -range.lowerBound : range
  }
}
