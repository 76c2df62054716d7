/// The rows of the first table of a Markdown text, without its head.
struct MarkdownTable {
  /// The rows, cell by cell.
  let rows: [[String]]

  /// Reads a table.
  ///
  /// - Parameter text: The text; bars stand in it only between cells.
  /// - Complexity: O(length of the text).
  init(_ text: String) {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    rows = lines.dropFirst(2).map { line in
      line.dropFirst().split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}
