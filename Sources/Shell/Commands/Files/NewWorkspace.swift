import Diagnostics
import Reporting
import Workspace

enum NewWorkspace: Command {
  static let name = "new"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "makes a workspace and opens it",
    vi: "tạo và mở một không gian làm việc"
  )
  static let parameters: [Parameter] = [
    .positional(
      "file",
      .workspace,
      Sentence(en: "its file; `.workspace` is added", vi: "tệp; `.workspace` được thêm vào")
    )
  ]
  static let about = [
    Sentence(
      en: "A file that exists is never touched. The workspace that was open is closed, with"
        + " all that was changed in it kept.",
      vi: "Tệp đã có không bao giờ bị động đến. Không gian làm việc đang mở được đóng lại,"
        + " mọi thay đổi trong đó được giữ."
    )
  ]
  static let examples = ["new spring-class"]
  static let needs: CommandNeeds = .writesFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    try session.checkMayLeave()
    let path = session.workspacePath(call.text("file") ?? "")
    let made = try Workspace.create(at: session.absolute(path))
    try session.enter(made)
    return try session.workspaceDocument("new")
  }
}
