// Standing columns: the height of a column in eighths of a line, drawn from the top line down. The
// lines above the highest column's own are never needed, because the highest is as high as the plot.

extension Histogram {
  /// Returns the histogram as a table with lying bars.
  func table(in frame: Frame) -> Table {
    captioned(chart.table(in: frame))
  }

  /// Returns the histogram as a table with lying bars of a length.
  func table(barLength: Int, glyphs: Glyphs) -> Table {
    captioned(chart.table(barLength: barLength, glyphs: glyphs))
  }

  private var chart: BarChart {
    BarChart(bins.map { BarChart.Bar($0.label, $0.count, text: $0.text) }, indent: indent)
  }

  private func captioned(_ table: Table) -> Table {
    var table = table
    table.caption = caption
    return table
  }

  /// Lays out standing columns, or one line; nil where the bars are to be drawn lying.
  func lines(in frame: Frame) -> [SafeText]? {
    guard frame.glyphs == .unicode, !bins.isEmpty else { return nil }
    let lines: [SafeText]? =
      switch form {
      case .rows: nil
      case .line: line(in: frame)
      case .columns(let height): columns(height: height, in: frame)
      }
    guard let lines else { return nil }
    if caption.isEmpty { return lines }
    return frame.paragraph(caption.filled(as: .heading), indent: indent) + lines
  }

  private func line(in frame: Frame) -> [SafeText]? {
    let before = frame.safe(bins.first?.label ?? "").filled(as: .faint)
    let after = frame.safe(bins.last?.label ?? "").filled(as: .faint)
    let room = frame.room(beside: indent) - before.width - after.width - 2
    guard room >= Self.leastRoom else { return nil }
    let drawn = ColumnDrawing(bins.map(\.count), height: 1, widest: 1, room: room)
    let space = SafeText(drawn: " ")
    // The label stands behind the last column, also where that is empty.
    var line = before + space + (drawn.lines.first ?? SafeText())
    line.pad(to: before.width + 1 + drawn.width)
    return [(line + space + after).indented(by: indent)]
  }

  private func columns(height: Int, in frame: Frame) -> [SafeText]? {
    let largest = bins.max { $0.count < $1.count }
    let top = frame.safe(largest?.text ?? "")
    let margin = top.width + 2
    let room = frame.room(beside: indent) - margin
    guard room >= Self.leastRoom else { return nil }
    let drawn = ColumnDrawing(bins.map(\.count), height: height, widest: 6, room: room)
    var lines: [SafeText] = []
    for (index, line) in drawn.lines.enumerated() {
      // The highest of merged columns is higher than any count that has been written.
      let isNamed = index == 0 && drawn.merged == 1
      var axis = isNamed ? top : SafeText()
      axis.pad(to: top.width)
      axis.append(SafeText(drawn: isNamed ? " ┤" : " │", as: .faint))
      lines.append((axis + line).indented(by: indent))
    }
    let base = SafeText(drawn: "└" + String(repeating: "─", count: drawn.width), as: .faint)
    let labels = stride(from: 0, to: bins.count, by: drawn.merged).map { index in
      AxisLabels.Label(
        start: index / drawn.merged * drawn.columnWidth,
        text: frame.safe(bins[index].label)
      )
    }
    return lines + [
      base.indented(by: indent + margin - 1),
      AxisLabels(labels, room: room).line.indented(by: indent + margin),
    ]
  }

  // With less room than this, columns tell nothing.
  private static let leastRoom = 8
}
