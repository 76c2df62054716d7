import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Start: Command {
  static let name = "start"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records that a pilot began; adds the first pilot by itself",
    vi: "ghi nhận thí điểm bắt đầu; tự thêm lần thí điểm đầu tiên"
  )
  static let parameters: [Parameter] = [
    .optional(
      "pilot",
      .subject,
      Sentence(en: "the proposal, or one of its pilots", vi: "đề xuất, hoặc một lần thí điểm")
    ),
    .named("on", .date, required: true, Sentence(en: "on which day", vi: "ngày nào")),
    .named("place", .text, Sentence(en: "where it runs", vi: "nơi thực hiện")),
    .facts(Sentence(en: "what else is known", vi: "những gì đã biết thêm")),
  ]
  static let about = [
    Sentence(
      en: "Sets `started-on`. With several pilots say which: PROPOSAL/NUMBER.",
      vi: "Đặt `ngày bắt đầu`. Khi có nhiều lần thí điểm, hãy nêu lần nào: ĐỀ-XUẤT/SỐ."
    )
  ]
  static let examples = [
    "start mobile-clinic on=2021-11-01", "start mobile-clinic/2 on=2022-06-01",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["pilot"], in: call)
    guard let date = try call.date("on") else { return done() }
    let facts = try session.typedFacts(call)
    try session.change(call) { changes in
      if try session.workspace.kind(of: path.head) == .proposal, path.pilot == nil,
        try session.workspace.pilots(of: path.head).isEmpty
      {
        _ = try changes.addPilot(to: path.head, place: call.text("place") ?? "")
      }
      try session.put("started-on", .quantity(Quantity(date)), path, changes)
      try session.put(facts, path, changes, call)
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text), "started-on": .string(date.description)])
  }
}
