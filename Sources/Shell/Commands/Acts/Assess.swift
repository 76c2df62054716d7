import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Assess: Command {
  static let name = "assess"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records how the authority assessed a pilot and its causes",
    vi: "ghi nhận cấp có thẩm quyền đánh giá thí điểm và nguyên nhân thế nào"
  )
  static let parameters: [Parameter] = [
    .optional("pilot", .subject, Sentence(en: "the pilot", vi: "lần thí điểm")),
    .named("by", .text, Sentence(en: "who assessed", vi: "ai đánh giá")),
    .named(
      "cause",
      .word(["objective", "subjective", "both", "unclear"]),
      Sentence(
        en: "the causes found; `unclear` when they were not made clear",
        vi: "nguyên nhân được xác định; `chưa rõ` nếu chưa làm rõ"
      )
    ),
    .named(
      "impartial",
      .word(["yes", "no"]),
      Sentence(en: "whether it was impartial", vi: "có công tâm không")
    ),
    .named("on", .date, Sentence(en: "on which day", vi: "ngày nào")),
    .facts(
      Sentence(
        en: "what else was found, such as `motive` and `common-good`",
        vi: "những gì được xác định thêm, như `động cơ` và `lợi ích chung`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "The authority makes clear objective and subjective causes and assesses impartially"
        + " (14-KL/TW). A cause that is named counts as made clear: `cause` and"
        + " `causes-determined` are set together.",
      vi:
        "Cấp có thẩm quyền xác định rõ nguyên nhân khách quan, chủ quan và đánh giá công tâm"
        + " (14-KL/TW). Nêu nguyên nhân tức là đã làm rõ: `nguyên nhân` và `đã làm rõ nguyên"
        + " nhân` được đặt cùng lúc."
    )
  ]
  static let examples = [
    #"assess mobile-clinic by="Provincial Party Committee" cause=objective impartial=yes on=2022-06-01"#,
    "assess ferry/binh cause=both motive=self-seeking",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["pilot"], in: call)
    let day = try call.date("on")
    let by = call.text("by") ?? ""
    let facts = try session.typedFacts(call)
    try session.change(call) { changes in
      if let cause = call.text("cause") {
        let isClear = cause != "unclear"
        try session.put(
          "causes-determined",
          .yesNo(isClear),
          path,
          evidence: by,
          on: day,
          changes
        )
        if isClear {
          try session.put("cause", .label(cause), path, evidence: by, on: day, changes)
        }
      }
      if let word = call.text("impartial") {
        let value = Value.yesNo(word == "yes")
        try session.put("assessed-impartially", value, path, evidence: by, on: day, changes)
      }
      if let day { try session.put("assessed-on", .quantity(Quantity(day)), path, changes) }
      try session.put(facts, path, evidence: by, on: day, changes, call)
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text)])
  }
}
