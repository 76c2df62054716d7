import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum AddProposal: Command {
  static let name = "add proposal"
  static let group = CommandGroup.records
  static let summary = Sentence(en: "adds a proposal", vi: "thêm một đề xuất")
  static let parameters: [Parameter] = [
    .positional(
      "id",
      .newID,
      Sentence(en: "a short id, such as `mobile-clinic`", vi: "mã ngắn, ví dụ `kham-luu-dong`")
    ),
    .named(
      "by",
      .cadres,
      Sentence(
        en: "who proposes it; several parted by commas",
        vi: "ai đề xuất; nhiều người cách nhau bằng dấu phẩy"
      )
    ),
    .named("title", .text, Sentence(en: "what is proposed", vi: "nội dung đề xuất")),
    .named("field", .text, Sentence(en: "the field it is in", vi: "lĩnh vực")),
    .facts(Sentence(en: "what is known of it", vi: "những gì đã biết")),
  ]
  static let about = [
    Sentence(
      en: "The proposal is in hand afterwards: commands that name no case mean it.",
      vi: "Sau đó đề xuất được chọn: lệnh không nêu vụ việc sẽ áp dụng cho nó."
    )
  ]
  static let examples = [
    #"add proposal mobile-clinic by=an title="Clinics on buses while the hospital is closed""#,
    "add proposal fence by=linh,an",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let id = call.text("id") ?? ""
    let cadres = (call.text("by") ?? "").split(separator: ",").map { word in
      String(word.drop { $0 == " " })
    }
    let facts = try session.typedFacts(call)
    let path = SubjectPath(head: id)
    try session.change(call) { changes in
      try changes.addProposal(
        id,
        title: call.text("title") ?? "",
        field: call.text("field") ?? ""
      )
      for cadre in cadres {
        do {
          try changes.addParticipant(cadre, to: id)
        } catch {
          throw session.located(error, call["by"], call)
        }
      }
      try session.put(facts, path, changes, call)
    }
    session.takeInHand(path)
    return done(["proposal": .string(id), "cadres": Documents.strings(cadres)])
  }
}
