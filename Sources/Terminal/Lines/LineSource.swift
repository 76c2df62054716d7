/// Where the lines of a session come from: a terminal, a file, a pipe, a string.
public protocol LineSource: AnyObject {
  /// Whether somebody types the lines.
  var isInteractive: Bool { get }

  /// The number of the line that was returned last; the first is 1.
  var lineNumber: Int { get }

  /// Waits for the next line.
  ///
  /// - Parameters:
  ///   - prompt: What is shown where somebody types.
  ///   - initialText: What the line holds to begin with, where somebody types.
  /// - Returns: The line without its line break, or why there is none.
  /// - Throws: What is wrong with the line, which is then skipped.
  func readLine(prompt: Prompt, initialText: String) throws(LineError) -> LineOutcome
}

extension LineSource {
  /// Waits for the next line, without a prompt.
  ///
  /// - Returns: The line without its line break, or why there is none.
  /// - Throws: What is wrong with the line, which is then skipped.
  public func readLine() throws(LineError) -> LineOutcome {
    try readLine(prompt: "", initialText: "")
  }
}

/// A line, or why there is none.
public enum LineOutcome: Sendable, Equatable {
  /// A line, without the line break that ended it; it may hold others.
  case line(String)
  /// There are no more lines.
  case endOfInput
  /// Ctrl-C was pressed; what was typed is dropped, and the session goes on.
  case interrupted
  /// The terminal was closed or the program was told to end; the session should close.
  case hangUp
  /// Reading failed; the code is that of the system.
  case failed(code: Int32)
}
