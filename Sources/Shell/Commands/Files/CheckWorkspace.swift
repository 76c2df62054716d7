import Diagnostics
import Reporting
import Workspace

enum CheckWorkspace: Command {
  static let name = "check workspace"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "verifies that the workspace is sound",
    vi: "kiểm tra không gian làm việc có bị lỗi không"
  )
  static let about = [
    Sentence(
      en: "Looks at the file, at every record in it, and at the journal: whether undoing"
        + " all changes and doing them again leads to the same.",
      vi: "Kiểm tra tệp, mọi bản ghi trong đó và nhật ký: hoàn tác mọi thay đổi rồi làm lại"
        + " có cho ra như cũ không."
    )
  ]
  static let examples = ["check workspace"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let findings = try session.workspace.check()
    if findings.isEmpty {
      return Documents.line(
        Sentence.sound(session.workspaceName)[session.language],
        schema: "sixdares.check-workspace/1",
        ["findings": []]
      )
    }
    return Documents.list(
      "findings",
      [(.findingColumn, "finding")],
      findings.map { [$0.sentence[session.language]] },
      empty: .noRecords,
      session.language
    )
  }
}
