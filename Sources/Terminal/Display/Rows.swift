import PlainText

/// A text as the rows it takes on a screen.
enum Rows {
  /// How many rows the text takes.
  static func count(of text: String, columns: Int) -> Int {
    lines(of: text).reduce(0) { $0 + height(of: $1, columns: columns) }
  }

  /// The lines of a text, without an empty one after the last line break.
  static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// How many rows one line takes.
  static func height(of line: Substring, columns: Int) -> Int {
    max(1, (width(of: line) + columns - 1) / max(1, columns))
  }

  // Styles take no cells: each is an escape, `[`, digits and semicolons, and `m`.
  private static func width(of line: Substring) -> Int {
    guard line.utf8.contains(0x1B) else { return line.displayWidth }
    let parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(parts[0].displayWidth) { width, part in
      guard part.first == "[", let end = part.firstIndex(of: "m") else {
        return width + part.displayWidth
      }
      return width + part[part.index(after: end)...].displayWidth
    }
  }
}
