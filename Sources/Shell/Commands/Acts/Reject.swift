import Diagnostics
import Reporting

enum Reject: Command {
  static let name = "reject"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records that a competent authority rejected a proposal",
    vi: "ghi nhận cấp có thẩm quyền bác bỏ đề xuất"
  )
  static let parameters: [Parameter] = [
    .optional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named("by", .text, Sentence(en: "by which authority", vi: "cấp nào")),
    .named("on", .date, required: true, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "Sets `approval` to `rejected` and `decided-on`; the authority is kept as"
        + " evidence.",
      vi: "Đặt `phê duyệt` là `bác bỏ` và `ngày quyết định`; cấp quyết định được lưu làm chứng"
        + " cứ."
    )
  ]
  static let examples = [#"reject mobile-clinic by="Provincial People's Committee" on=2021-10-20"#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    try Approve.decide(call, session, approval: "rejected")
  }
}
