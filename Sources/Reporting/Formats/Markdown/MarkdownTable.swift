/// A table as Markdown has it: always with a head, even where it would not be drawn on a page.
struct MarkdownTable {
  private let table: Table
  private let glyphs: Glyphs
  private let drawn: [Int]

  init(_ table: Table, glyphs: Glyphs) {
    self.table = table
    self.glyphs = glyphs
    drawn = table.drawnColumns
  }

  func write(to output: inout some TextOutputStream) {
    if drawn.isEmpty { return }
    var buffer = ""
    if !table.caption.isEmpty {
      let caption = table.caption.filled(as: .strong)
      buffer += MarkdownText(SafeText(caption, glyphs: glyphs)).asLine + "\n\n"
    }
    append(drawn.map { cell(table.columns[$0].title) }, to: &buffer)
    append(drawn.map { rule(table.columns[$0].alignment) }, to: &buffer)
    for (index, row) in table.rows.enumerated() {
      // Markdown has no line between groups of rows; an empty row parts them.
      if index > 0, row.beginsGroup { append(drawn.map { _ in "" }, to: &buffer) }
      append(drawn.map { $0 < row.cells.count ? cell(row.cells[$0]) : "" }, to: &buffer)
      if buffer.utf8.count >= 1 << 15 {
        output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    output.write(buffer)
  }

  private func append(_ cells: [String], to buffer: inout String) {
    buffer += "|"
    for cell in cells {
      buffer += cell.isEmpty ? " |" : " \(cell) |"
    }
    buffer += "\n"
  }

  private func rule(_ alignment: Column.Alignment) -> String {
    alignment == .leading ? "---" : "---:"
  }

  private func cell(_ cell: Cell) -> String {
    guard let marker = cell.marker else { return self.cell(cell.text) }
    return self.cell(Text(marker.sign(glyphs).string + " ") + cell.text)
  }

  private func cell(_ text: Text) -> String {
    MarkdownText(SafeText(text, glyphs: glyphs), isInTable: true).string
  }
}
