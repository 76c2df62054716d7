import PlainText
import Terminal

extension Sequence<Completions.Candidate> {
  /// The candidates with their descriptions, one a line.
  var lines: String {
    let width = map(\.text.displayWidth).max() ?? 0
    return map { candidate in
      "  \(candidate.text.padded(to: width))  \(candidate.description)".escapedForDisplay
    }.joined(separator: "\n")
  }
}

extension [Completions.Candidate] {
  /// Those that begin with a text, marks and case aside.
  func matching(_ text: String) -> [Completions.Candidate] {
    guard !text.isEmpty else { return self }
    let wanted = text.withoutMarks
    return filter { $0.text.withoutMarks.hasPrefix(wanted) }
  }
}
