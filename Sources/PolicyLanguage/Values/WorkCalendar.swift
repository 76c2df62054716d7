/// Which days are worked, where weekends alone do not tell: holidays, and days worked in exchange.
public struct WorkCalendar: Hashable, Sendable {
  /// Days that are no working days, though they fall on Monday to Friday; days from 1970-01-01.
  public var holidays: Set<Int64>
  /// Days at a weekend that are working days all the same; days from 1970-01-01.
  public var workdays: Set<Int64>

  /// Makes a calendar; without days of its own it knows weekends only.
  public init(holidays: Set<Int64> = [], workdays: Set<Int64> = []) {
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Whether nothing but weekends is free.
  public var isPlain: Bool { holidays.isEmpty && workdays.isEmpty }

  /// Whether a day, in days from 1970-01-01, falls on Saturday or Sunday.
  public static func isWeekend(_ day: Int64) -> Bool {
    // 1970-01-01 was a Thursday, the fourth day of the week.
    ((day + 3) % 7 + 7) % 7 > 4
  }

  /// Whether a day, in days from 1970-01-01, is worked.
  /// - Complexity: O(1).
  public func isWorked(_ day: Int64) -> Bool {
    Self.isWeekend(day) ? workdays.contains(day) : !holidays.contains(day)
  }
}
