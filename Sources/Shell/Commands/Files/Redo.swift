import Diagnostics
import Reporting
import Workspace

enum Redo: Command {
  static let name = "redo"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "does again what was undone",
    vi: "làm lại điều vừa hoàn tác"
  )
  static let parameters = JournalSteps.parameters
  static let about = [
    Sentence(
      en: "Only what was undone last can be done again; a new change gives it up.",
      vi: "Chỉ làm lại được điều vừa hoàn tác; một thay đổi mới sẽ bỏ nó."
    )
  ]
  static let examples = ["redo", "redo 3"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    try JournalSteps.run(name, call, session, Sentence.redone) {
      try session.workspace.redo(steps: $0)
    }
  }
}
