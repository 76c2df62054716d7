import Glibc
import PlainText

/// Shows a text that is longer than the screen a page at a time.
public struct Pager {
  /// How a text was shown.
  public enum Way: Sendable, Equatable {
    /// Printed as it is: it fits, or nobody looks.
    case printed
    /// By the program that the user chose, or `less`.
    case program
    /// By the pager that is built in.
    case builtIn
  }

  private let input: Int32
  private let output: Int32
  private let environment: ProcessEnvironment
  private let variables: [String]
  private let runsPrograms: Bool
  private let question: String

  /// Creates a pager.
  ///
  /// - Parameters:
  ///   - input: Where keys come from.
  ///   - output: Where the text goes.
  ///   - environment: Where the variables are looked up.
  ///   - variables: The variables that may name a pager, the first that is set wins.
  ///   - runsPrograms: Whether a program may show it; if not, the pager that is built in does.
  ///   - question: What the pager that is built in shows while it waits for a key.
  public init(
    input: Int32 = 0,
    output: Int32 = 1,
    environment: ProcessEnvironment = .current,
    variables: [String] = ["SIXDARES_PAGER", "PAGER"],
    runsPrograms: Bool = true,
    question: String = "-- space: next page, enter: next line, q: quit --"
  ) {
    self.input = input
    self.output = output
    self.environment = environment
    self.variables = variables
    self.runsPrograms = runsPrograms
    self.question = question
  }

  /// Shows a text, with a pager if it is longer than the screen.
  ///
  /// A pager that does not exist or fails to start is replaced by the one that is built in, so the
  /// text is seen in any case. A pager that is left early is no error.
  /// - Parameter text: The text, which may hold styles.
  /// - Returns: How it was shown.
  @discardableResult public func show(_ text: String) -> Way {
    fflush(nil)
    let screen = Screen(descriptor: output, environment: environment)
    let isLong = Rows.count(of: text, columns: screen.size.columns) >= screen.size.rows
    guard screen.isTerminal, isatty(input) == 1, isLong else {
      print(text)
      return .printed
    }
    // A Ctrl-C from before was meant for what wrote this, and does not take it away; one that comes
    // meanwhile ends the pager. Whatever goes on behind the pager stops for both.
    let wasInterrupted = Interrupts.take(.interrupt)
    defer { if wasInterrupted { Interrupts.request() } }
    if runsPrograms, screen.canMoveCursor, runProgram(text, screen) { return .program }
    BuiltInPager(input: input, output: output, question: question).show(text, on: screen)
    return .builtIn
  }

  private func print(_ text: String) {
    // Whoever closed the pipe has seen enough.
    let before = signal(SIGPIPE, SIG_IGN)
    _ = Descriptor.write(text, to: output)
    signal(SIGPIPE, before)
  }

  private func runProgram(_ text: String, _ screen: Screen) -> Bool {
    let chosen = variables.lazy.compactMap { environment[$0] }.first
    var added: [String: String] = [:]
    // Colours as colours, no cleared screen, an end at Ctrl-C, and at once if all fits after all.
    if environment["LESS"] == nil { added["LESS"] = "FRXK" }
    if environment["LESSCHARSET"] == nil, screen.encoding == .utf8 {
      added["LESSCHARSET"] = "utf-8"
    }
    let ending = Program.run(chosen ?? "less -FRXK", adding: added, input: text)
    // What the shell answers when there is no such program, or it is none.
    return ending != nil && ending != .exited(127) && ending != .exited(126)
  }
}
