import Diagnostics
import Reporting
import Workspace

/// What `undo` and `redo` have in common: so many steps of the journal, told one line each.
enum JournalSteps {
  static let parameters: [Parameter] = [
    .optional(
      "steps",
      .number,
      Sentence(en: "how many; 1 when nothing is said", vi: "bao nhiêu; 1 nếu không nêu")
    )
  ]

  /// Goes so many steps as the call says, and tells each.
  static func run(
    _ name: String,
    _ call: Call,
    _ session: Session,
    _ sentence: (String) -> Sentence,
    _ step: (Int) throws -> [JournalEntry]
  ) throws -> Document {
    let entries = try step(try call.number("steps", 1...1_000_000) ?? 1)
    try session.afterJournal()
    return Document(
      schema: "sixdares.\(name)/1",
      data: ["entries": Documents.strings(entries.map(\.typed))],
      blocks: session.spoken(statements: entries.map(\.typed)).map { statement in
        .paragraph(Text(sentence(statement)[session.language], as: .faint), indent: 0)
      }
    )
  }
}
