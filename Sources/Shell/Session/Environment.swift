public import Diagnostics
public import PolicyLanguage
public import Reporting
public import Terminal

/// Everything that a session has of the world around it.
///
/// Where it writes, what day it is, whether it should stop: tests put in what they like.
public struct Environment {
  /// Writes to standard output.
  public var write: (String) -> Void
  /// Writes to standard error.
  public var writeError: (String) -> Void
  /// The time in microseconds since 1970-01-01, UTC.
  public var now: () -> Int64
  /// Nanoseconds of a clock that only goes forward.
  public var monotonicTime: () -> UInt64
  /// What day it is where the user is.
  public var today: () -> CivilDate?
  /// Whether the user asked to stop what is running.
  public var isInterrupted: @Sendable () -> Bool
  /// Shows how far something has come, from 0 to 1, in a language; nil when it is over.
  public var progress: @Sendable (Double?, Language) -> Void
  /// The room, colours and signs of the output.
  public var style: () -> Style
  /// Clears the screen, if there is one.
  public var clearScreen: () -> Void
  /// Whether a person reads the output on a terminal.
  public var isInteractive: Bool
  /// Whether errors are drawn in colour.
  public var colorsErrors: Bool
  /// The cells of a line of the window in which errors are read; nil where no person reads them.
  public var widthOfErrors: () -> Int?
  /// The folder that paths of files start from.
  public var folder: String
  /// The folder that `~` stands for at the beginning of a path; nil where there is none.
  public var homeFolder: String?
  /// How a path is shown: short where it lies in the folder where the program runs.
  public var shownPath: (String) -> String
  /// Reads a file as text.
  public var readFile: (String) throws -> SourceText
  /// The names in a folder, those of folders with a slash after them.
  public var listFolder: (String) -> [String]
  /// Whether a file is there.
  public var fileExists: (String) -> Bool
  /// The path that is left when all links in one are followed; nil where nothing is there.
  public var realPath: (String) -> String?
  /// Writes a file, at once or not at all.
  public var writeFile: (String, String) throws -> Void
  /// The lines that were typed before, the oldest first.
  public var history: () -> [String]
  /// Asks whoever types for a line that is no statement, offering what could be typed; nil where
  /// nobody types.
  public var readAnswer: ((Prompt, [Completions.Candidate]) -> LineOutcome)?

  /// Gives a text to the user's editor; nil in place of the text where it was given up, and no
  /// function where nobody types or no program may be run.
  public var editText: ((String) -> String?)?

  /// Makes an environment that writes to nowhere and knows no files.
  public init() {
    write = { _ in }
    writeError = { _ in }
    now = { 0 }
    monotonicTime = { 0 }
    today = { CivilDate(year: 2021, month: 9, day: 22) }
    isInterrupted = { false }
    progress = { _, _ in }
    style = { Style(width: 80) }
    clearScreen = {}
    isInteractive = false
    colorsErrors = false
    widthOfErrors = { nil }
    folder = "."
    shownPath = { $0 }
    readFile = { throw Diagnostic.noSuchFile($0) }
    fileExists = { _ in false }
    listFolder = { _ in [] }
    realPath = { _ in nil }
    writeFile = { path, _ in throw Diagnostic.cannotWrite(path) }
    history = { [] }
  }
}
