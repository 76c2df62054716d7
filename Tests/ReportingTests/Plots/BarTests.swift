import Testing

@testable import Reporting

@Suite struct BarTests {
  @Test(
    arguments: [
      (0, ""), (0.001, "▏"), (0.125, "▏"), (0.5, "▌"), (0.9, "▉"), (0.99, "█"), (1, "█"), (2, "█"),
      (-1, ""), (.nan, ""),
    ] as [(Double, String)]
  )
  func `A bar has eighths of a cell`(fraction: Double, expected: String) {
    #expect(Bar(fraction, length: 1, glyphs: .unicode).characters == expected)
  }

  @Test(
    arguments: [(0, ""), (0.01, "#"), (0.5, "##"), (0.9, "####"), (1, "####")] as [(Double, String)]
  )
  func `A bar in plain style has whole cells`(fraction: Double, expected: String) {
    #expect(Bar(fraction, length: 4, glyphs: .ascii).characters == expected)
  }

  @Test func `A value above the full one makes the others shorter`() {
    let chart = BarChart(
      [.init("a", 2, text: "2"), .init("b", -1, text: "-1"), .init("c", .infinity, text: "?")],
      full: 1,
      length: 8
    )
    #expect(page(sample(.bars(chart)), width: 40) == "  a   2  ████████\n  b  -1  ████\n  c   ?\n")
  }

  @Test func `Without any value there are no bars`() {
    let zero = BarChart([.init("a", 0, text: "0")])
    #expect(page(sample(.bars(zero)), width: 40) == "  a  0\n")
    #expect(page(sample(.bars(BarChart([]))), width: 40) == "")
  }
}
