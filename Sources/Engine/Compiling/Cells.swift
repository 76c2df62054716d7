public import PolicyLanguage

/// The intervals that a quantity is cut into, such that no policy tells two values of one apart.
public struct Cells: Hashable, Sendable {
  /// The least and the greatest ticks that the fact can have.
  public let range: ClosedRange<Int64>
  /// The greatest ticks of every interval but the last, in order.
  public let cuts: [Int64]
  /// Whether the fact can be `never`, which is the last interval.
  public let mayBeNever: Bool
  /// The values that a person would give; see ``practicalRange(of:)``.
  ///
  /// Every interval has some of them.
  let practical: ClosedRange<Int64>

  /// Cuts the range of a fact at thresholds: each is the greatest of what lies below it.
  init(_ fact: Fact, thresholds: Set<Int64>) {
    let calendar: ClosedRange<Int64> = -719_162...2_932_896
    switch fact.kind {
    case .quantity(.date, let orNever):
      range = fact.bounds.map { $0.clamped(to: calendar) } ?? calendar
      mayBeNever = orNever
    case .quantity(.count, _):
      range = fact.bounds ?? 0...(Int64.max / 4)
      mayBeNever = false
    default:
      // Lengths, numbers and amounts may lie below zero: an account can be short.
      range = fact.bounds ?? -(Int64.max / 4)...(Int64.max / 4)
      mayBeNever = false
    }
    let inside = range
    let cuts = thresholds.filter { $0 >= inside.lowerBound && $0 < inside.upperBound }.sorted()
    let near = Self.practicalRange(of: fact, range)
    let (first, last) = (cuts.first ?? .max, cuts.last.map { $0 + 1 } ?? .min)
    practical = min(near.lowerBound, first)...max(near.upperBound, last)
    self.cuts = cuts
  }

  /// How many intervals there are.
  public var count: Int { cuts.count + 1 + (mayBeNever ? 1 : 0) }

  /// The interval that holds a value.
  /// - Complexity: O(log intervals).
  public func cell(of ticks: Int64) -> Int {
    if mayBeNever, ticks == .max { return cuts.count + 1 }
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < ticks { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The values of an interval; nil for `never`.
  public func values(of cell: Int) -> ClosedRange<Int64>? {
    guard cell <= cuts.count else { return nil }
    let low = cell == 0 ? range.lowerBound : cuts[cell - 1] + 1
    return low...(cell == cuts.count ? range.upperBound : cuts[cell])
  }

  /// The intervals of all values at most so large, which must be a threshold or out of range.
  func cells(atMost ticks: Int64) -> Range<Int> {
    if ticks >= range.upperBound { return 0..<cuts.count + 1 }
    if ticks < range.lowerBound { return 0..<0 }
    return 0..<cell(of: ticks) + 1
  }
}

extension Inequality {
  /// The one fact that it looks at, and how far its values may go: `upTo` a threshold, or above it.
  ///
  /// Nil for an inequality of several facts, and for one that counts labels. Of a date moved by
  /// working days it depends on the calendar.
  func threshold(_ calendar: WorkCalendar) -> (fact: FactID, bound: Int64, isUpTo: Bool)? {
    guard terms.count == 1, let term = terms.first else { return nil }
    let isUpTo = term.factor > 0
    // factor × value ≤ bound. Divided by what is above zero, rounded down: value ≤ limit; by what
    // is below zero: value ≥ -bound / -factor, that is, not value ≤ limit.
    let limit =
      isUpTo
      ? Self.floorDivide(bound, term.factor) : -Self.floorDivide(bound, -term.factor) - 1
    switch term.base {
    case .fact(let fact): return (fact, limit, isUpTo)
    case .count: return nil
    case .shifted(let fact, let count, let measure):
      let day = Self.greatestDay(movedBy: count, measure, atMost: limit, calendar)
      return (fact, day, isUpTo)
    }
  }

  /// The count of labels that it allows, for an inequality that counts those of one fact.
  var labelCount: (fact: FactID, bound: Int64, isUpTo: Bool)? {
    guard terms.count == 1, let term = terms.first, case .count(let fact) = term.base else {
      return nil
    }
    let factor = term.factor * Measure.number.ticksPerUnit
    return factor > 0
      ? (fact, Self.floorDivide(bound, factor), true)
      : (fact, -Self.floorDivide(bound, -factor) - 1, false)
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The last day that, moved by months or working days, comes no later than another.
  ///
  /// Moving keeps the order of days, so bisection finds it.
  private static func greatestDay(
    movedBy count: Int,
    _ measure: Measure,
    atMost limit: Int64,
    _ calendar: WorkCalendar
  ) -> Int64 {
    // A holiday puts the day off like one more day to count; a day worked in exchange brings it on.
    let most =
      Int64(count.magnitude) + Int64(measure == .workingDays ? calendar.holidays.count : 0)
    let span = most * (measure == .months ? 32 : 2) + 40
    var low = limit.subtractingReportingOverflow(span).partialValue
    var high = limit.addingReportingOverflow(span).partialValue
    while low < high {
      let middle = low + (high - low + 1) / 2
      let moved =
        CalendarArithmetic.move(middle, by: count, measure, calendar: calendar) ?? middle
      if moved <= limit { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Cells {
  /// The least and the greatest ticks that a quantity can have.
  public static func wholeRange(of fact: Fact) -> ClosedRange<Int64> {
    Cells(fact, thresholds: []).range
  }

  // The calendar and the numbering of amounts end somewhere. A day before every other "settles" that
  // it came before a day that nobody knows, but nobody can act on that; so what is chosen for a case
  // keeps away from ends that are ours and not the policy's.

  /// The values of a fact that a person would give, unless a policy asks for others.
  ///
  /// A range that is declared is taken whole. Of the calendar the first and the last hundred years
  /// are left out, of numbers the outer half; none from up for what is counted.
  public static func practicalRange(of fact: Fact) -> ClosedRange<Int64> {
    practicalRange(of: fact, wholeRange(of: fact))
  }

  private static func practicalRange(
    of fact: Fact,
    _ range: ClosedRange<Int64>
  ) -> ClosedRange<Int64> {
    guard fact.bounds == nil else { return range }
    switch fact.kind.measure {
    case .date: return range.lowerBound + 36_525...range.upperBound - 36_525
    case .count: return range.lowerBound...range.upperBound / 2
    default: return range.lowerBound / 2...range.upperBound / 2
    }
  }
}
