import PlainText

/// The list of candidates below a line.
struct CompletionList {
  var candidates: [Completions.Candidate]
  var screen: Screen
  /// Says that so many more candidates are not shown.
  var more: (Int) -> String

  /// The list, with a line break after each row.
  ///
  /// Candidates with descriptions have a row each; the others stand in columns, read downwards.
  /// What does not fit on the screen is counted.
  func text() -> String {
    let hasDescriptions = candidates.contains { !$0.description.isEmpty }
    let rows = hasDescriptions ? describedRows() : columnRows()
    // One row for the line itself, one for the count.
    let limit = max(1, screen.size.rows - 2)
    guard rows.count > limit else { return rows.map { $0.text + "\n" }.joined() }
    let hidden = rows[limit...].reduce(0) { $0 + $1.count }
    return rows[..<limit].map { $0.text + "\n" }.joined() + more(hidden).escapedForDisplay + "\n"
  }

  private struct Row {
    var text: String
    var count: Int
  }

  // One cell of the row is left free: writing into the last one moves some terminals on.
  private var width: Int { max(1, screen.size.columns - 1) }

  private func describedRows() -> [Row] {
    let names = candidates.map { $0.text.escapedForDisplay }
    let widest = names.map(\.displayWidth).max() ?? 0
    let column = min(widest, width / 2)
    return zip(names, candidates).map { name, candidate in
      let description = candidate.description.escapedForDisplay
      let start = name.padded(to: column) + "  "
      let rest = width - start.displayWidth
      guard !description.isEmpty, rest > 0 else {
        return Row(text: name.truncated(to: width), count: 1)
      }
      let shown = description.truncated(to: rest)
      let styled = screen.wantsColor ? TextStyle.faint.beginning + shown + TextStyle.end : shown
      return Row(text: start + styled, count: 1)
    }
  }

  private func columnRows() -> [Row] {
    let names = candidates.map { $0.text.escapedForDisplay.truncated(to: width) }
    let column = (names.map(\.displayWidth).max() ?? 0) + 2
    let columns = max(1, (width + 2) / column)
    let rows = (names.count + columns - 1) / columns
    return (0..<rows).map { row in
      let row = stride(from: row, to: names.count, by: rows).map { names[$0] }
      let padded = row.dropLast().map { $0.padded(to: column) }.joined()
      return Row(text: padded + (row.last ?? ""), count: row.count)
    }
  }
}
