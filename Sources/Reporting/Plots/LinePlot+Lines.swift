extension LinePlot {
  /// Lays out the plane with its axes, and what they and the lines are called; or tells it in words.
  func lines(in frame: Frame) -> [SafeText] {
    guard frame.glyphs == .ascii, !words.isEmpty else {
      return PlotLayout(self, frame: frame).lines
    }
    return frame.label(y.title, indent: indent)
      + words.flatMap { frame.paragraph($0, indent: indent) }
  }
}

/// A plane with lines, its vertical axis at the left and its horizontal one below.
private struct PlotLayout {
  private let plot: LinePlot
  private let frame: Frame
  private let glyphs: AxisGlyphs
  private let rangeX: AxisRange
  private let rangeY: AxisRange
  private let labelsY: [SafeText]
  // The cells left of the vertical axis.
  private let margin: Int
  private var canvas: DotCanvas

  init(_ plot: LinePlot, frame: Frame) {
    self.plot = plot
    self.frame = frame
    glyphs = AxisGlyphs(frame.glyphs)
    rangeX = AxisRange(plot.x.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.x) })
    rangeY = AxisRange(plot.y.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.y) })
    labelsY = plot.y.ticks.map { frame.safe($0.label) }
    margin = plot.indent + labelsY.reduce(0) { max($0, $1.width) } + 1
    let room = max(8, frame.room(beside: margin + 1))
    canvas = DotCanvas(width: room, height: plot.height, glyphs: frame.glyphs)
    for (index, series) in plot.series.enumerated() {
      let corners = series.points.map(corner)
      canvas.draw(corners, with: pen(of: series, at: index))
    }
  }

  var lines: [SafeText] {
    frame.label(plot.y.title, indent: plot.indent) + plane + axis
      + frame.label(plot.x.title, indent: margin + 1) + legend
  }

  private func corner(of point: LinePlot.Point) -> (x: Int, y: Int)? {
    guard let x = rangeX.place(of: point.x, steps: canvas.dotWidth),
      let y = rangeY.place(of: point.y, steps: canvas.dotHeight)
    else { return nil }
    return (x, canvas.dotHeight - 1 - y)
  }

  private func pen(of series: LinePlot.Series, at index: Int) -> DotCanvas.Pen {
    let isAlone = plot.series.count == 1
    return DotCanvas.Pen(
      letter: isAlone ? "*" : Self.letter(index),
      role: series.role,
      isLettered: !isAlone,
      phase: index * 5 + 2
    )
  }

  private static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(0x41 + index % 26)))
  }

  private var plane: [SafeText] {
    var labels: [Int: SafeText] = [:]
    for (tick, label) in zip(plot.y.ticks, labelsY) {
      guard let place = rangeY.place(of: tick.value, steps: canvas.height) else { continue }
      let row = canvas.height - 1 - place
      labels[row] = labels[row] ?? label
    }
    return canvas.lines.enumerated().map { row, line in
      let label = labels[row] ?? SafeText()
      var text = label.indented(by: margin - 1 - label.width)
      text.pad(to: margin)
      text.append(SafeText(drawn: labels[row] == nil ? glyphs.side : glyphs.sideTick, as: .faint))
      text.append(line)
      return text
    }
  }

  private var axis: [SafeText] {
    var base = Array(repeating: glyphs.base, count: canvas.width)
    var labels: [AxisLabels.Label] = []
    for tick in plot.x.ticks {
      guard let place = rangeX.place(of: tick.value, steps: canvas.width) else { continue }
      base[place] = glyphs.baseTick
      let text = frame.safe(tick.label)
      labels.append(AxisLabels.Label(start: place - text.width / 2, text: text))
    }
    let line = SafeText(drawn: glyphs.corner + base.joined(), as: .faint)
    let names = AxisLabels(labels, room: canvas.width).line
    return [line.indented(by: margin)] + (names.isEmpty ? [] : [names.indented(by: margin + 1)])
  }

  private var legend: [SafeText] {
    let names = plot.series.enumerated().compactMap { index, series -> SafeText? in
      if series.name.isEmpty { return nil }
      let letter = plot.series.count == 1 ? "" : "\(Self.letter(index)) "
      return SafeText(drawn: letter, as: series.role) + frame.safe(series.name)
    }
    if names.isEmpty { return [] }
    let room = frame.room(beside: margin + 1)
    return frame.row(of: names, room: room).map { $0.indented(by: margin + 1) }
  }
}

extension Frame {
  fileprivate func label(_ text: Text, indent: Int) -> [SafeText] {
    text.isEmpty ? [] : paragraph(text.filled(as: .faint), indent: indent)
  }
}
