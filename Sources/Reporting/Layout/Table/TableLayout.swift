/// A table laid out on a page: as a grid where it fits, else row by row, field below field.
struct TableLayout {
  private let table: Table
  private let frame: Frame
  private let measure: TableMeasure
  private let columns: [Column]

  init(_ table: Table, frame: Frame) {
    self.table = table
    self.frame = frame
    measure = TableMeasure(table, frame: frame)
    columns = measure.drawn.map { table.columns[$0] }
  }

  /// Writes the table, handing on characters as it goes.
  func write(on page: inout Page, to output: inout some TextOutputStream) {
    if !table.caption.isEmpty {
      let caption = table.caption.filled(as: .heading)
      page.write(lines: frame.paragraph(caption, indent: table.indent))
    }
    if columns.isEmpty { return }
    let indent = table.indent
    guard
      let grid = TableGrid(columns, measure: measure, indent: indent, width: frame.width),
      reads(grid)
    else {
      let stack = StackedRows(table, frame: frame)
      for (index, row) in table.rows.enumerated() {
        if index > 0 { page.endLine() }
        page.write(lines: stack.lines(of: row))
        page.flushIfLarge(to: &output)
      }
      return
    }
    if table.hasHead { writeHead(in: grid, on: &page) }
    for (index, row) in table.rows.enumerated() {
      if index > 0, row.beginsGroup { writeRule(from: indent, to: grid.end, on: &page) }
      write(row, at: index, in: grid, on: &page)
      page.flushIfLarge(to: &output)
    }
  }

  /// Whether a grid is easier to read than its rows as lists of fields: columns that had to give way
  /// make rows so tall that the lists would not be taller.
  ///
  /// - Complexity: O(cells).
  private func reads(_ grid: TableGrid) -> Bool {
    let isSqueezed = zip(grid.widths, measure.natural).contains { $0 < $1 }
    guard isSqueezed, table.hasHead else { return true }
    // Three words one below the other can be read, a tower of them cannot; heads, which are read
    // once, may be higher.
    if zip(grid.widths, measure.longestCell).contains(where: { $0 < 12 && $1 > 3 * $0 }) {
      return false
    }
    let label = columns.map { frame.safe($0.title).width }.max() ?? 0
    let room = frame.room(beside: table.indent + label + 2)
    var (tall, stacked) = (0, 0)
    for index in table.rows.indices {
      let widths = columns.indices.map { measure.width(row: index, place: $0) }
      tall += zip(widths, grid.widths).map { lines(of: $0, in: $1) }.max() ?? 1
      stacked += widths.reduce(1) { $0 + ($1 == 0 ? 0 : lines(of: $1, in: room)) }
    }
    return tall <= stacked
  }

  // About how many lines a text takes: words leave some room at the end of each.
  private func lines(of width: Int, in room: Int) -> Int {
    width <= room ? 1 : (width * 9 / 8 + room - 1) / max(1, room)
  }

  private func writeHead(in grid: TableGrid, on page: inout Page) {
    let titles = columns.enumerated().map { place, column in
      frame.safe(column.title).filled(as: .heading).wrapped(to: grid.widths[place])
    }
    write(titles, of: [], in: grid, on: &page)
  }

  private func writeRule(from start: Int, to end: Int, on page: inout Page) {
    if frame.glyphs == .unicode {
      page.move(to: start)
      page.write(SafeText(drawn: String(repeating: "─", count: max(0, end - start)), as: .faint))
    }
    page.endLine()
  }

  private func write(_ row: Row, at index: Int, in grid: TableGrid, on page: inout Page) {
    let fits = columns.indices.allSatisfy { place in
      measure.width(row: index, place: place) <= grid.widths[place]
    }
    guard fits else {
      let cells = measure.drawn.enumerated().map { place, drawn in
        let isThere = drawn < row.cells.count
        return isThere ? frame.safe(row.cells[drawn].text).wrapped(to: grid.widths[place]) : []
      }
      write(cells, of: row.cells, in: grid, on: &page)
      return
    }
    for (place, drawn) in measure.drawn.enumerated() where drawn < row.cells.count {
      let cell = row.cells[drawn]
      let width = measure.width(row: index, place: place)
      if let marker = cell.marker { write(marker, before: grid.starts[place], on: &page) }
      let offset = offset(of: cell, width: width, at: place, in: grid.widths[place])
      page.move(to: grid.starts[place] + offset)
      page.write(frame.safe(cell.text), width: width)
    }
    page.endLine()
  }

  // Writes the lines of cells side by side, the first line of each beside its sign.
  private func write(
    _ lines: [[SafeText]],
    of cells: [Cell],
    in grid: TableGrid,
    on page: inout Page
  ) {
    for number in 0..<(lines.map(\.count).max() ?? 0) {
      for place in lines.indices where number < lines[place].count {
        let drawn = measure.drawn[place]
        if number == 0, drawn < cells.count, let marker = cells[drawn].marker {
          write(marker, before: grid.starts[place], on: &page)
        }
        let line = lines[place][number]
        let width = line.width
        let isLeading = columns[place].alignment == .leading
        page.move(to: grid.starts[place] + (isLeading ? 0 : max(0, grid.widths[place] - width)))
        page.write(line, width: width)
      }
      page.endLine()
    }
  }

  private func write(_ marker: Marker, before start: Int, on page: inout Page) {
    let sign = SafeText(trusted: marker.sign(frame.glyphs))
    page.move(to: start - 1 - sign.width)
    page.write(sign)
  }

  private func offset(of cell: Cell, width: Int, at place: Int, in room: Int) -> Int {
    switch columns[place].alignment {
    case .leading: return 0
    case .trailing: return room - width
    case .decimal(let mark):
      guard let before = cell.text.widthBeforeDecimal(mark) else { return room - width }
      return max(0, min(room - width, room - measure.afterDecimal[place] - before))
    }
  }
}
