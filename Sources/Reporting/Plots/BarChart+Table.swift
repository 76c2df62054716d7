// A bar chart is a table with a column of bars, so the table's own rules see to its width.

extension BarChart {
  /// Returns the chart as a table whose bars are as long as the page allows.
  ///
  /// Bars shorter than eight cells tell nothing and are left out.
  func table(in frame: Frame) -> Table {
    func widest(_ part: (BarChart.Bar) -> Text) -> Int {
      bars.reduce(0) { max($0, frame.safe(part($1)).width) }
    }
    let trailing = widest(\.trailing)
    let taken = widest(\.label) + 2 + widest(\.text) + 2 + (trailing > 0 ? trailing + 2 : 0)
    let room = frame.room(beside: indent) - taken
    return table(barLength: room < 8 ? 0 : min(length, room), glyphs: frame.glyphs)
  }

  /// Returns the chart as a table with bars of a length; none if it is zero.
  func table(barLength: Int, glyphs: Glyphs) -> Table {
    let hasTrailing = bars.contains { !$0.trailing.isEmpty }
    let scale = scale
    var columns = [Column(drawn: ""), Column(drawn: "", alignment: .trailing, wrapping: .never)]
    if barLength > 0 {
      let width = hasTrailing ? barLength : 0
      columns.append(Column(drawn: "", wrapping: .never, minimumWidth: width))
    }
    if hasTrailing { columns.append(Column(drawn: "")) }
    let rows = bars.map { bar in
      var cells = [Cell(bar.label), Cell(bar.text)]
      if barLength > 0 {
        let fraction = bar.value.isFinite && scale > 0 ? bar.value.magnitude / scale : 0
        let drawn = Reporting.Bar(fraction, length: barLength, glyphs: glyphs)
        cells.append(Cell(Text(drawn.characters, as: bar.role)))
      }
      if hasTrailing { cells.append(Cell(bar.trailing)) }
      return Row(cells)
    }
    return Table(columns, rows: rows, hasHead: false, indent: indent)
  }

  /// The chart with bars that mean nothing by their looks.
  var withoutRoles: BarChart {
    var chart = self
    for index in chart.bars.indices { chart.bars[index].role = .plain }
    return chart
  }

  // No bar is longer than full: a value above `full` makes the others shorter instead of lying.
  private var scale: Double {
    let largest = bars.lazy.map(\.value.magnitude).filter(\.isFinite).max() ?? 0
    guard let full, full.isFinite else { return largest }
    return max(full, largest)
  }
}
