import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Dump: Command {
  static let name = "dump"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "prints a command file that rebuilds the workspace",
    vi: "in ra tệp lệnh dựng lại không gian làm việc"
  )
  static let about = [
    Sentence(
      en:
        "Run in an empty workspace, the commands make the same again, to the byte of the next dump."
        + " The journal is not part of it: `save as` keeps that too.",
      vi:
        "Chạy trong không gian làm việc trống, các lệnh dựng lại đúng như cũ, đến từng byte của lần"
        + " dump sau. Nhật ký không nằm trong đó: `lưu thành` mới giữ cả nhật ký."
    )
  ]
  static let examples = ["dump"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let lines = try WorkspaceDump(session.workspace).lines
    return Document(
      schema: "sixdares.dump/1",
      data: ["lines": Documents.strings(lines)],
      blocks: lines.isEmpty
        ? [] : [.code(lines.joined(separator: "\n"), language: "sixdares", indent: 0)]
    )
  }
}
