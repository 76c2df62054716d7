import Diagnostics
import Reporting

enum Output: Command {
  static let name = "output"
  static let group = CommandGroup.scripting
  static let summary = Sentence(
    en: "sends answers to a file, or back to the screen",
    vi: "gửi câu trả lời vào tệp, hoặc trở lại màn hình"
  )
  static let parameters: [Parameter] = [
    .positional("file", .file, Sentence(en: "a new file, or `off`", vi: "tệp mới, hoặc `tắt`"))
  ]
  static let about = [
    Sentence(
      en:
        "The file is written when the output goes elsewhere or the program ends; an existing file is"
        + " never touched.",
      vi:
        "Tệp được ghi khi đầu ra chuyển đi nơi khác hoặc chương trình kết thúc; tệp đã có không bao"
        + " giờ bị động đến."
    )
  ]
  static let examples = ["output answers.md", "output off"]
  static let needs: CommandNeeds = .writesFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    try session.finishOutput()
    guard let name = call.text("file"), name != "off" else { return done() }
    guard !session.fileExists(name) else {
      throw Diagnostic.fileExists(name).located(in: call.source, at: call["file"]?.span)
    }
    try session.environment.writeFile(session.absolute(name), "")
    session.outputFile = Session.OutputFile(path: name, text: "")
    return done(["file": .string(name)])
  }
}

extension Session {
  /// Writes what was collected for a file, if anything was.
  public func finishOutput() throws {
    guard let file = outputFile else { return }
    outputFile = nil
    try environment.writeFile(absolute(file.path), file.text)
  }
}
