import Diagnostics
import Reporting
import Workspace

enum RemovePayoff: Command {
  static let name = "remove payoff"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "removes what outcomes are worth to somebody",
    vi: "bỏ bảng điểm của một bên"
  )
  static let parameters: [Parameter] = [
    .written("name", .planPart(.payoff), Sentence(en: "whose it is", vi: "của ai"))
  ]
  static let about = [
    Sentence(
      en: "`list payoffs` tells them all; `undo` brings it back.",
      vi: "`liệt kê bảng điểm` liệt kê tất cả; `hoàn tác` khôi phục."
    )
  ]
  static let examples = ["remove payoff cadre"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(try session.removePart(.payoff, of: nil, call))
  }
}
