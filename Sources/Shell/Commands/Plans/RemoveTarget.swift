import Diagnostics
import Reporting
import Workspace

enum RemoveTarget: Command {
  static let name = "remove target"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "removes a target of a plan",
    vi: "bỏ một mục tiêu của kế hoạch"
  )
  static let parameters: [Parameter] = [
    .planOwner,
    .written("name", .planPart(.target), Sentence(en: "its name", vi: "tên mục tiêu")),
  ]
  static let about = [
    Sentence(
      en:
        "What depends on it has to go first; `undo` brings it back. `list targets` tells the names.",
      vi:
        "Phải bỏ trước những gì phụ thuộc vào nó; `hoàn tác` khôi phục. `liệt kê mục tiêu` cho biết"
        + " các tên."
    )
  ]
  static let examples = ["remove target mobile-clinic clinic visits"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(try session.removePart(.target, of: try session.planSubject(call["case"], in: call), call))
  }
}
