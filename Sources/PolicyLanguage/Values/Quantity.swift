/// An exact amount of something that can be measured, such as 3.2bn VND, 80% or a date.
public struct Quantity: Hashable, Sendable {
  /// How many ticks of the measure.
  public var ticks: Int64
  /// What is measured.
  public var measure: Measure

  /// Makes a quantity of so many ticks.
  public init(_ ticks: Int64, _ measure: Measure) {
    self.ticks = ticks
    self.measure = measure
  }

  /// The date later than every other: what is said of a day that never came.
  public static let never = Quantity(.max, .date)

  /// The longest length of time that is counted, in days or months: about ten thousand years.
  ///
  /// Anything longer would lead beyond the calendar.
  public static let longestDuration = 3_652_500

  /// Whether this is the date that never came.
  public var isNever: Bool { measure == .date && ticks == .max }

  /// Makes the quantity of a date.
  public init(_ date: CivilDate) {
    self.init(Int64(date.dayNumber), .date)
  }

  /// The same quantity as one of a measure, where a plain number goes with it.
  ///
  /// Nothing is nothing in every unit but the calendar's, and a whole number can count something.
  public func fitted(to measure: Measure) -> Quantity? {
    if measure == self.measure { return self }
    guard self.measure == .number, measure != .date else { return nil }
    if ticks == 0 { return Quantity(0, measure) }
    let unit = Measure.number.ticksPerUnit
    return measure == .count && ticks % unit == 0 ? Quantity(ticks / unit, measure) : nil
  }

  /// The date, if this is one that can be written.
  public var date: CivilDate? {
    guard measure == .date, !isNever else { return nil }
    return CivilDate(dayNumber: Int(ticks))
  }
}
