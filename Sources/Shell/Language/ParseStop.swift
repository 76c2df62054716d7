import Diagnostics
import PolicyLanguage

/// Why reading a statement stopped.
enum ParseStop: Error, Sendable {
  /// The text ends too early: more lines could complete it.
  case incomplete
  /// A quote or bracket is never closed: more lines could close it.
  case unclosed(String, Span)
  /// The form is wrong, whatever follows.
  case wrong(SyntaxError, Span)
  /// It is wrong in a way that has a diagnostic of its own.
  case diagnosed(Diagnostic)

  /// Whether more lines could make it right.
  var wantsMore: Bool {
    switch self {
    case .incomplete, .unclosed: true
    case .wrong, .diagnosed: false
    }
  }

  /// Whether a statement begins with a word that is no command.
  var isUnknownCommand: Bool {
    if case .diagnosed(let diagnostic) = self { return diagnostic.code == "unknown-command" }
    return false
  }

  /// What to say of it when no more lines will come.
  func diagnostic(in source: SourceText) -> Diagnostic {
    switch self {
    case .incomplete:
      let end = source.bytes.count
      let failure = SyntaxFailure(
        .expected(.words(["}"]), found: .end),
        at: Span(max(0, end - 1), end)
      )
      return failure.diagnostic(in: source)
    case .unclosed(let bracket, let span):
      return SyntaxFailure(.unclosed(bracket), at: span).diagnostic(in: source)
    case .wrong(let error, let span):
      return SyntaxFailure(error, at: span).diagnostic(in: source)
    case .diagnosed(let diagnostic):
      return diagnostic
    }
  }
}
