import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum PayoffCommand: Command {
  static let name = "payoff"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "says what outcomes are worth to somebody, in points of your own",
    vi: "nêu các kết quả đáng bao nhiêu điểm với một bên, theo thang điểm của bạn"
  )
  static let parameters: [Parameter] = [
    .written(
      "party",
      .planPart(.payoff),
      Sentence(
        en: "whose it is, a colon, and points: `achieved=10`",
        vi: "của ai, dấu hai chấm, và điểm: `đạt=10`"
      )
    ),
    .field(
      "achieved",
      .text,
      Sentence(en: "points for a pilot that is achieved", vi: "điểm khi thí điểm đạt")
    ),
    .field(
      "partial",
      .text,
      Sentence(en: "points for one that is partly achieved", vi: "điểm khi đạt một phần")
    ),
    .field("failed", .text, Sentence(en: "points for one that failed", vi: "điểm khi không đạt")),
    .field(
      "open",
      .text,
      Sentence(en: "points for a decision left open", vi: "điểm khi kết luận để ngỏ")
    ),
    .field(
      "damage",
      .text,
      Sentence(
        en: "points for so much damage: `-1 per 1bn`",
        vi: "điểm theo thiệt hại: `-1 cho mỗi 1 tỷ`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en:
        "Values that policies decide on count by their names: `exempted=0 ordinary=-10`. What is not"
        + " named counts nothing. Points are yours, to be argued about: no policy sets them, and `plan`"
        + " shows them all. The same name again writes the payoff anew; `remove payoff` takes it out.",
      vi:
        "Các giá trị mà chính sách kết luận được tính theo tên: `miễn=0 thông thường=-10`. Điều"
        + " không nêu thì không tính điểm. Điểm là của bạn, để tranh luận: không chính sách nào"
        + " đặt ra, và `kế hoạch` hiển thị tất cả. Nêu lại cùng tên là viết lại; `xóa bảng điểm`"
        + " bỏ đi."
    )
  ]
  static let examples = [
    "payoff cadre: achieved=10 failed=-5 ordinary=-20 open=-5",
    "payoff public: achieved=20 partial=8 damage=-1 per 1bn",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let set = try session.policySet()
    return done(
      try session.keepPart(.payoff, of: nil, call) { (text) throws(PlanError) in
        try Payoff.parse(text, in: set).party
      }
    )
  }
}
