import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum RemoveHoliday: Command {
  static let name = "remove holiday"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a holiday a working day again",
    vi: "bỏ một ngày nghỉ lễ, để lại là ngày làm việc"
  )
  static let parameters: [Parameter] = [
    .positional("day", .date, Sentence(en: "the day", vi: "ngày"))
  ]
  static let about = [
    Sentence(
      en: "Time limits that it put off are counted anew. `list holidays` shows those that there"
        + " are.",
      vi: "Những thời hạn đã lùi vì ngày đó được tính lại. `liệt kê ngày nghỉ lễ` liệt kê các ngày"
        + " đã ghi."
    )
  ]
  static let examples = ["remove holiday 2026-02-17"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let day = try call.date("day") else { return done() }
    let known = try session.workspace.settings().holidays.map(\.day)
    guard known.contains(day) else {
      throw Diagnostic.noHoliday(day).located(in: call.source, at: call["day"]?.span)
    }
    try session.change(call) { try $0.removeHoliday(day) }
    try session.loadPolicies()
    return done(["holiday": .string(day.description)])
  }
}
