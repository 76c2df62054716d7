/// What a quantity measures, and so the unit that its ticks count.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// A plain number; one tick is a millionth.
  case number
  /// How many of something, from none up; one tick is one.
  case count
  /// An amount of money; one tick is one đồng (VND).
  case amount
  /// A share of a whole; one tick is a millionth of it, so 100% is 1,000,000.
  case share
  /// A day of the Gregorian calendar; ticks count days from 1970-01-01.
  case date
  /// A length of time in calendar days.
  case days
  /// A length of time in working days.
  case workingDays
  /// A length of time in calendar months.
  case months

  /// Ticks in one unit: 1,000,000 for numbers and shares, 1 for all else.
  public var ticksPerUnit: Int64 {
    switch self {
    case .number, .share: 1_000_000
    case .count, .amount, .date, .days, .workingDays, .months: 1
    }
  }

  /// Whether it is a length of time.
  public var isDuration: Bool {
    switch self {
    case .days, .workingDays, .months: true
    case .number, .count, .amount, .share, .date: false
    }
  }
}
