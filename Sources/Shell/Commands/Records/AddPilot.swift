import Diagnostics
import Reporting
import Workspace

enum AddPilot: Command {
  static let name = "add pilot"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "adds a pilot to a proposal",
    vi: "thêm một lần thí điểm cho đề xuất"
  )
  static let parameters: [Parameter] = [
    .positional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named(
      "number",
      .number,
      Sentence(
        en: "its number; the next free one when nothing is said",
        vi: "số; nếu không nêu là số tiếp theo"
      )
    ),
    .named("place", .text, Sentence(en: "where it runs", vi: "nơi thực hiện")),
    .facts(Sentence(en: "what is known of it", vi: "những gì đã biết")),
  ]
  static let about = [
    Sentence(
      en: "`start` adds the first pilot by itself; this is for further ones. Pilots are numbered"
        + " and named PROPOSAL/NUMBER.",
      vi: "`bắt đầu` tự thêm lần thí điểm đầu tiên; lệnh này dành cho các lần sau. Các lần thí điểm"
        + " được đánh số và gọi là ĐỀ-XUẤT/SỐ."
    )
  ]
  static let examples = [#"add pilot mobile-clinic place="Hill District" started-on=2022-06-01"#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let proposal = call.text("proposal") ?? ""
    let facts = try session.typedFacts(call)
    let wanted = try call.number("number", 1...1_000_000)
    let place = call.text("place") ?? ""
    let number = try session.change(call) { changes in
      let number = try changes.addPilot(to: proposal, place: place, number: wanted)
      var path = SubjectPath(head: proposal)
      path.pilot = number
      try session.put(facts, path, changes, call)
      return number
    }
    return done(["proposal": .string(proposal), "pilot": .int(Int64(number))])
  }
}
