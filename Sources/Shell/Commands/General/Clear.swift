import Diagnostics
import Reporting

enum Clear: Command {
  static let name = "clear"
  static let group = CommandGroup.session
  static let summary = Sentence(en: "clears the screen", vi: "xóa màn hình")
  static let about = [
    Sentence(
      en: "Ctrl-L does the same while a line is typed. Where answers go to no terminal, nothing"
        + " happens.",
      vi: "Ctrl-L cũng vậy khi đang gõ một dòng. Nếu câu trả lời không ra cửa sổ lệnh thì không có"
        + " gì xảy ra."
    )
  ]
  static let examples = ["clear"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    session.environment.clearScreen()
    return done()
  }
}
