import Diagnostics
import PolicyLanguage
import Reporting

enum Report: Command {
  static let name = "report"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records that a proposal was reported",
    vi: "ghi nhận đề xuất đã được báo cáo"
  )
  static let parameters: [Parameter] = [
    .optional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named("to", .text, Sentence(en: "to whom", vi: "báo cáo ai")),
    .named("on", .date, required: true, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "Sets `reported-on`; to whom is kept as its evidence.",
      vi: "Đặt `ngày báo cáo`; người nhận báo cáo được lưu làm chứng cứ."
    )
  ]
  static let examples = [#"report mobile-clinic to="District Party Committee" on=2021-10-04"#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["proposal"], in: call)
    guard let date = try call.date("on") else { return done() }
    try session.change(call) { changes in
      try session.put(
        "reported-on",
        .quantity(Quantity(date)),
        path,
        evidence: call.text("to") ?? "",
        changes
      )
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text), "reported-on": .string(date.description)])
  }
}
