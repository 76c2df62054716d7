import Diagnostics
import Reporting

enum Mode: Command {
  static let name = "mode"
  static let group = CommandGroup.session
  static let summary = Sentence(
    en: "chooses the form of answers",
    vi: "chọn dạng câu trả lời"
  )
  static let parameters: [Parameter] = [
    .optional(
      "mode",
      .word(OutputMode.names),
      Sentence(
        en: "the form; tells it without",
        vi: "dạng; nếu bỏ trống thì cho biết dạng hiện tại"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "`table` is for people; `json` gives one object a statement, one line each; `csv` the tables"
        + " alone; `line` one field a line; `markdown` handouts.",
      vi:
        "`bảng` cho người đọc; `json` mỗi câu lệnh một đối tượng trên một dòng; `csv` chỉ các bảng;"
        + " `dòng` mỗi trường một dòng; `markdown` cho tài liệu phát tay."
    )
  ]
  static let examples = ["mode json", "mode table"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let word = call["mode"] else {
      let mode = session.settings.mode.rawValue
      return Documents.line(mode, schema: "sixdares.mode/1", ["mode": .string(mode)])
    }
    guard session.settings.set(.mode, to: word.text) else {
      throw Diagnostic.notAWord(word.text, OutputMode.names)
        .located(in: call.source, at: word.span)
    }
    return done(["mode": .string(word.text)])
  }
}
