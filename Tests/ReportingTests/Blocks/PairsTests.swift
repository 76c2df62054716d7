import Reporting
import Testing

@Suite("Labels and values") struct PairsTests {
  static let document = sample(
    .pairs([
      Pair("motive", "pure", note: "(minutes of 12 May)"),
      Pair("damage", "3.2 billion VND, of which two thirds were recovered within the year"),
      Pair("kết quả", "một phần", note: "(báo cáo)"),
      Pair("what the authority has to find out before it decides", "objective causes"),
    ])
  )

  @Test func `Values wrap beside their labels, and a long label stands alone`() {
    let expected = """
        motive   pure      (minutes of 12 May)
        damage   3.2 billion VND, of which two
                 thirds were recovered within
                 the year
        kết quả  một phần  (báo cáo)
        what the authority has to find out
        before it decides
                 objective causes

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Values stand below one another, notes at the right`() {
    let expected = """
        motive   pure                                              (minutes of 12 May)
        damage   3.2 billion VND, of which two thirds were recovered within the year
        kết quả  một phần                                          (báo cáo)
        what the authority has to find out before it decides
                 objective causes

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Notes go out to the edge of a wide page`() {
    let expected = """
        motive   pure                                                                                      (minutes of 12 May)
        damage   3.2 billion VND, of which two thirds were recovered within the year
        kết quả  một phần                                                                                  (báo cáo)
        what the authority has to find out before it decides
                 objective causes

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Pairs need no symbols`() {
    let expected = """
        motive   pure                                              (minutes of 12 May)
        damage   3.2 billion VND, of which two thirds were recovered within the year
        kết quả  một phần                                          (báo cáo)
        what the authority has to find out before it decides
                 objective causes

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Pairs are a list in Markdown`() {
    let expected = """
      - **motive**: pure *(minutes of 12 May)*
      - **damage**: 3.2 billion VND, of which two thirds were recovered within the year
      - **kết quả**: một phần *(báo cáo)*
      - **what the authority has to find out before it decides**: objective causes

      """
    #expect(markdown(Self.document) == expected)
  }
}
