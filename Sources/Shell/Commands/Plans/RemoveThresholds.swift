import Diagnostics
import Reporting
import Workspace

enum RemoveThresholds: Command {
  static let name = "remove thresholds"
  static let group = CommandGroup.plans
  static let summary = Sentence(en: "removes thresholds", vi: "bỏ ngưỡng")
  static let parameters: [Parameter] = [
    .written("name", .planPart(.thresholds), Sentence(en: "their name", vi: "tên ngưỡng"))
  ]
  static let about = [
    Sentence(
      en: "If they are in use, `standard` ones are from then on; `undo` brings them back.",
      vi: "Nếu đang dùng thì từ đó dùng ngưỡng `standard`; `hoàn tác` khôi phục."
    )
  ]
  static let examples = ["remove thresholds lenient"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(try session.removePart(.thresholds, of: nil, call))
  }
}
