import TerminalSupport

extension Program {
  /// Starts the shell at a terminal, and waits for its prompt.
  static func atTerminal(
    _ arguments: [String] = [],
    _ variables: [String: String] = [:],
    columns: Int = 80,
    in folder: Folder
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      ["/usr/bin/env", "--chdir=\(folder.path)", path] + arguments,
      environment: environment(folder.path).merging(variables) { $1 },
      columns: columns
    )
    try session.wait(for: "the prompt") { $0.screen.cursorLine.hasSuffix("›") }
    return session
  }
}
