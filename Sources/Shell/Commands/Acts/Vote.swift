import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Vote: Command {
  static let name = "vote"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records how the collective leadership voted on a proposal",
    vi: "ghi nhận tập thể lãnh đạo biểu quyết về đề xuất thế nào"
  )
  static let parameters: [Parameter] = [
    .optional("proposal", .proposal, Sentence(en: "the proposal", vi: "đề xuất")),
    .named(
      "for",
      .number,
      required: true,
      Sentence(en: "how many were for it", vi: "số phiếu thuận")
    ),
    .named(
      "against",
      .number,
      required: true,
      Sentence(en: "how many were against it", vi: "số phiếu chống")
    ),
    .named("abstain", .number, Sentence(en: "how many abstained", vi: "số phiếu trắng")),
    .named(
      "head",
      .word(["for", "against", "abstains"]),
      Sentence(en: "how the head voted", vi: "ý kiến của người đứng đầu")
    ),
    .named(
      "proposer-voted",
      .word(["yes", "no"]),
      Sentence(
        en: "whether a deputy who proposes was among the voters",
        vi: "cấp phó có đề xuất có tham gia biểu quyết không"
      )
    ),
    .named(
      "written",
      .word(["yes", "no"]),
      Sentence(en: "whether the decision is in writing", vi: "quyết định có bằng văn bản không")
    ),
    .named("on", .date, Sentence(en: "on which day", vi: "ngày nào")),
  ]
  static let about = [
    Sentence(
      en: "Over half in favour passes a proposal; on a tie the head's side prevails; the deputy who"
        + " proposes has no vote (Decree 73, Article 8). What becomes of the proposal is told at"
        + " once; `override` records that the head goes ahead all the same.",
      vi:
        "Trên một nửa tán thành thì thông qua; ngang phiếu thì theo người đứng đầu; cấp phó có đề"
        + " xuất không biểu quyết (Nghị định 73, Điều 8). Kết cục của đề xuất được cho biết ngay;"
        + " `vẫn quyết định` ghi nhận người đứng đầu vẫn quyết định thực hiện."
    )
  ]
  static let examples = [
    "vote mobile-clinic for=3 against=2 head=for on=2023-11-20",
    "vote mobile-clinic for=2 against=2 head=against written=yes",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["proposal"], in: call)
    let day = try call.date("on")
    let counts = [("votes-for", "for"), ("votes-against", "against"), ("abstentions", "abstain")]
    let numbers = try counts.compactMap { fact, name -> (String, Int)? in
      try call.number(name, 0...1000).map { (fact, $0) }
    }
    try session.change(call) { changes in
      for (fact, number) in numbers {
        let value = Value.quantity(Quantity(Int64(number), .count))
        try session.put(fact, value, path, on: day, changes)
      }
      if let word = call.text("head") {
        try session.put("head-vote", .label(word), path, on: day, changes)
      }
      for (fact, name) in [("proposer-voted", "proposer-voted"), ("decision-written", "written")] {
        guard let word = call.text(name) else { continue }
        try session.put(fact, .yesNo(word == "yes"), path, on: day, changes)
      }
      if let day { try session.put("voted-on", .quantity(Quantity(day)), path, changes) }
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    return try session.outcome(of: path, schema: "sixdares.vote/1")
  }
}
