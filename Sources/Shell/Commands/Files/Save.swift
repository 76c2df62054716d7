import Diagnostics
import Reporting
import Workspace

enum Save: Command {
  static let name = "save"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "copies the workspace to a new file; changes need no saving",
    vi: "chép không gian làm việc ra tệp mới; thay đổi không cần lưu"
  )
  static let parameters: [Parameter] = [
    .preposition("as", .workspace, Sentence(en: "the new file", vi: "tệp mới"))
  ]
  static let about = [
    Sentence(
      en:
        "Every change is on disk before the next prompt. A scratch workspace lives in memory only:"
        + " `save as FILE` keeps it, and goes on in the file.",
      vi: "Mọi thay đổi đều nằm trên đĩa trước dấu nhắc tiếp theo. Bản nháp chỉ nằm trong bộ nhớ:"
        + " `lưu thành TỆP` giữ nó lại và tiếp tục trong tệp."
    )
  ]
  static let examples = ["save as spring-class", "save"]
  static let needs: CommandNeeds = .writesFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let language = session.language
    guard let word = call["as"] else {
      guard case .file = session.workspace.location else { throw Diagnostic.nothingToSaveTo }
      return Documents.line(
        Sentence.alreadySaved[language],
        schema: "sixdares.save/1"
      )
    }
    if case .memory = session.workspace.location { try session.checkMayLeave() }
    let path = session.workspacePath(word.text)
    do {
      try session.workspace.save(as: session.absolute(path))
      if case .memory = session.workspace.location {
        try session.enter(Workspace.open(at: session.absolute(path)))
      }
    } catch {
      throw session.located(error, word, call)
    }
    return Documents.line(
      Sentence.savedAs(path)[language],
      schema: "sixdares.save/1",
      ["file": .string(path)]
    )
  }
}
