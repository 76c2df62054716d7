import Reporting
import Testing

@Suite("Lists") struct ListTests {
  static let document = sample(
    .list([
      ListItem("reported before the pilot began, in a letter to the head", marker: .met),
      ListItem(
        "no competent authority decided",
        marker: .failed,
        children: [
          ListItem("the committee did not meet"),
          ListItem("the chair was asked", children: [ListItem("twice", marker: .number(10))]),
        ]
      ),
      ListItem("motive", marker: .open),
      ListItem("the time limit ends soon", marker: .attention),
    ])
  )

  @Test func `An item wraps beside its sign`() {
    let expected = """
        ✓ reported before the pilot began, in
          a letter to the head
        ✗ no competent authority decided
          • the committee did not meet
          • the chair was asked
            10. twice
        ? motive
        ! the time limit ends soon

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Items stand below the one they belong to`() {
    let expected = """
        ✓ reported before the pilot began, in a letter to the head
        ✗ no competent authority decided
          • the committee did not meet
          • the chair was asked
            10. twice
        ? motive
        ! the time limit ends soon

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A wide page changes nothing`() {
    let expected = """
        ✓ reported before the pilot began, in a letter to the head
        ✗ no competent authority decided
          • the committee did not meet
          • the chair was asked
            10. twice
        ? motive
        ! the time limit ends soon

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Signs are letters and punctuation in plain style`() {
    let expected = """
        + reported before the pilot began, in a letter to the head
        x no competent authority decided
          * the committee did not meet
          * the chair was asked
            10. twice
        ? motive
        ! the time limit ends soon

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Lists are nested in Markdown`() {
    let expected = """
      - ✓ reported before the pilot began, in a letter to the head
      - ✗ no competent authority decided
        - the committee did not meet
        - the chair was asked
          10. twice
      - ? motive
      - ! the time limit ends soon

      """
    #expect(markdown(Self.document) == expected)
  }
}
