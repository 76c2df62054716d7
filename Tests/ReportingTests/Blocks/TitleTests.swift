import Reporting
import Testing

@Suite("Titles") struct TitleTests {
  static let document = sample(
    .title("fence · Lê Thị Hoà Bình", aside: "reading: strict · 9 facts given")
  )

  @Test func `A remark that does not fit stands below the title`() {
    let expected = """
      fence · Lê Thị Hoà Bình
        reading: strict · 9 facts given

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `A remark stands at the right edge`() {
    let expected = """
      fence · Lê Thị Hoà Bình                          reading: strict · 9 facts given

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A remark stands at the right edge of a wide page`() {
    let expected = """
      fence · Lê Thị Hoà Bình                                                                  reading: strict · 9 facts given

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Symbols in a title are spelled in plain style`() {
    let expected = """
      fence - Lê Thị Hoà Bình                          reading: strict - 9 facts given

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A title is a heading in Markdown, its remark emphasis`() {
    let expected = """
      ## fence · Lê Thị Hoà Bình

      *reading: strict · 9 facts given*

      """
    #expect(markdown(Self.document) == expected)
  }
}
