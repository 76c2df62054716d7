import Glibc
import TerminalSupport

/// The line editor's probe on a terminal of its own.
enum ProbeSession {
  /// The built program of that name, which lies beside the tests.
  static var path: String {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(real) }
    let tests = unsafe String(cString: real)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/line-editor-probe"
  }

  /// An environment that depends on nothing outside.
  static func environment(_ variables: [String: String] = [:]) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8",
    ].merging(variables) { $1 }
  }

  /// Starts the probe and waits for its first prompt.
  static func start(
    _ arguments: [String] = [],
    _ variables: [String: String] = [:],
    prompt: String = "demo›",
    columns: Int = 80,
    rows: Int = 24
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      [path] + arguments,
      environment: environment(variables),
      columns: columns,
      rows: rows
    )
    try session.wait(forLine: prompt, cursor: prompt.count + 1)
    return session
  }
}

/// Keys by their names.
enum Keys {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let left = "\u{1B}[D"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"

  static func ctrl(_ letter: Unicode.Scalar) -> String {
    String(Unicode.Scalar(UInt8(letter.value & 0x1F)))
  }
}
