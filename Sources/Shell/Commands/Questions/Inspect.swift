import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Inspect: Command {
  static let name = "inspect"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "goes through the workspace for what went wrong and for what deserves protection",
    vi: "rà soát không gian làm việc: điều sai cần xử lý và điều tốt cần bảo vệ"
  )
  static let parameters: [Parameter] = [
    .optional(
      "side",
      .word(["wrong", "procedure", "good", "others", "authority"]),
      Sentence(
        en: "only what went wrong, defects of procedure, what is good, what others answer for, or"
          + " what authorities owe",
        vi: "chỉ điều sai, thiếu sót về thủ tục, điều tốt, điều người khác phải chịu trách nhiệm,"
          + " hoặc việc cơ quan còn phải làm"
      )
    ),
    .ofCase(.caseID),
    .flag(
      "all",
      Sentence(
        en: "each finding by itself, however many there are",
        vi: "nêu từng phát hiện, dù có bao nhiêu"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Inspection finds violations, and it also finds what is new and good, and protects good"
        + " people (Regulation 22). Each finding names its clause. What is not settled, because facts"
        + " are missing, is no finding.",
      vi:
        "Kiểm tra không chỉ phát hiện vi phạm mà còn phát hiện nhân tố mới, tích cực, bảo vệ người tốt"
        + " (Quy định 22). Mỗi phát hiện nêu điều khoản của nó. Điều chưa ngã ngũ vì thiếu dữ kiện thì"
        + " không phải là phát hiện."
    ),
    Sentence(
      en:
        "Where one side has more than twelve findings they are told in groups: what was found, the"
        + " clause, and the cases. For machines each finding is told by itself.",
      vi:
        "Khi một mục có hơn mười hai phát hiện thì chúng được nêu theo nhóm: điều phát hiện, điều khoản,"
        + " các vụ việc. Với máy, từng phát hiện được nêu riêng."
    ),
  ]
  static let examples = [
    "inspect", "inspect good", "inspect wrong --all", "inspect for fence/linh",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    var inspection = Inspection(
      try session.policySet(),
      session.language,
      today: session.dayOfAnswers
    )
    let compiled = try session.compiledPolicies()
    let set = try session.policySet()
    if call["for"] != nil {
      let file = try session.caseFile(call["for"], in: call)
      try inspection.add(file, Examination(file.facts, by: compiled))
    } else {
      let total = Double(max(try session.workspace.counts().cases, 1))
      try session.workspace.forEachCase { _, record in
        let file = CaseFile(record, set)
        try inspection.add(file, Examination(file.facts, by: compiled))
        session.progress(Double(inspection.cases) / total)
        return !session.environment.isInterrupted()
      }
      session.progress(nil)
      try session.checkInterrupt()
    }
    return Documents.inspection(
      inspection,
      only: call.text("side"),
      isFull: call.flags.contains("all") || call["for"] != nil,
      session.language
    )
  }
}
