import Diagnostics
import Reporting
import Workspace

enum Undo: Command {
  static let name = "undo"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "takes back the last change, or the last few",
    vi: "hoàn tác thay đổi cuối, hoặc vài thay đổi cuối"
  )
  static let parameters = JournalSteps.parameters
  static let about = [
    Sentence(
      en: "Any number of steps, over restarts as well. `log` shows them; `redo` does them again.",
      vi: "Số bước tùy ý, kể cả qua các lần khởi động lại. `nhật ký` liệt kê; `làm lại` làm lại."
    )
  ]
  static let examples = ["undo", "undo 3"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    try JournalSteps.run(name, call, session, Sentence.undone) {
      try session.workspace.undo(steps: $0)
    }
  }
}
