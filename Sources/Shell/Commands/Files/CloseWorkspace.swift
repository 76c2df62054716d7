import Diagnostics
import Reporting
import Workspace

enum CloseWorkspace: Command {
  static let name = "close"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "closes the workspace and goes on with an empty scratch one",
    vi: "đóng không gian làm việc và tiếp tục với một bản nháp trống"
  )
  static let about = [
    Sentence(
      en: "Nothing needs saving before: every change is on disk already. What a scratch"
        + " workspace holds is gone; `save as FILE` keeps it.",
      vi: "Không cần lưu trước: mọi thay đổi đã nằm trên đĩa. Nội dung của bản nháp sẽ mất;"
        + " `lưu thành TỆP` giữ nó lại."
    )
  ]
  static let examples = ["close"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    try session.checkMayLeave()
    try session.enter(Workspace.scratch())
    return done()
  }
}
