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
  static let parameters: [Parameter] = [
    .optional(
      "steps",
      .number,
      Sentence(en: "how many; 1 when nothing is said", vi: "bao nhiêu; 1 nếu không nêu")
    )
  ]
  static let about = [
    Sentence(
      en: "Only what was undone last can be done again; a new change gives it up.",
      vi: "Chỉ làm lại được điều vừa hoàn tác; một thay đổi mới sẽ bỏ nó."
    )
  ]
  static let examples = ["redo", "redo 3"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let steps = try call.number("steps", 1...1_000_000) ?? 1
    let entries = try session.workspace.redo(steps: steps)
    try session.afterJournal()
    return Undo.told(entries, "redo", Sentence.redone, session)
  }
}
