import Testing

@testable import Terminal

@Suite struct HistoryCodingTests {
  @Test(
    arguments: [
      ("add cadre an name=\"Trần Thị An\"", "add cadre an name=\"Trần Thị An\""),
      ("if x {\n  y\n}", #"if x {\n  y\n}"#),
      (#"a \ b \n"#, #"a \\ b \\n"#),
      ("a\tb\u{1B}[0m\0", #"a\u{9}b\u{1B}[0m\u{0}"#),
      ("\u{85}", #"\u{85}"#),
    ])
  func `An entry is one readable line and comes back from it`(entry: String, line: String) {
    #expect(HistoryCoding.line(for: entry) == line)
    #expect(HistoryCoding.entry(from: Array(line.utf8)) == entry)
  }

  @Test(
    arguments: [
      "", #"a\"#, #"a\x"#, #"\u{"#, #"\u{D800}"#, #"\u{zz}"#, #"\u"#, "a\u{1B}b", "a\u{7F}",
    ])
  func `A line that no entry has is none`(line: String) {
    #expect(HistoryCoding.entry(from: Array(line.utf8)) == nil)
  }

  @Test func `A line that is not UTF-8 is none`() {
    #expect(HistoryCoding.entry(from: [0x61, 0xFF]) == nil)
  }

  @Test func `Every entry comes back from its line`() {
    var generator = SmallGenerator(seed: 73)
    let scalars = Array("ab \\n\n\r\tu{}0ệđ\u{0}\u{1B}\u{7F}\u{9F}🙂".unicodeScalars)
    for _ in 0..<5000 {
      let entry = String(
        String.UnicodeScalarView(
          (0...generator.next(below: 12)).map { _ in scalars[generator.next(below: scalars.count)] }
        )
      )
      let line = HistoryCoding.line(for: entry)
      #expect(!line.utf8.contains(0x0A))
      #expect(HistoryCoding.entry(from: Array(line.utf8)) == entry)
    }
  }
}
