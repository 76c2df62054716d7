import Reporting
import Testing

@Suite struct LinePlotShapeTests {
  private static func plot(_ points: [(Double, Double)], glyphs: Glyphs = .unicode) -> String {
    let series = LinePlot.Series("", points.map { .init($0.0, $0.1) })
    let plot = LinePlot([series], x: .init(""), y: .init(""), height: 3, indent: 0)
    return page(sample(.plot(plot)), width: 12, glyphs: glyphs)
  }

  @Test func `A line goes from corner to corner`() {
    let expected = """
       │      ⢀⡠⠔⠊
       │   ⢀⠤⠒⠁
       │⡠⠔⠊⠁
       └──────────

      """
    #expect(Self.plot([(0, 0), (1, 1)]) == expected)
  }

  @Test func `A point that is not finite breaks the line`() {
    let expected = """
       |
       |***    ***
       |
       +----------

      """
    #expect(Self.plot([(0, 1), (2, 1), (3, .nan), (7, 1), (9, 1)], glyphs: .ascii) == expected)
  }

  @Test func `One point is one dot in the middle`() {
    let expected = """
       |
       |    *
       |
       +----------

      """
    #expect(Self.plot([(5, 5)], glyphs: .ascii) == expected)
  }

  @Test func `The largest numbers are drawn too`() {
    let largest = Double.greatestFiniteMagnitude
    let expected = """
       |       ***
       |   ****
       |***
       +----------

      """
    #expect(Self.plot([(-largest, -largest), (largest, largest)], glyphs: .ascii) == expected)
  }

  @Test func `Without lines there is an empty plane`() {
    #expect(Self.plot([]) == " │\n │\n │\n └──────────\n")
  }

  @Test func `Where there are no dots to draw with, a plot is told in words if it has some`() {
    let series = LinePlot.Series("", [LinePlot.Point(0, 0), LinePlot.Point(1, 1)])
    let plot = LinePlot([series], x: .init("x"), y: .init("y"), words: ["It rises.", "Slowly."])
    #expect(page(sample(.plot(plot)), width: 12, glyphs: .ascii) == "  y\n  It rises.\n  Slowly.\n")
    #expect(!page(sample(.plot(plot)), width: 12).contains("rises"))
  }
}
