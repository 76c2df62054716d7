import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum AddWorkday: Command {
  static let name = "add workday"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a Saturday or Sunday a day that is worked in exchange for another",
    vi: "ghi một ngày thứ bảy hoặc chủ nhật là ngày làm bù"
  )
  static let parameters: [Parameter] = [
    .positional("day", .date, Sentence(en: "the day", vi: "ngày")),
    .optional(
      "reason",
      .text,
      Sentence(en: "why it is worked: in exchange for which day", vi: "làm bù cho ngày nào")
    ),
    .named(
      "evidence",
      .text,
      Sentence(en: "what shows that it is", vi: "căn cứ: thông báo, văn bản")
    ),
  ]
  static let about = [
    Sentence(
      en: "Time limits in working days count it. The day off that it is exchanged for is a holiday:"
        + " `add holiday`. `list holidays` shows both.",
      vi:
        "Thời hạn tính bằng ngày làm việc tính cả ngày này. Ngày được nghỉ đổi lấy nó thì ghi bằng"
        + " `thêm ngày nghỉ lễ`. `liệt kê ngày nghỉ lễ` liệt kê cả hai loại."
    )
  ]
  static let examples = [
    #"add workday 2026-02-14 "for Monday, 16 February" evidence="notice of the district office""#
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let day = try call.date("day") else { return done() }
    let settings = try session.workspace.settings()
    let span = call["day"]?.span
    if let there = settings.workdays.first(where: { $0.day == day }) {
      throw Diagnostic.workdayAlready(day, there.reason).located(in: call.source, at: span)
    }
    if let holiday = settings.holidays.first(where: { $0.day == day }) {
      throw Diagnostic.workdayIsHoliday(day, holiday.name).located(in: call.source, at: span)
    }
    guard WorkCalendar.isWeekend(Int64(day.dayNumber)) else {
      throw Diagnostic.workedAnyway(day).located(in: call.source, at: span)
    }
    try session.change(call) { changes in
      let reason = call.text("reason") ?? ""
      try changes.put(Workday(day: day, reason: reason, evidence: call.text("evidence") ?? ""))
    }
    try session.loadPolicies()
    return done(["workday": .string(day.description)])
  }
}
