import Diagnostics
import Reporting
import Workspace

enum RemoveStrategy: Command {
  static let name = "remove strategy"
  static let group = CommandGroup.plans
  static let summary = Sentence(en: "removes a strategy", vi: "bỏ một chiến lược")
  static let parameters: [Parameter] = [
    .written("name", .planPart(.strategy), Sentence(en: "its name", vi: "tên chiến lược"))
  ]
  static let about = [
    Sentence(
      en: "`list strategies` tells them all; `undo` brings it back.",
      vi: "`liệt kê chiến lược` liệt kê tất cả; `hoàn tác` khôi phục."
    )
  ]
  static let examples = ["remove strategy act-first"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(try session.removePart(.strategy, of: nil, call))
  }
}
