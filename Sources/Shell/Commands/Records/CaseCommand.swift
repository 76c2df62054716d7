import Diagnostics
import Reporting
import Workspace

enum CaseCommand: Command {
  static let name = "case"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a bare case of facts alone, or gives it more facts",
    vi: "tạo một vụ việc rời chỉ gồm dữ kiện, hoặc bổ sung dữ kiện"
  )
  static let parameters: [Parameter] = [
    .positional("id", .newID, Sentence(en: "the id of the case", vi: "mã của vụ việc")),
    .facts(Sentence(en: "what is known of it", vi: "những gì đã biết")),
  ]
  static let about = [
    Sentence(
      en: "A bare case has no cadre, proposal or pilot: it serves policies that know none of them.",
      vi:
        "Vụ việc rời không có cán bộ, đề xuất hay lần thí điểm: dùng cho chính sách không cần đến chúng."
    )
  ]
  static let examples = ["case x result=partial motive=pure", "case x damage=12 tỷ"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let id = call.text("id") ?? ""
    let facts = try session.typedFacts(call)
    let path = SubjectPath(head: id)
    let isNew = try session.workspace.kind(of: id) != .bareCase
    try session.change(call) { changes in
      if isNew { try changes.addBareCase(id) }
      try session.put(facts, path, changes, call)
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return done(["case": .string(id), "new": .bool(isNew)])
  }
}
