/// A line plot as a drawing that stands alone: an SVG file with its axes, bands and legend.
public struct SVGPlot {
  private let plot: LinePlot
  private let rangeX: AxisRange
  private let rangeY: AxisRange

  private static let width = 760
  private static let height = 460
  private static let left = 70
  private static let top = 20
  private static let plane = (width: 660, height: 320)
  // Colours that differ for those who see few colours: M. Okabe and K. Ito, 2008.
  private static let colours = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  ]

  /// Makes a drawing.
  public init(_ plot: LinePlot) {
    self.plot = plot
    rangeX = AxisRange(plot.x.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.x) })
    rangeY = AxisRange(plot.y.ticks.map(\.value) + plot.series.flatMap { $0.points.map(\.y) })
  }

  /// The text of the file.
  public var text: String {
    let legendHeight = 22 * plot.series.count
    let height = Self.height + legendHeight
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(height)\""
        + " font-family=\"sans-serif\" font-size=\"14\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    lines += axes
    for (place, series) in plot.series.enumerated() { lines += drawing(of: series, place) }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func colour(_ place: Int) -> String { colours[place % colours.count] }

  private func x(_ value: Double) -> Int? {
    rangeX.place(of: value, steps: Self.plane.width + 1).map { Self.left + $0 }
  }

  private func y(_ value: Double) -> Int? {
    rangeY.place(of: value, steps: Self.plane.height + 1).map { Self.top + Self.plane.height - $0 }
  }

  private var axes: [String] {
    let (right, bottom) = (Self.left + Self.plane.width, Self.top + Self.plane.height)
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
      "<path d=\"M\(Self.left) \(Self.top)V\(bottom)H\(right)\" fill=\"none\" stroke=\"#444\"/>"
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
    let line = Self.height - 30 + 22 * place
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

  private func label(_ text: Text, _ x: Int, _ y: Int, _ anchor: String) -> String {
    let safe = SafeText(text, glyphs: .unicode).text.string
    return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Self.escaped(safe))</text>"
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
