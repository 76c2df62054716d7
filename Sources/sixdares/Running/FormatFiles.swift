import Diagnostics
import Glibc
import PlainText
import Shell
import Terminal

/// Command files in their canonical form.
struct FormatFiles {
  private let check: Bool
  private let inPlace: Bool
  private let files: [String]
  private let language: Language

  /// Makes a run as the arguments say.
  init(_ arguments: Arguments, _ language: Language) {
    check = arguments.has("check")
    inPlace = arguments.has("in-place")
    files = arguments.words
    self.language = language
  }

  /// Prints, checks or writes them and returns the exit code.
  func run() throws(Diagnostic) -> Int32 {
    if inPlace, files.contains("-") { throw .badFormatOfInput() }
    Interrupts.install()
    var code: Int32 = 0
    for file in files {
      do {
        let source = try Self.read(file)
        let text = try CommandFile.canonical(source)
        if check || inPlace {
          guard text != source.text else { continue }
          if inPlace { try TextFile.write(file, text) } else { code = max(code, 1) }
          World.write((isatty(1) == 1 ? file.escapedForDisplay : file) + "\n", to: 1)
        } else {
          // At a terminal no comment may move the cursor.
          World.write(isatty(1) == 1 ? text.escapedKeepingLines : text, to: 1)
        }
      } catch {
        World.write(told(error), to: 2)
        code = Ending.wrongUsage
      }
    }
    if World.isOutputClosed { return 128 + SIGPIPE }
    return code
  }

  private static func read(_ file: String) throws -> SourceText {
    guard file == "-" else { return try TextFile.read(file) }
    let lines = ScriptLines(descriptor: 0)
    var text = ""
    while true {
      do {
        guard case .line(let line) = try lines.readLine() else { break }
        text += line + "\n"
      } catch {
        throw LineProblem.diagnostic(error)
      }
    }
    return SourceText(text, name: "<stdin>")
  }

  private func told(_ error: any Error) -> String {
    let all =
      switch error {
      case let several as Diagnostics: several.all
      case let one as Diagnostic: [one]
      default: [Diagnostic]()
      }
    guard !all.isEmpty else { return "\(error)\n" }
    return all.map { DiagnosticRenderer(language: language).render($0) }.joined()
  }
}
