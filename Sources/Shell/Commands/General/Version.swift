import Diagnostics
import Reporting

enum Version: Command {
  static let name = "version"
  static let group = CommandGroup.session
  static let summary = Sentence(en: "tells the version of the program", vi: "cho biết phiên bản")
  static let about = [
    Sentence(
      en: "Say it when you report a mistake.",
      vi: "Hãy nêu khi báo lỗi."
    )
  ]
  static let examples = ["version"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    Documents.line(
      "SixDares \(programVersion)",
      schema: "sixdares.version/1",
      ["version": .string(programVersion)]
    )
  }
}

/// The version of the program.
public let programVersion = "0.1.0"
