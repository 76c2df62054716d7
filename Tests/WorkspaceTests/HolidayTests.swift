import PolicyLanguage
import Testing

@testable import Workspace

@Suite struct HolidayTests {
  private func day(_ number: Int) throws -> CivilDate {
    try #require(CivilDate(year: 2026, month: 2, day: number))
  }

  @Test func `Holidays are kept by day, with what shows them, and taken back`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      try changes.put(Holiday(day: day(18), name: "Tết", evidence: ""))
      try changes.put(Holiday(day: day(17), name: "Tết", evidence: "a notice"))
    }
    #expect(
      try workspace.settings().holidays == [
        Holiday(day: day(17), name: "Tết", evidence: "a notice"),
        Holiday(day: day(18), name: "Tết", evidence: ""),
      ]
    )
    try workspace.make { try $0.removeHoliday(day(17)) }
    #expect(try workspace.settings().holidays.map(\.day) == [day(18)])
    _ = try workspace.undo(steps: 2)
    #expect(try workspace.settings().holidays.isEmpty)
  }

  @Test func `A key that names no day is no holiday`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      try changes.setSetting("holiday 2026-02-30", "Tết")
      try changes.setSetting("holiday soon", "Tết")
    }
    #expect(try workspace.settings().holidays.isEmpty)
  }

  @Test func `Days worked in exchange are kept beside the holidays`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      try changes.put(Holiday(day: day(16), name: "Tết", evidence: ""))
      try changes.put(Workday(day: day(14), reason: "for the 16th", evidence: "a notice"))
    }
    #expect(
      try workspace.settings().workdays == [
        Workday(day: day(14), reason: "for the 16th", evidence: "a notice")
      ]
    )
    #expect(try workspace.settings().holidays.map(\.day) == [day(16)])
    try workspace.make { try $0.removeWorkday(day(14)) }
    #expect(try workspace.settings().workdays.isEmpty)
    _ = try workspace.undo(steps: 1)
    #expect(try workspace.settings().workdays.map(\.day) == [day(14)])
  }
}
