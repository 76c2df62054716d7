import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum AddHoliday: Command {
  static let name = "add holiday"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a day, or several in a row, a holiday",
    vi: "ghi một ngày, hoặc nhiều ngày liền nhau, là ngày nghỉ lễ"
  )
  static let parameters: [Parameter] = [
    .positional("day", .date, Sentence(en: "the day, or the first", vi: "ngày, hoặc ngày đầu")),
    .optional("name", .text, Sentence(en: "what is celebrated", vi: "ngày lễ gì")),
    .preposition("to", .date, Sentence(en: "the last day", vi: "ngày cuối")),
    .named(
      "evidence",
      .text,
      Sentence(en: "what shows that it is one", vi: "căn cứ: thông báo, văn bản")
    ),
  ]
  static let about = [
    Sentence(
      en: "Time limits in working days pass over weekends and over the holidays of the workspace."
        + " No holidays come with the program: which days they are is announced year by year, so"
        + " say with `evidence=` where it was announced. A Saturday worked in exchange is told by"
        + " `add workday`.",
      vi: "Thời hạn tính bằng ngày làm việc bỏ qua ngày cuối tuần và những ngày nghỉ lễ ghi trong"
        + " không gian làm việc. Chương trình không có sẵn ngày nghỉ lễ nào: lịch nghỉ được thông"
        + " báo từng năm, vì vậy hãy dùng `chứng cứ=` để ghi nơi thông báo. Ngày thứ bảy làm bù thì"
        + " ghi bằng `thêm ngày làm bù`."
    )
  ]
  static let examples = [
    #"add holiday 2026-02-17 "Tết""#,
    #"add holiday 2026-02-16 to 2026-02-20 "Tết" evidence="notice of the district office""#,
  ]

  /// How many days can be holidays in a row.
  private static let longest = 366

  static func run(_ call: Call, in session: Session) throws -> Document {
    let days = try days(call)
    let settings = try session.workspace.settings()
    if let there = settings.workdays.first(where: { days.contains($0.day) }) {
      throw Diagnostic.holidayIsWorked(there.day, there.reason)
        .located(in: call.source, at: call["day"]?.span)
    }
    if let there = settings.holidays.first(where: { days.contains($0.day) }) {
      throw Diagnostic.holidayAlready(there.day, there.name)
        .located(in: call.source, at: call["day"]?.span)
    }
    try session.change(call) { changes in
      for day in days {
        let holiday = Holiday(
          day: day,
          name: call.text("name") ?? "",
          evidence: call.text("evidence") ?? ""
        )
        try changes.put(holiday)
      }
    }
    try session.loadPolicies()
    return done(["holidays": Documents.strings(days.map(\.description))])
  }

  private static func days(_ call: Call) throws -> [CivilDate] {
    guard let first = try call.date("day") else { return [] }
    let last = try call.date("to") ?? first
    guard last >= first, last.dayNumber - first.dayNumber < longest else {
      throw Diagnostic.badHolidays(first, last, longest)
        .located(in: call.source, at: call["to"]?.span)
    }
    return (first.dayNumber...last.dayNumber).compactMap(CivilDate.init(dayNumber:))
  }
}
