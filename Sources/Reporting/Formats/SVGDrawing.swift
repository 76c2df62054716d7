/// Line plots as a drawing that stands alone: an SVG file with their axes, bands and legends, one
/// plot below the other.
public struct SVGDrawing {
  private let panels: [SVGPanel]

  /// Makes a drawing.
  public init(_ plots: [LinePlot]) {
    var top = 0
    panels = plots.map { plot in
      let panel = SVGPanel(plot, top: top)
      top += panel.height
      return panel
    }
  }

  /// The text of the file.
  public var text: String {
    let height = panels.reduce(0) { $0 + $1.height }
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(SVGPanel.width) \(height)\""
        + " font-family=\"sans-serif\" font-size=\"14\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    return (head + panels.flatMap(\.lines) + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}

/// One plot of a drawing.
private struct SVGPanel {
  private let plot: LinePlot
  private let top: Int
  private let titleHeight: Int
  private let rangeX: AxisRange
  private let rangeY: AxisRange

  static let width = 760
  private static let left = 70
  private static let plane = (width: 660, height: 320)
  // Colours that differ for those who see few colours: M. Okabe and K. Ito, 2008.
  private static let colours = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  ]

  init(_ plot: LinePlot, top: Int) {
    self.plot = plot
    self.top = top + (plot.y.title.isEmpty ? 20 : 44)
    titleHeight = plot.y.title.isEmpty ? 20 : 44
    rangeX = AxisRange(plot.x.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.x) })
    rangeY = AxisRange(plot.y.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.y) })
  }

  /// How much of the page it takes.
  var height: Int { titleHeight + Self.plane.height + 120 + 22 * plot.series.count }

  /// What is drawn.
  var lines: [String] {
    let title =
      plot.y.title.isEmpty
      ? [] : [label(plot.y.title, Self.left, top - 18, "start", " font-weight=\"bold\"")]
    return title + axes + plot.series.enumerated().flatMap { drawing(of: $1, $0) }
  }

  private static func colour(_ place: Int) -> String { colours[place % colours.count] }

  private func x(_ value: Double) -> Int? {
    rangeX.place(of: value, steps: Self.plane.width + 1).map { Self.left + $0 }
  }

  private func y(_ value: Double) -> Int? {
    rangeY.place(of: value, steps: Self.plane.height + 1).map { top + Self.plane.height - $0 }
  }

  private var axes: [String] {
    let (right, bottom) = (Self.left + Self.plane.width, top + Self.plane.height)
    var lines = plot.y.ticks.compactMap { tick in
      y(tick.value).map {
        "<path d=\"M\(Self.left) \($0)H\(right)\" stroke=\"#ddd\"/>"
          + label(tick.label, Self.left - 8, $0 + 5, "end")
      }
    }
    lines += plot.x.ticks.compactMap { tick in
      x(tick.value).map { label(tick.label, $0, bottom + 22, "middle") }
    }
    lines.append(
      "<path d=\"M\(Self.left) \(top)V\(bottom)H\(right)\" fill=\"none\" stroke=\"#444\"/>"
    )
    lines.append(label(plot.x.title, Self.left + Self.plane.width / 2, bottom + 48, "middle"))
    return lines
  }

  private func drawing(of series: LinePlot.Series, _ place: Int) -> [String] {
    let colour = Self.colour(place)
    var lines: [String] = []
    if series.bands.count == series.points.count, !series.bands.isEmpty {
      let high = zip(series.points, series.bands).compactMap { corner($0.x, $1.upperBound) }
      let low = zip(series.points, series.bands).compactMap { corner($0.x, $1.lowerBound) }
      let outline = (high + low.reversed()).joined(separator: " ")
      lines.append("<polygon points=\"\(outline)\" fill=\"\(colour)\" opacity=\"0.2\"/>")
    }
    let corners = series.points.compactMap { corner($0.x, $0.y) }.joined(separator: " ")
    lines.append(
      "<polyline points=\"\(corners)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
    )
    let line = top + Self.plane.height + 90 + 22 * place
    lines.append(
      "<rect x=\"\(Self.left)\" y=\"\(line - 10)\" width=\"14\" height=\"10\" fill=\"\(colour)\"/>"
        + label(series.name, Self.left + 22, line, "start")
    )
    return lines
  }

  private func corner(_ x: Double, _ y: Double) -> String? {
    guard let x = self.x(x), let y = self.y(y) else { return nil }
    return "\(x),\(y)"
  }

  private func label(
    _ text: Text,
    _ x: Int,
    _ y: Int,
    _ anchor: String,
    _ looks: String = ""
  ) -> String {
    let safe = SafeText(text, glyphs: .unicode).text.string
    return
      "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(looks)>\(Self.escaped(safe))</text>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
