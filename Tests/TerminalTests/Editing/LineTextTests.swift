import Testing

@testable import Terminal

@Suite struct LineTextTests {
  @Test func `A line break is shown as a letter and comes back as a line break`() {
    let shown = LineText.shown("if x {\n  y\n}")
    #expect(String(String.UnicodeScalarView(shown)) == "if x {⏎  y⏎}")
    #expect(LineText.meant(shown) == "if x {\n  y\n}")
  }

  @Test func `A line is composed and holds nothing that takes no cell`() {
    let shown = LineText.shown("Nguye\u{302}\u{303}n\u{200B} \u{1B}[31mVa\u{306}n")
    #expect(String(String.UnicodeScalarView(shown)) == "Nguyễn [31mVăn")
    #expect(shown.count == 14)
  }

  @Test(
    arguments: [
      ("a\nb", "a\nb", false), ("a\r\nb\r", "a\nb", false), ("a\tb", "a b", false),
      ("\n", "", false), ("a\u{2029}b", "a\nb", false), ("bell\u{7}", "bell", true),
      ("zero\0width\u{200D}", "zerowidth", true), ("\u{A0}x", " x", false),
    ])
  func `A paste keeps its text and loses what cannot be shown`(
    pasted: String,
    text: String,
    isAltered: Bool
  ) {
    let result = LineText.pasted(pasted)
    #expect(result.text == text)
    #expect(result.isAltered == isAltered)
  }
}
