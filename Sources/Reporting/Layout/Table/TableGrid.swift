/// Where the columns of a table stand on the page.
struct TableGrid {
  /// The first cell of each drawn column.
  private(set) var starts: [Int] = []
  /// The cells of each drawn column.
  let widths: [Int]

  /// Places the columns; nil if they do not fit on the page.
  init?(_ columns: [Column], measure: TableMeasure, indent: Int, width: Int) {
    // A sign stands beside its cell with a space between, and another one before it.
    let gaps = columns.indices.map { place in
      let sign = measure.markerWidth[place]
      if place == 0 { return sign > 0 ? sign + 1 : 0 }
      return max(0, columns[place].gap, sign > 0 ? sign + 2 : 0)
    }
    let wanted = ColumnWidths(
      natural: measure.natural,
      wished: columns.map(\.minimumWidth),
      floor: columns.indices.map { place in
        let natural = measure.natural[place]
        guard case .words = columns[place].wrapping else { return natural }
        return max(measure.longestWord[place], min(natural, 10))
      },
      priority: columns.map { column in
        guard case .words(let priority) = column.wrapping else { return nil }
        return priority
      }
    )
    guard let widths = wanted.fitted(to: width - indent - gaps.reduce(0, +)) else { return nil }
    self.widths = widths
    var edge = indent
    for place in columns.indices {
      starts.append(edge + gaps[place])
      edge += gaps[place] + widths[place]
    }
  }

  /// The cell behind the last column.
  var end: Int { (starts.last ?? 0) + (widths.last ?? 0) }
}
