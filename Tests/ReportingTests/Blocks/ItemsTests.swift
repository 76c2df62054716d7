import Reporting
import Testing

@Suite("Labelled items") struct ItemsTests {
  static let document = sample(
    .items(
      LabelledItems(
        "because",
        groups: [
          .init(
            ["reported before the pilot began", "approved as a pilot", "motive pure"],
            note: "(core rule)"
          ),
          .init(["shortfall with objective cause"], note: "(balanced)"),
        ]
      )
    )
  )

  @Test func `A narrow page breaks between items, and within one that is too long`() {
    let expected = """
        because  reported before the pilot
                 began · approved as a pilot
                 motive pure       (core rule)
                 shortfall with objective
                 cause             (balanced)

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `A note that does not fit stands on its own line`() {
    let expected = """
        because  reported before the pilot began · approved as a pilot · motive pure
                                                                           (core rule)
                 shortfall with objective cause                            (balanced)

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Notes stand below one another at the right edge`() {
    let expected = """
        because  reported before the pilot began · approved as a pilot · motive pure                               (core rule)
                 shortfall with objective cause                                                                    (balanced)

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Items are parted by semicolons in plain style`() {
    let expected = """
        because  reported before the pilot began; approved as a pilot; motive pure
                                                                           (core rule)
                 shortfall with objective cause                            (balanced)

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Groups of items are a list in Markdown`() {
    let expected = """
      **because**

      - reported before the pilot began · approved as a pilot · motive pure *(core rule)*
      - shortfall with objective cause *(balanced)*

      """
    #expect(markdown(Self.document) == expected)
  }
}
