/// The form of a table that is too wide for its page: field below field, empty ones left out.
struct StackedRows {
  private let columns: [Int]
  private let indent: Int
  private let frame: Frame
  // Nil where no column has a title.
  private let titled: PairsLayout?

  init(_ table: Table, frame: Frame) {
    columns = table.drawnColumns
    indent = table.indent
    self.frame = frame
    let titles = columns.map { table.columns[$0].title.filled(as: .heading) }
    let hasTitles = table.hasHead && titles.contains { !$0.isEmpty }
    titled = hasTitles ? PairsLayout(titles, indent: indent, frame: frame) : nil
  }

  /// Lays out one row.
  func lines(of row: Row) -> [SafeText] {
    var lines: [SafeText] = []
    for (place, column) in columns.enumerated() where column < row.cells.count {
      let cell = row.cells[column]
      var text = frame.safe(cell.text)
      if text.isEmpty, cell.marker == nil { continue }
      if let marker = cell.marker {
        text = SafeText(trusted: marker.sign(frame.glyphs)) + SafeText(drawn: " ") + text
      }
      if let titled {
        lines += titled.lines(text, at: place)
      } else {
        // Without titles the first field stands for the row, the others stand in below it.
        let place = indent + (lines.isEmpty ? 0 : 2)
        lines += text.wrapped(to: frame.room(beside: place)).map { $0.indented(by: place) }
      }
    }
    return lines
  }
}
