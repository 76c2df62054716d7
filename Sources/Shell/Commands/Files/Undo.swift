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
  static let parameters: [Parameter] = [
    .optional(
      "steps",
      .number,
      Sentence(en: "how many; 1 when nothing is said", vi: "bao nhiêu; 1 nếu không nêu")
    )
  ]
  static let about = [
    Sentence(
      en: "Any number of steps, over restarts as well. `log` shows them; `redo` does them again.",
      vi: "Số bước tùy ý, kể cả qua các lần khởi động lại. `log` liệt kê; `redo` làm lại."
    )
  ]
  static let examples = ["undo", "undo 3"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let steps = try call.number("steps", 1...1_000_000) ?? 1
    let entries = try session.workspace.undo(steps: steps)
    try session.afterJournal()
    return told(entries, "undo", Sentence.undone, session)
  }

  /// What was undone or done again, one line each.
  static func told(
    _ entries: [JournalEntry],
    _ name: String,
    _ sentence: (String) -> Sentence,
    _ session: Session
  ) -> Document {
    Document(
      schema: "sixdares.\(name)/1",
      data: ["entries": Documents.strings(entries.map(\.typed))],
      blocks: entries.map { entry in
        .paragraph(Text(sentence(entry.typed)[session.language], as: .faint), indent: 0)
      }
    )
  }
}
