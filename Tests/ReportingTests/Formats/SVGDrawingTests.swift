import Reporting
import Testing

@Suite struct SVGDrawingTests {
  private let plot = LinePlot(
    [
      LinePlot.Series(
        "a < b & \u{1B}[31m",
        [LinePlot.Point(0, 0), LinePlot.Point(1, 1)],
        bands: [0...0.1, 0.9...1]
      ), LinePlot.Series("flat", [LinePlot.Point(0, 0.5), LinePlot.Point(1, .nan)]),
    ],
    x: LinePlot.Axis("chance", ticks: [LinePlot.Tick(0, "0%"), LinePlot.Tick(1, "100%")]),
    y: LinePlot.Axis("", ticks: [LinePlot.Tick(0, "0"), LinePlot.Tick(1, "1")])
  )

  @Test func `A drawing has a line for each series and a band where intervals are told`() {
    let text = SVGDrawing([plot]).text
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(text.split(separator: "<polyline").count == 3)
    #expect(text.split(separator: "<polygon").count == 2)
    // From the lower left to the upper right corner; what is no number breaks off.
    #expect(text.contains("<polyline points=\"70,340 730,20\""))
    #expect(text.contains("<polyline points=\"70,180\""))
  }

  @Test func `No name can leave its text`() {
    let text = SVGDrawing([plot]).text
    #expect(text.contains("a &lt; b &amp; "))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `Several plots stand one below the other under their titles`() {
    var titled = plot
    titled.y.title = "what is decided"
    let text = SVGDrawing([plot, titled]).text
    #expect(text.split(separator: "<polyline").count == 5)
    #expect(text.contains("font-weight=\"bold\">what is decided</text>"))
    #expect(text.contains("viewBox=\"0 0 760 1032\""))
    #expect(text.contains("<polyline points=\"70,868 730,548\""))
  }
}
