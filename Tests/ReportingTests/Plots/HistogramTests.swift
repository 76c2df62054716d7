import Reporting
import Testing

@Suite struct HistogramTests {
  private static func histogram(_ counts: [Double], _ form: Histogram.Form) -> Document {
    let bins = counts.enumerated().map { index, count in
      Histogram.Bin(Text("\(index)"), count, text: Text("\(Int(count))"))
    }
    return sample(.histogram(Histogram(bins, form: form)))
  }

  @Test func `Neighbours are drawn as one where there is no room, and the axis is not named`() {
    let document = Self.histogram((0..<32).map { Double($0) }, .columns(height: 2))
    let expected = """
           │        ▁▂▃▄▅▆▇█
           │▁▁▂▃▄▆▇█████████
           └────────────────
            0   8   16  24

      """
    #expect(page(document, width: 24) == expected)
  }

  @Test func `A count that is not zero can be seen`() {
    #expect(page(Self.histogram([1000, 1, 0], .line), width: 40) == "  0 █▁  2\n")
  }

  @Test func `Without counts nothing stands on the axis`() {
    let expected = """
        0 ┤
          │
          └────────────
           0     1

      """
    #expect(page(Self.histogram([0, 0], .columns(height: 2)), width: 40) == expected)
    #expect(page(Self.histogram([], .line), width: 40) == "")
  }

  @Test func `Where columns have no room the bars lie`() {
    #expect(page(Self.histogram([1, 2], .columns(height: 2)), width: 11) == "  0  1\n  1  2\n")
  }
}
