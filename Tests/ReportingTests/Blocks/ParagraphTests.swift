import Reporting
import Testing

@Suite("Paragraphs") struct ParagraphTests {
  static let document = sample(
    .heading("What the text says"),
    .paragraph(
      "A pilot that misses its goals is judged by its \("causes", as: .strong): objective ones weigh less than \("self-seeking", as: .assumed) motives."
    ),
    .paragraph("Trách nhiệm được xem xét miễn hoặc giảm, không tự động.", indent: 4)
  )

  @Test func `Running text is broken between words`() {
    let expected = """
      What the text says
        A pilot that misses its goals is
        judged by its causes: objective ones
        weigh less than self-seeking motives.
          Trách nhiệm được xem xét miễn hoặc
          giảm, không tự động.

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Running text fills the page`() {
    let expected = """
      What the text says
        A pilot that misses its goals is judged by its causes: objective ones weigh
        less than self-seeking motives.
          Trách nhiệm được xem xét miễn hoặc giảm, không tự động.

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Running text on a wide page takes fewer lines`() {
    let expected = """
      What the text says
        A pilot that misses its goals is judged by its causes: objective ones weigh less than self-seeking motives.
          Trách nhiệm được xem xét miễn hoặc giảm, không tự động.

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Vietnamese letters stay as they are in plain style`() {
    let expected = """
      What the text says
        A pilot that misses its goals is judged by its causes: objective ones weigh
        less than self-seeking motives.
          Trách nhiệm được xem xét miễn hoặc giảm, không tự động.

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Running text is not broken in Markdown, and its roles become emphasis`() {
    let expected = """
      ### What the text says

      A pilot that misses its goals is judged by its **causes**: objective ones weigh less than *self-seeking* motives.

      Trách nhiệm được xem xét miễn hoặc giảm, không tự động.

      """
    #expect(markdown(Self.document) == expected)
  }
}
