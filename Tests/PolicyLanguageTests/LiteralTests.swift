import Diagnostics
import PolicyLanguage
import Testing

@Suite struct LiteralTests {
  @Test(
    arguments: [
      ("3.2bn", "3.2bn"), ("3.2bn VND", "3.2bn"), ("3,2 tỷ", "3.2bn"), ("12 tỷ đồng", "12bn"),
      ("12 ty", "12bn"), ("5 triệu", "5m"), ("350m", "350m"), ("200k", "200000 VND"),
      ("500000 VND", "500000 VND"), ("1234567 đồng", "1234567 VND"),
      ("3.200.000.000 đồng", "3.2bn"),
      ("1,500,000 VND", "1.5m"), ("2 nghìn tỷ", "2tn"), ("1 đ", "1 VND"), ("0 VND", "0 VND"),
    ])
  func `An amount reads as it is said`(text: String, canonical: String) throws {
    let value = try FactKind.quantity(.amount, orNever: false).value(of: text)
    #expect(value.description == canonical)
    #expect(try FactKind.quantity(.amount, orNever: false).value(of: canonical) == value)
  }

  @Test(
    arguments: [
      ("2021-09-22", "2021-09-22"), ("22/9/2021", "2021-09-22"), ("2021-9-2", "2021-09-02"),
      ("2024-02-29", "2024-02-29"), ("never", "never"), ("none", "never"),
    ])
  func `A date reads in both orders`(text: String, canonical: String) throws {
    let value = try FactKind.quantity(.date, orNever: true).value(of: text)
    #expect(value.description == canonical)
  }

  @Test(
    arguments: [
      (Measure.share, "80%", "80%"), (.share, "12,5 %", "12.5%"), (.number, "3.5", "3.5"),
      (.number, "-2", "-2"), (.days, "7 days", "7 days"), (.days, "2 tuần", "14 days"),
      (.workingDays, "5 ngày làm việc", "5 working days"), (.months, "5 năm", "60 months"),
      (.workingDays, "1 working day", "1 working day"), (.amount, "0", "0 VND"),
    ])
  func `A quantity has its unit`(measure: Measure, text: String, canonical: String) throws {
    let value = try FactKind.quantity(measure, orNever: false).value(of: text)
    #expect(value.description == canonical)
  }

  @Test(
    arguments: [
      (FactKind.quantity(.date, orNever: false), "2021-02-30"),
      (.quantity(.date, orNever: false), "never"),
      (.quantity(.date, orNever: false), "31/4/2021"),
      (.quantity(.amount, orNever: false), "80%"),
      (.quantity(.amount, orNever: false), "3.2"),
      (.quantity(.amount, orNever: false), "0.5 đồng"),
      (.quantity(.amount, orNever: false), "99999999999999bn"),
      (.quantity(.amount, orNever: false), ""),
      (.quantity(.number, orNever: false), "12abc"),
      (.quantity(.number, orNever: false), "0.00000001"),
      (.quantity(.number, orNever: false), "123456789012345678901234567890"),
      (.quantity(.days, orNever: false), "9999999999 days"),
      (.yesNo, "perhaps"), (.choice(["pure", "mixed"]), "purre"), (.choices(["a"]), "{b}"),
    ])
  func `What is no value of the kind is refused`(kind: FactKind, text: String) {
    #expect(throws: ValueError.self) { try kind.value(of: text) }
  }

  @Test func `Vietnamese readers see their own forms`() throws {
    func text(_ measure: Measure, _ text: String) throws -> String {
      guard
        case .quantity(let quantity) = try FactKind.quantity(measure, orNever: true).value(of: text)
      else { return "" }
      return quantity.text(in: .vietnamese)
    }
    #expect(try text(.amount, "3.2bn") == "3,2 tỷ đồng")
    #expect(try text(.amount, "1234567 VND") == "1.234.567 đồng")
    #expect(try text(.date, "2021-09-22") == "22/9/2021")
    #expect(try text(.date, "never") == "chưa bao giờ")
    #expect(try text(.workingDays, "5 working days") == "5 ngày làm việc")
  }
}

@Suite struct CalendarTests {
  @Test func `Every day of four centuries has its own number`() throws {
    let first = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
    var previous: CivilDate?
    for number in first..<first + 146_097 {
      let date = try #require(CivilDate(dayNumber: number))
      #expect(date.dayNumber == number)
      if let previous { #expect(previous < date) }
      previous = date
    }
    #expect(previous == CivilDate(year: 2199, month: 12, day: 31))
  }

  @Test func `The days of the week are right`() throws {
    #expect(try #require(CivilDate(year: 2021, month: 9, day: 22)).weekday == 2)
    #expect(try #require(CivilDate(year: 1969, month: 12, day: 28)).weekday == 6)
  }

  @Test func `A month later is the same day or the last of a shorter month`() throws {
    let date = try #require(CivilDate(year: 2021, month: 8, day: 31))
    #expect(date.adding(months: 1)?.description == "2021-09-30")
    #expect(date.adding(months: 6)?.description == "2022-02-28")
    #expect(date.adding(months: -18)?.description == "2020-02-29")
    #expect(date.adding(months: .max) == nil)
  }

  @Test func `Working days pass over weekends and holidays`() throws {
    // 2021-09-22 is a Wednesday.
    let start = try Int64(#require(CivilDate(year: 2021, month: 9, day: 22)).dayNumber)
    #expect(CalendarArithmetic.move(start, by: 2, .workingDays) == start + 2)
    #expect(CalendarArithmetic.move(start, by: 3, .workingDays) == start + 5)
    let holiday = WorkCalendar(holidays: [start + 1])
    #expect(CalendarArithmetic.move(start, by: 3, .workingDays, calendar: holiday) == start + 6)
    let saturday = WorkCalendar(workdays: [start + 3])
    #expect(CalendarArithmetic.move(start, by: 3, .workingDays, calendar: saturday) == start + 3)
    #expect(CalendarArithmetic.move(start, by: -3, .workingDays) == start - 5)
  }
}
