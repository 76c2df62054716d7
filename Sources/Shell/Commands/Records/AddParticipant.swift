import Diagnostics
import Reporting
import Workspace

enum AddParticipant: Command {
  static let name = "add participant"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "lets another cadre take part in a proposal",
    vi: "thêm cán bộ tham gia một đề xuất"
  )
  static let parameters: [Parameter] = [
    .positional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .positional("cadre", .cadre, Sentence(en: "the cadre", vi: "cán bộ")),
    .facts(Sentence(en: "what is known of their part", vi: "những gì đã biết về phần của họ")),
  ]
  static let about = [
    Sentence(
      en: "Responsibility is personal: each participant is decided for themselves. With several,"
        + " cases are named PROPOSAL/CADRE.",
      vi: "Trách nhiệm là của cá nhân: từng người tham gia được xem xét riêng. Khi có nhiều người,"
        + " vụ việc được gọi là ĐỀ-XUẤT/CÁN-BỘ."
    )
  ]
  static let examples = ["add participant fence binh motive=self-seeking"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let proposal = call.text("proposal") ?? ""
    let cadre = call.text("cadre") ?? ""
    let facts = try session.typedFacts(call)
    var path = SubjectPath(head: proposal)
    path.cadre = cadre
    try session.change(call) { changes in
      try changes.addParticipant(cadre, to: proposal)
      try session.put(facts, path, changes, call)
    }
    return done(["proposal": .string(proposal), "cadre": .string(cadre)])
  }
}
