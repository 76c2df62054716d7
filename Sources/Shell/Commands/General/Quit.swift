import Diagnostics
import Reporting

enum Quit: Command {
  static let name = "quit"
  static let group = CommandGroup.session
  static let summary = Sentence(en: "ends the session", vi: "kết thúc phiên")
  static let about = [
    Sentence(
      en: "Ctrl-D on an empty line does the same. Nothing needs saving.",
      vi: "Ctrl-D trên dòng trống cũng vậy. Không cần lưu gì."
    )
  ]
  static let examples = ["quit"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    session.isOver = true
    return done()
  }
}
