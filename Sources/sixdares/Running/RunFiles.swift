import Diagnostics
import Shell
import Terminal

/// Command files, run one after the other in one session.
struct RunFiles {
  private let choices: Choices
  private let onError: Session.OnError
  private let isDry: Bool
  /// The files: the first word, and those after it that have the ending of command files.
  private let files: [String]
  /// What the files are given.
  private let values: [String]

  /// Makes a run as the arguments say.
  ///
  /// A dry run makes no workspace and changes none.
  init(_ arguments: Arguments, _ choices: Choices) {
    var choices = choices
    isDry = arguments.has("dry-run")
    if isDry {
      choices.isReadOnly = true
      if choices.isDemo { (choices.isDemo, choices.workspace) = (false, nil) }
    }
    self.choices = choices
    onError = arguments.onError
    files = Self.files(arguments.words, further: arguments.further)
    values = Array(arguments.words.dropFirst(files.count))
  }

  /// The files among words, of which some stand behind `--`.
  static func files(_ words: [String], further: Int = 0) -> [String] {
    words.prefix(1) + words.dropLast(further).dropFirst().prefix { $0.hasSuffix(".dare") }
  }

  /// Runs them to the end and returns the exit code.
  func run() -> Int32 {
    Interrupts.install()
    let environment = World.environment(isInteractive: false, isPlain: choices.isPlain)
    guard let session = choices.session(environment) else { return Ending.wrongUsage }
    var worst = Session.Outcome.done
    for file in files {
      var outcome = Session.Outcome.wrongForm
      do {
        let source = try TextFile.read(file)
        session.safeFolder = Self.folder(of: file)
        outcome =
          isDry
          ? session.dryRun(source, arguments: values)
          : session.execute(source, arguments: values, onError: onError)
      } catch {
        session.report(error)
      }
      worst = worst.worse(outcome)
      let goesOn = outcome == .done || (onError == .keepGoing || isDry) && outcome != .interrupted
      if !goesOn || session.wantsToEnd { break }
    }
    return Ending.code(worst, session)
  }

  /// The folder that a file lies in.
  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}
