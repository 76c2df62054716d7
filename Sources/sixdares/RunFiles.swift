import ArgumentParser
import Diagnostics
import Shell
import Terminal

/// Command files, run one after the other in one session.
struct RunFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs command files.",
    discussion: """
      The first name is a file, and so are those after it that end in .dare. What follows them is \
      given to the files, which have it as $1, $2 …, all of it as $*, and its number as $#. What \
      begins with a hyphen, or ends in .dare and is no file, stands behind --.
      """
  )

  @OptionGroup var options: Options

  @OptionGroup var failing: Failing

  @Flag(help: "Check every statement of the files, and do none.")
  var dryRun = false

  @Argument(
    help: ArgumentHelp("The files, and what they are given.", valueName: "file-or-value"),
    completion: .file(extensions: ["dare"])
  )
  var words: [String]

  /// How many of the words stand behind `--`: the parser leaves it out and keeps them.
  private var further: Int {
    let all = CommandLine.arguments
    return all.firstIndex(of: "--").map { all.count - $0 - 1 } ?? 0
  }

  /// The files: the first word, and those after it that have the ending of command files.
  private var files: [String] {
    let others = words.dropLast(further).dropFirst().prefix { $0.hasSuffix(".dare") }
    return Array(words.prefix(1) + others)
  }

  /// What the files are given.
  private var values: [String] { Array(words.dropFirst(files.count)) }

  func run() throws {
    Interrupts.install()
    let environment = World.environment(isInteractive: false, isPlain: options.plain)
    guard let session = choices.session(environment) else { throw ExitCode(Ending.wrongUsage) }
    var worst = Session.Outcome.done
    for file in files {
      var outcome = Session.Outcome.wrongForm
      do {
        let source = try TextFile.read(file)
        session.safeFolder = Self.folder(of: file)
        outcome =
          dryRun
          ? session.dryRun(source, arguments: values)
          : session.execute(source, arguments: values, onError: failing.onError)
      } catch {
        session.report(error)
      }
      worst = worst.worse(outcome)
      let goesOn = outcome == .done || (failing.keepGoing || dryRun) && outcome != .interrupted
      if !goesOn || session.wantsToEnd { break }
    }
    throw ExitCode(Ending.code(worst, session))
  }

  /// The folder that a file lies in.
  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// What was chosen; a dry run makes no workspace and changes none.
  private var choices: Choices {
    var choices = options.choices
    guard dryRun else { return choices }
    choices.isReadOnly = true
    if choices.isDemo { (choices.isDemo, choices.workspace) = (false, nil) }
    return choices
  }
}
