import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Override: Command {
  static let name = "override"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records that the head goes ahead although the vote failed",
    vi: "ghi nhận người đứng đầu vẫn quyết định dù không đủ phiếu"
  )
  static let parameters: [Parameter] = [
    .optional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named("by", .text, Sentence(en: "who decided", vi: "ai quyết định")),
    .named(
      "written",
      .word(["yes", "no"]),
      Sentence(en: "whether it was done in writing", vi: "có bằng văn bản không")
    ),
    .named("on", .date, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "The head may decide to go ahead if it is necessary and feasible, and then answers to the"
        + " superior agency and the law (Decree 73, Article 8). Whether the proposer keeps the"
        + " protection is a question for the class: `discuss 8`.",
      vi:
        "Người đứng đầu có thể quyết định nếu cần thiết, khả thi, và khi đó chịu trách nhiệm trước"
        + " cơ quan cấp trên và pháp luật (Nghị định 73, Điều 8). Người đề xuất có còn được bảo"
        + " vệ không là câu hỏi cho lớp học: `thảo luận 8`."
    )
  ]
  static let examples = [#"override mobile-clinic by="the head" written=yes on=2023-11-21"#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["proposal"], in: call)
    let day = try call.date("on")
    try session.change(call) { changes in
      let by = call.text("by") ?? ""
      try session.put("override", .yesNo(true), path, evidence: by, on: day, changes)
      if let word = call.text("written") {
        try session.put("decision-written", .yesNo(word == "yes"), path, on: day, changes)
      }
    }
    session.takeInHand(path)
    return try session.outcome(of: path, schema: "sixdares.override/1")
  }
}
