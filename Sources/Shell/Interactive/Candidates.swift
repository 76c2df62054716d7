import PlainText
import Terminal

extension Sequence<Completions.Candidate> {
  /// The candidates with their descriptions, each beginning a line; a description that is longer than
  /// the room goes on below itself.
  func lines(width room: Int) -> String {
    let column = map(\.text.displayWidth).max() ?? 0
    let indent = String(repeating: " ", count: column + 4)
    // Where hardly a word fits, the terminal may break lines as it does.
    let rest = room - indent.count < 10 ? Int.max : room - indent.count
    return flatMap { candidate in
      let described = candidate.description.escapedForDisplay.wrapped(to: rest)
      let name = "  \(candidate.text.escapedForDisplay.padded(to: column))"
      guard let first = described.first, !first.isEmpty else { return [name] }
      return ["\(name)  \(first)"] + described.dropFirst().map { indent + $0 }
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
