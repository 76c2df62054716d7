/// Moving dates by lengths of time whose days have to be counted on the calendar.
public enum CalendarArithmetic {
  /// Returns the day so many days, working days or months after a day.
  ///
  /// Working days are those of the calendar. The end of a shorter month stands in for a day that it
  /// does not have.
  ///
  /// - Parameters:
  ///   - day: Days from 1970-01-01.
  ///   - count: How many, perhaps below zero.
  ///   - measure: Of what: days, working days or months.
  ///   - calendar: Which days are working days.
  /// - Returns: Days from 1970-01-01, or nil beyond the years 1 to 9999.
  /// - Complexity: O(1) for days and months, O(count) for working days.
  public static func move(
    _ day: Int64,
    by count: Int,
    _ measure: Measure,
    calendar: WorkCalendar = WorkCalendar()
  ) -> Int64? {
    guard let date = Quantity(day, .date).date else { return nil }
    switch measure {
    case .months:
      return date.adding(months: count).map { Int64($0.dayNumber) }
    case .workingDays:
      var (day, left) = (day, abs(count))
      let step: Int64 = count < 0 ? -1 : 1
      while left > 0 {
        day += step
        if calendar.isWorked(day) { left -= 1 }
      }
      return Quantity(day, .date).date == nil ? nil : day
    default:
      let (moved, overflow) = day.addingReportingOverflow(Int64(count))
      return overflow || Quantity(moved, .date).date == nil ? nil : moved
    }
  }
}
