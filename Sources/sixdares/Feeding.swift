import Diagnostics
import Glibc
import Shell
import Terminal

/// Statements that arrive on standard input, run one by one as they are complete.
struct Feeding {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() -> Session.Outcome {
    let lines = ScriptLines(descriptor: 0)
    var text = ""
    var first = 1
    while true {
      do {
        let outcome = try lines.readLine()
        guard case .line(let line) = outcome else { break }
        if text.isEmpty { first = lines.lineNumber }
        text += text.isEmpty ? line : "\n" + line
      } catch {
        session.report(LineProblem.diagnostic(error))
        return .wrongForm
      }
      guard let ended = step(&text, first, isLast: false) else { continue }
      return ended
    }
    return step(&text, first, isLast: true) ?? .done
  }

  /// Runs what is complete; nil while the input goes on.
  private func step(_ text: inout String, _ first: Int, isLast: Bool) -> Session.Outcome? {
    guard !text.isEmpty else { return nil }
    let source = SourceText(text, name: "<stdin>", firstLine: first)
    session.beginGroup()
    switch session.read(source, isLast: isLast) {
    case .incomplete: return nil
    case .failed(let isForm):
      session.endGroup()
      return isForm ? .wrongForm : .failed
    case .interrupted:
      session.endGroup()
      return .interrupted
    case .empty, .done:
      text = ""
      // What comes next may be long in coming: until then everything is on disk.
      if !hasMore { session.endGroup() }
      return session.wantsToEnd ? .done : nil
    }
  }

  /// Whether more input is waiting.
  private var hasMore: Bool {
    var poll = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&poll, 1, 0) > 0
  }
}
