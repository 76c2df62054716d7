/// The sizes of all texts of a table, taken once.
///
/// - Complexity: O(n) in the characters of the table; four bytes are kept for each cell.
struct TableMeasure {
  /// The columns that are drawn, by their places in the table.
  let drawn: [Int]
  /// The longest text of each drawn column, its head included.
  private(set) var natural: [Int]
  /// The longest cell of each drawn column, its head left aside.
  private(set) var longestCell: [Int]
  /// The longest word of each drawn column, its head included.
  private(set) var longestWord: [Int]
  /// The cells of the widest sign before a cell of each drawn column.
  private(set) var markerWidth: [Int]
  /// The cells before the decimal mark in a drawn column that is aligned by it.
  private(set) var beforeDecimal: [Int]
  /// The cells from the decimal mark on, so that the longest fraction ends at the right edge.
  private(set) var afterDecimal: [Int]
  // The width of each drawn cell, row after row.
  private var widths: [Int32] = []

  init(_ table: Table, frame: Frame) {
    drawn = table.drawnColumns
    natural = Array(repeating: 0, count: drawn.count)
    longestCell = natural
    longestWord = natural
    beforeDecimal = natural
    afterDecimal = natural
    markerWidth = natural
    widths.reserveCapacity(table.rows.count * drawn.count)
    let columns = drawn.map { table.columns[$0] }
    for row in table.rows {
      for (place, index) in drawn.enumerated() {
        guard index < row.cells.count else {
          widths.append(0)
          continue
        }
        measure(row.cells[index], columns[place].alignment, at: place, frame: frame)
      }
    }
    for place in drawn.indices {
      natural[place] = max(natural[place], beforeDecimal[place] + afterDecimal[place])
      longestCell[place] = natural[place]
      guard table.hasHead else { continue }
      let title = frame.safe(columns[place].title)
      natural[place] = max(natural[place], title.width)
      longestWord[place] = max(longestWord[place], title.longestWord)
    }
  }

  /// Returns the cells that one cell takes.
  func width(row: Int, place: Int) -> Int { Int(widths[row * drawn.count + place]) }

  private mutating func measure(
    _ cell: Cell,
    _ alignment: Column.Alignment,
    at place: Int,
    frame: Frame
  ) {
    if let marker = cell.marker {
      let sign = SafeText(trusted: marker.sign(frame.glyphs))
      markerWidth[place] = max(markerWidth[place], sign.width)
    }
    let survey = TextSurvey(cell.text)
    var width = survey.width
    var word = survey.longestWord
    if !survey.isSimple {
      let text = frame.safe(cell.text)
      width = text.width
      word = text.longestWord
    }
    natural[place] = max(natural[place], width)
    longestWord[place] = max(longestWord[place], word)
    if case .decimal(let mark) = alignment, let before = cell.text.widthBeforeDecimal(mark) {
      beforeDecimal[place] = max(beforeDecimal[place], before)
      afterDecimal[place] = max(afterDecimal[place], width - before)
    }
    widths.append(Int32(clamping: width))
  }
}
