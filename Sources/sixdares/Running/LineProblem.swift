import Diagnostics
import Shell
import Terminal

/// What is wrong with a line of standard input, as something to be shown.
enum LineProblem {
  static func diagnostic(_ error: LineError) -> Diagnostic {
    switch error.kind {
    case .notUTF8: .badInput(line: error.line, byte: error.byteInLine + 1)
    case .zeroByte: .zeroInput(line: error.line, byte: error.byteInLine + 1)
    case .tooLong(let limit): .longInput(line: error.line, limit: limit)
    }
  }
}
