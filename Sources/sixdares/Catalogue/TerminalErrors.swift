import Diagnostics
import Glibc
import Terminal

// What is told of the terminal and of the history.

extension Diagnostic {
  static func unknownTerminal(_ kind: String) -> Diagnostic {
    Diagnostic(
      "unknown-terminal",
      Sentence(
        en: "this system does not know the terminal `\(kind)`, so it is taken for a plain one",
        vi: "hệ thống này không biết loại thiết bị đầu cuối `\(kind)` nên coi nó là loại đơn giản"
      ),
      severity: .warning,
      help: [
        Sentence(
          en: "`TERM=xterm-256color sixdares` fits most",
          vi: "`TERM=xterm-256color sixdares` hợp với phần lớn"
        )
      ]
    )
  }

  /// Why what is typed is not kept, or was not found; a reason of the system's stands as it is.
  static func historyNotKept(_ problem: HistoryProblem, file: String) -> Diagnostic {
    let message =
      switch problem {
      case .cannotRead(let code):
        Sentence(
          en: "the history `\(file)` cannot be read: \(reason(code))",
          vi: "không đọc được tệp lịch sử `\(file)`: \(reason(code))"
        )
      case .cannotWrite(let code):
        Sentence(
          en: "what is typed cannot be kept in `\(file)`: \(reason(code))",
          vi: "không lưu được những gì đã gõ vào `\(file)`: \(reason(code))"
        )
      case .notAFile:
        Sentence(
          en: "what is typed cannot be kept: `\(file)` is no file",
          vi: "không lưu được những gì đã gõ: `\(file)` không phải là tệp"
        )
      case .setAside(let name):
        Sentence(
          en: "`\(file)` was no history, and is called `\(name)` now",
          vi: "`\(file)` không phải là tệp lịch sử, nay đã đổi tên thành `\(name)`"
        )
      }
    return Diagnostic("history-not-kept", message, severity: .warning)
  }

  private static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
  }
}
