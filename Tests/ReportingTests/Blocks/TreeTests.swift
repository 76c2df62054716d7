import Reporting
import Testing

@Suite("Trees") struct TreeTests {
  static let document = sample(
    .tree([
      TreeNode(
        "responsibility = exempted",
        note: "(14-KL/TW)",
        children: [
          TreeNode(
            "objective-cause applies",
            children: [
              TreeNode("protected-shortfall holds", marker: .met, note: "(core rule)"),
              TreeNode("cause = objective, as the inspection of the site has found", marker: .met),
            ]
          ),
          TreeNode(
            "gain is beaten",
            marker: .failed,
            children: [TreeNode("motive = pure", note: "given")]
          ),
        ]
      )
    ])
  )

  @Test func `Rails run beside wrapped text and notes`() {
    let expected = """
        responsibility = exempted  (14-KL/TW)
        ├─ objective-cause applies
        │  ├─ ✓ protected-shortfall holds
        │  │                       (core rule)
        │  └─ ✓ cause = objective, as the
        │       inspection of the site has
        │       found
        └─ ✗ gain is beaten
           └─ motive = pure        given

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Branches show what rests on what`() {
    let expected = """
        responsibility = exempted                                          (14-KL/TW)
        ├─ objective-cause applies
        │  ├─ ✓ protected-shortfall holds                                  (core rule)
        │  └─ ✓ cause = objective, as the inspection of the site has found
        └─ ✗ gain is beaten
           └─ motive = pure                                                given

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Notes go out to the edge of a wide page`() {
    let expected = """
        responsibility = exempted                                                                                  (14-KL/TW)
        ├─ objective-cause applies
        │  ├─ ✓ protected-shortfall holds                                                                          (core rule)
        │  └─ ✓ cause = objective, as the inspection of the site has found
        └─ ✗ gain is beaten
           └─ motive = pure                                                                                        given

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `A tree is a nested list in plain style`() {
    let expected = """
        responsibility = exempted                                          (14-KL/TW)
        - objective-cause applies
          - + protected-shortfall holds                                    (core rule)
          - + cause = objective, as the inspection of the site has found
        - x gain is beaten
          - motive = pure                                                  given

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A tree is a nested list in Markdown`() {
    let expected = """
      - responsibility = exempted *(14-KL/TW)*
        - objective-cause applies
          - ✓ protected-shortfall holds *(core rule)*
          - ✓ cause = objective, as the inspection of the site has found
        - ✗ gain is beaten
          - motive = pure *given*

      """
    #expect(markdown(Self.document) == expected)
  }
}
