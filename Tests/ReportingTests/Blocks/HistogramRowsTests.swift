import Reporting
import Testing

@Suite("Histograms with lying bars") struct HistogramRowsTests {
  static let document = sample(
    .histogram(
      Histogram(
        [
          .init("0", 12, text: "12"), .init("1bn", 40, text: "40"), .init("2bn", 30, text: "30"),
          .init("3bn", 8, text: "8"), .init("4bn", 1, text: "1"),
        ],
        caption: "Damage in VND"
      )
    )
  )

  @Test func `Bars take what room there is`() {
    let expected = """
        Damage in VND
        0    12  ████████▊
        1bn  40  █████████████████████████████
        2bn  30  █████████████████████▊
        3bn   8  █████▊
        4bn   1  ▊

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Bars are as long as their counts`() {
    let expected = """
        Damage in VND
        0    12  ████████████
        1bn  40  ████████████████████████████████████████
        2bn  30  ██████████████████████████████
        3bn   8  ████████
        4bn   1  █

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Bars grow no longer than forty cells`() {
    let expected = """
        Damage in VND
        0    12  ████████████
        1bn  40  ████████████████████████████████████████
        2bn  30  ██████████████████████████████
        3bn   8  ████████
        4bn   1  █

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Bars are number signs in plain style`() {
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

  @Test func `A histogram is a table in Markdown`() {
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
