import Reporting
import Testing

@Suite("Histograms on one line") struct HistogramLineTests {
  static let document = sample(
    .histogram(
      Histogram(
        [12, 40, 30, 8, 1, 0, 3].enumerated().map { index, count in
          .init(Text("\(index)bn"), Double(count), text: Text("\(count)"))
        },
        form: .line
      )
    )
  )

  @Test func `All ranges fit on one line`() {
    let expected = """
        0bn ▂█▆▂▁ ▁ 6bn

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `The line is as short as it can be`() {
    let expected = """
        0bn ▂█▆▂▁ ▁ 6bn

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A wide page changes nothing`() {
    let expected = """
        0bn ▂█▆▂▁ ▁ 6bn

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `The line becomes lying bars in plain style`() {
    let expected = """
        0bn  12  ############
        1bn  40  ########################################
        2bn  30  ##############################
        3bn   8  ########
        4bn   1  #
        5bn   0
        6bn   3  ###

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `The line is a table in Markdown`() {
    let expected = """
      | | | |
      | --- | ---: | --- |
      | 0bn | 12 | ██████ |
      | 1bn | 40 | ████████████████████ |
      | 2bn | 30 | ███████████████ |
      | 3bn | 8 | ████ |
      | 4bn | 1 | ▌ |
      | 5bn | 0 | |
      | 6bn | 3 | █▌ |

      """
    #expect(markdown(Self.document) == expected)
  }
}
