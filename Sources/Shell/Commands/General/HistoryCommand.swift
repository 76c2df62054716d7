import Diagnostics
import PlainText
import Reporting

enum HistoryCommand: Command {
  static let name = "history"
  static let group = CommandGroup.session
  static let summary = Sentence(
    en: "lists what was typed before",
    vi: "liệt kê những gì đã gõ trước đây"
  )
  static let parameters: [Parameter] = [
    .rest(
      "words",
      .text,
      required: false,
      Sentence(en: "part of it, with or without marks", vi: "một phần, có dấu hoặc không")
    )
  ]
  static let about = [
    Sentence(
      en: "The lines of earlier sessions are there as well. Up goes through those that"
        + " begin like the line, Ctrl-R searches.",
      vi: "Có cả các dòng của phiên trước. Phím mũi tên lên đi qua những dòng bắt đầu giống"
        + " dòng đang gõ, Ctrl-R để tìm."
    )
  ]
  static let examples = ["history", "history nguyen"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let wanted = call.joined("words").withoutMarks
    let lines = session.environment.history().filter {
      wanted.isEmpty || $0.withoutMarks.contains(wanted)
    }
    return Documents.list(
      "history",
      [(.commandColumn, "typed")],
      lines.suffix(100).map { [$0] },
      empty: .noRecords,
      session.language
    )
  }
}
