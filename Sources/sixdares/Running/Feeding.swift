import Diagnostics
import Glibc
import Shell
import Terminal

/// Statements that arrive on standard input, run one by one as they are complete.
struct Feeding {
  private let session: Session
  private let onError: Session.OnError

  init(_ session: Session, onError: Session.OnError = .stop) {
    self.session = session
    self.onError = onError
  }

  func run() -> Session.Outcome {
    session.isAtomic = onError == .atomic
    let lines = ScriptLines(descriptor: 0)
    var worst = Session.Outcome.done
    var text = ""
    var first = 1
    while true {
      var ended: Session.Outcome?
      var isLast = false
      do {
        switch try lines.readLine() {
        case .line(let line):
          if text.isEmpty { first = lines.lineNumber }
          text += text.isEmpty ? line : "\n" + line
        case .endOfInput:
          isLast = true
        case .interrupted, .hangUp:
          session.endGroup()
          return .interrupted
        case .failed(let code):
          session.report(Diagnostic.inputFailed(unsafe String(cString: strerror(code))))
          ended = .failed
          isLast = true
        }
        if ended == nil { ended = step(&text, first, isLast: isLast) }
      } catch {
        session.report(LineProblem.diagnostic(error))
        text = ""
        ended = .wrongForm
      }
      if let ended {
        guard onError == .keepGoing, ended == .failed || ended == .wrongForm, !isLast else {
          return end(ended == .done ? worst : ended)
        }
        worst = worst.worse(ended)
      } else if isLast {
        return end(worst)
      }
    }
  }

  private func end(_ outcome: Session.Outcome) -> Session.Outcome {
    if onError == .atomic, outcome != .done { session.takeBackGroup() }
    session.endGroup()
    return outcome
  }

  /// Runs what is complete; nil while the input goes on.
  private func step(_ text: inout String, _ first: Int, isLast: Bool) -> Session.Outcome? {
    guard !text.isEmpty else { return nil }
    let source = SourceText(text, name: "<stdin>", firstLine: first)
    session.beginGroup()
    switch session.read(source, isLast: isLast) {
    case .incomplete: return nil
    case .failed(let isForm):
      text = ""
      return isForm ? .wrongForm : .failed
    case .interrupted: return .interrupted
    case .empty, .done:
      text = ""
      // What comes next may be long in coming: until then everything is on disk.
      if onError != .atomic, !hasMore { session.endGroup() }
      return session.wantsToEnd ? .done : nil
    }
  }

  /// Whether more input is waiting.
  private var hasMore: Bool {
    var poll = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&poll, 1, 0) > 0
  }
}
