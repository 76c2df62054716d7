import Diagnostics
import Reporting
import Workspace

enum RemoveRisk: Command {
  static let name = "remove risk"
  static let group = CommandGroup.plans
  static let summary = Sentence(en: "removes a risk of a plan", vi: "bỏ một rủi ro của kế hoạch")
  static let parameters: [Parameter] = [
    .planOwner,
    .written("name", .planPart(.risk), Sentence(en: "its name", vi: "tên rủi ro")),
  ]
  static let about = [
    Sentence(
      en:
        "What depends on it has to go first; `undo` brings it back. `list risks` tells the names.",
      vi:
        "Phải bỏ trước những gì phụ thuộc vào nó; `hoàn tác` khôi phục. `liệt kê rủi ro` cho biết"
        + " các tên."
    )
  ]
  static let examples = ["remove risk mobile-clinic bus breaks down"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(try session.removePart(.risk, of: try session.planSubject(call["case"], in: call), call))
  }
}
