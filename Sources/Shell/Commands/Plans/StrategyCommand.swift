import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum StrategyCommand: Command {
  static let name = "strategy"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "names a way to go about a pilot: the facts that it settles",
    vi: "đặt tên cho một cách tiến hành thí điểm: những dữ kiện mà nó định trước"
  )
  static let parameters: [Parameter] = [
    .written(
      "name",
      .planPart(.strategy),
      Sentence(en: "its name, a colon, and facts", vi: "tên, dấu hai chấm, và các dữ kiện")
    ),
    .facts(Sentence(en: "what it makes of them", vi: "giá trị mà nó cho")),
  ]
  static let about = [
    Sentence(
      en:
        "`simulate CASE across strategies` draws the same luck for each and compares what comes of"
        + " it. Strategies belong to the whole workspace; a date may be `never`. The same name"
        + " again writes the strategy anew; `remove strategy` takes it out.",
      vi:
        "`mô phỏng VỤ-VIỆC giữa chiến lược` cho mỗi chiến lược cùng một vận may và so sánh kết quả."
        + " Chiến lược thuộc về cả không gian làm việc; một ngày có thể là `không bao giờ`."
        + " Nêu lại cùng tên là viết lại chiến lược; `xóa chiến lược` bỏ đi."
    )
  ]
  static let examples = ["strategy act-first: reported-on=never approval=none"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard call.written.hasFields else {
      throw Diagnostic.emptyStrategy(call.written.text)
        .located(in: call.source, at: call.written.span)
    }
    let set = try session.policySet()
    return done(
      try session.keepPart(.strategy, of: nil, call) { (text) throws(PlanError) in
        try Strategy.parse(text, in: set).name
      }
    )
  }
}
