import Reporting
import Testing

@Suite("Histograms with standing columns") struct HistogramColumnsTests {
  static let document = sample(
    .histogram(
      Histogram(
        [
          .init("0", 12, text: "12"), .init("1bn", 40, text: "40"), .init("2bn", 30, text: "30"),
          .init("3bn", 8, text: "8"), .init("4bn", 1, text: "1"),
        ],
        form: .columns(height: 4),
        caption: "Damage in VND"
      )
    )
  )

  @Test func `Columns stand over a labelled axis`() {
    let expected = """
        Damage in VND
        40 ┤      ██████
           │      ████████████
           │▂▂▂▂▂▂████████████
           │██████████████████▆▆▆▆▆▆▁▁▁▁▁▁
           └──────────────────────────────
            0     1bn   2bn   3bn   4bn

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Columns grow no wider than six cells`() {
    let expected = """
        Damage in VND
        40 ┤      ██████
           │      ████████████
           │▂▂▂▂▂▂████████████
           │██████████████████▆▆▆▆▆▆▁▁▁▁▁▁
           └──────────────────────────────
            0     1bn   2bn   3bn   4bn

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A wide page changes nothing`() {
    let expected = """
        Damage in VND
        40 ┤      ██████
           │      ████████████
           │▂▂▂▂▂▂████████████
           │██████████████████▆▆▆▆▆▆▁▁▁▁▁▁
           └──────────────────────────────
            0     1bn   2bn   3bn   4bn

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Columns lie down in plain style`() {
    let expected = """
        Damage in VND
        0    12  ############
        1bn  40  ########################################
        2bn  30  ##############################
        3bn   8  ########
        4bn   1  #

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Columns are a table in Markdown`() {
    let expected = """
      **Damage in VND**

      | | | |
      | --- | ---: | --- |
      | 0 | 12 | ██████ |
      | 1bn | 40 | ████████████████████ |
      | 2bn | 30 | ███████████████ |
      | 3bn | 8 | ████ |
      | 4bn | 1 | ▌ |

      """
    #expect(markdown(Self.document) == expected)
  }
}
