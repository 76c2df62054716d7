import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum RemoveWorkday: Command {
  static let name = "remove workday"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a day worked in exchange a day off again",
    vi: "bỏ một ngày làm bù, để lại là ngày nghỉ"
  )
  static let parameters: [Parameter] = [
    .positional("day", .date, Sentence(en: "the day", vi: "ngày"))
  ]
  static let about = [
    Sentence(
      en:
        "Time limits that counted it are counted anew. `list holidays` shows those that there are.",
      vi: "Những thời hạn đã tính ngày đó được tính lại. `liệt kê ngày nghỉ lễ` liệt kê các ngày đã"
        + " ghi."
    )
  ]
  static let examples = ["remove workday 2026-02-14"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let day = try call.date("day") else { return done() }
    guard try session.workspace.settings().workdays.contains(where: { $0.day == day }) else {
      throw Diagnostic.noWorkday(day).located(in: call.source, at: call["day"]?.span)
    }
    try session.change(call) { try $0.removeWorkday(day) }
    try session.loadPolicies()
    return done(["workday": .string(day.description)])
  }
}
