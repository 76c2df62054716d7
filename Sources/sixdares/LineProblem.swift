import Diagnostics
import Shell
import Terminal

/// What is wrong with a line of standard input, as something to be shown.
enum LineProblem {
  static func diagnostic(_ error: LineError) -> Diagnostic {
    Diagnostic.badInput(line: error.line, byte: error.byteInLine)
  }
}
