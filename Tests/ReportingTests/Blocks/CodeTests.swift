import Reporting
import Testing

@Suite("Code blocks") struct CodeTests {
  static let document = sample(
    .code(
      "rule objective-cause exception to protected-shortfall\n\twhen cause = objective\n\n  then responsibility = exempted, considered\n",
      language: "policy"
    )
  )

  @Test func `Code is never wrapped`() {
    let expected = """
        rule objective-cause exception to protected-shortfall
            when cause = objective

          then responsibility = exempted, considered

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Lines of usage are broken between words, and what goes on stands in`() {
    let usage = "add pilot PROPOSAL [place=TEXT] [FACT=VALUE…]\nhelp [NAME]"
    let expected = """
        add pilot PROPOSAL
            [place=TEXT]
            [FACT=VALUE…]
        help [NAME]

      """
    #expect(page(sample(.code(usage, language: "usage")), width: 26) == expected)
    #expect(markdown(sample(.code(usage, language: "usage"))).contains("```\nadd pilot"))
  }

  @Test func `Code stands in`() {
    let expected = """
        rule objective-cause exception to protected-shortfall
            when cause = objective

          then responsibility = exempted, considered

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A wide page changes nothing`() {
    let expected = """
        rule objective-cause exception to protected-shortfall
            when cause = objective

          then responsibility = exempted, considered

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Code is the same in plain style`() {
    let expected = """
        rule objective-cause exception to protected-shortfall
            when cause = objective

          then responsibility = exempted, considered

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Code is fenced in Markdown`() {
    let expected = """
      ```policy
      rule objective-cause exception to protected-shortfall
          when cause = objective

        then responsibility = exempted, considered
      ```

      """
    #expect(markdown(Self.document) == expected)
  }
}
