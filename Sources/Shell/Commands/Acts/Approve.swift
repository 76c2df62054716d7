import Diagnostics
import PolicyLanguage
import Reporting

enum Approve: Command {
  static let name = "approve"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records that a competent authority approved a proposal or its pilot",
    vi: "ghi nhận cấp có thẩm quyền phê duyệt đề xuất hoặc cho thí điểm"
  )
  static let parameters: [Parameter] = [
    .optional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named("by", .text, Sentence(en: "by which authority", vi: "cấp nào")),
    .named(
      "as",
      .word(["implement", "pilot"]),
      Sentence(
        en: "to implement, or as a pilot (when nothing is said)",
        vi: "cho thực hiện, hoặc cho thí điểm (khi không nêu)"
      )
    ),
    .named("on", .date, required: true, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "Sets `approval` and `decided-on`; the authority is kept as evidence.",
      vi: "Đặt `phê duyệt` và `ngày quyết định`; cấp phê duyệt được lưu làm chứng cứ."
    )
  ]
  static let examples = [
    #"approve mobile-clinic by="Provincial People's Committee" as=pilot on=2021-10-20"#
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    try decide(call, session, approval: call.text("as") ?? "pilot")
  }

  /// Records what the authority decided, and when.
  static func decide(_ call: Call, _ session: Session, approval: String) throws -> Document {
    let path = try session.path(call["proposal"], in: call)
    guard let date = try call.date("on") else { return done() }
    let authority = call.text("by") ?? ""
    try session.change(call) { changes in
      try session.put("approval", .label(approval), path, evidence: authority, on: date, changes)
      try session.put(
        "decided-on",
        .quantity(Quantity(date)),
        path,
        evidence: authority,
        changes
      )
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text), "approval": .string(approval)])
  }
}
