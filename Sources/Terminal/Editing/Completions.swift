import PlainText

/// What could be typed at a place in a line.
public struct Completions: Sendable, Equatable {
  /// One of the texts that could stand there.
  public struct Candidate: Sendable, Equatable {
    /// What is put into the line.
    public var text: String
    /// A few words on it, for the list.
    public var description: String
    /// What follows when nothing else is possible: a space, `=`, `/`.
    public var appended: String

    /// Creates a candidate.
    public init(_ text: String, description: String = "", appended: String = " ") {
      self.text = text
      self.description = description
      self.appended = appended
    }
  }

  /// The part of the line that is replaced, as UTF-8 offsets.
  public var replacing: Range<Int>
  /// The candidates, in the order in which they are listed.
  public var candidates: [Candidate]

  /// Creates completions for a part of a line.
  public init(replacing: Range<Int>, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// No completion at all.
  public static let none = Completions(replacing: 0..<0, candidates: [])

  /// Returns what completes a line that is one word out of some.
  public static func among(
    _ candidates: [Candidate]
  ) -> (_ line: String, _ cursor: Int) -> Completions {
    { line, cursor in
      let typed = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
      let folded = typed.withoutMarks
      return Completions(
        replacing: 0..<min(cursor, line.utf8.count),
        candidates: candidates.filter { $0.text.withoutMarks.hasPrefix(folded) }
      )
    }
  }

  /// The longest text that every candidate begins with, in whole letters.
  var commonPrefix: String {
    guard let first = candidates.first?.text else { return "" }
    return candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
  }
}
