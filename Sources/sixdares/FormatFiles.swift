import ArgumentParser
import Diagnostics
import Glibc
import PlainText
import Shell
import Terminal

/// Command files in their canonical form.
struct FormatFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Prints command files in their canonical form.",
    discussion: """
      One statement a line, blocks moved in by two spaces, one space between words, commands in \
      English. Comments, single empty lines and statements that go on over several lines stay. The \
      file says the same as before; one whose form is wrong is left as it is. - is standard input.
      """
  )

  @Flag(help: "Print nothing, and fail where a file is not in its canonical form.")
  var check = false

  @Flag(name: [.customShort("i"), .long], help: "Write the files instead of printing them.")
  var inPlace = false

  @Argument(help: "The files.", completion: .file(extensions: ["dare"]))
  var files: [String]

  func validate() throws {
    if check, inPlace { throw ValidationError("--check and --in-place cannot go together") }
    if inPlace, files.contains("-") {
      throw ValidationError("--in-place needs a file, and - is standard input")
    }
  }

  func run() throws {
    Interrupts.install()
    var code: Int32 = 0
    for file in files {
      do {
        let source = try Self.read(file)
        let text = try CommandFile.canonical(source)
        if check || inPlace {
          guard text != source.text else { continue }
          if inPlace { try TextFile.write(file, text) } else { code = max(code, 1) }
          World.write(file + "\n", to: 1)
        } else {
          // At a terminal no comment may move the cursor.
          World.write(isatty(1) == 1 ? text.escapedKeepingLines : text, to: 1)
        }
      } catch {
        World.write(Self.told(error), to: 2)
        code = Ending.wrongUsage
      }
    }
    if World.isOutputClosed { throw ExitCode(128 + SIGPIPE) }
    throw ExitCode(code)
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

  private static func told(_ error: any Error) -> String {
    let all =
      switch error {
      case let several as Diagnostics: several.all
      case let one as Diagnostic: [one]
      default: [Diagnostic]()
      }
    guard !all.isEmpty else { return "\(error)\n" }
    return all.map { DiagnosticRenderer().render($0) }.joined()
  }
}
