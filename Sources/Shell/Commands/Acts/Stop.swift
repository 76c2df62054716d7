import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Stop: Command {
  static let name = "stop"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records an order to stop a pilot, and whether it was obeyed",
    vi: "ghi nhận yêu cầu dừng thí điểm, và có chấp hành không"
  )
  static let parameters: [Parameter] = [
    .optional("pilot", .subject, Sentence(en: "the pilot", vi: "lần thí điểm")),
    .named("by", .text, Sentence(en: "who ordered it", vi: "ai yêu cầu")),
    .named(
      "obeyed",
      .word(["yes", "no"]),
      Sentence(en: "whether it was obeyed; yes when nothing is said", vi: "có chấp hành không")
    ),
    .named("on", .date, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "Sets `stop-order`. Not following an order to stop is a forbidden act (Decree 73,"
        + " Article 6). With `on=` and an order that was obeyed the pilot ends on that day.",
      vi:
        "Đặt `yêu cầu dừng`. Không chấp hành yêu cầu dừng là hành vi bị nghiêm cấm (Nghị định 73,"
        + " Điều 6). Nếu có `ngày=` và yêu cầu được chấp hành thì thí điểm kết thúc ngày đó."
    )
  ]
  static let examples = [
    #"stop mobile-clinic by="Provincial People's Committee" on=2022-03-01"#,
    "stop mobile-clinic obeyed=no",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["pilot"], in: call)
    let day = try call.date("on")
    let isObeyed = call.text("obeyed") != "no"
    let state = isObeyed ? "obeyed" : "ignored"
    try session.change(call) { changes in
      let by = call.text("by") ?? ""
      try session.put("stop-order", .label(state), path, evidence: by, on: day, changes)
      if isObeyed, let day {
        try session.put("finished-on", .quantity(Quantity(day)), path, changes)
      }
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text), "stop-order": .string(state)])
  }
}
