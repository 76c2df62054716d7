import PlainText
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("Nguyễn Văn Linh", 15), ("Nguye\u{0302}\u{0303}n", 6), ("đồng", 4),
      ("漢字", 4), ("🙂", 2), ("a\u{200B}b", 2), ("☎\u{FE0F}", 2), ("한", 2),
    ])
  func `A text is as wide as the cells it takes`(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }
}

@Suite struct EscapingTests {
  @Test func `Control characters never reach the terminal`() {
    #expect("a\u{1B}[31mb".escapedForDisplay == #"a\u{1B}[31mb"#)
    #expect("one\ntwo\tthree\r".escapedForDisplay == #"one\ntwo\tthree\r"#)
    #expect("\u{202E}evil\u{9B}2J".escapedForDisplay == #"\u{202E}evil\u{9B}2J"#)
  }

  @Test func `Line breaks can be kept`() {
    #expect("one\ntwo\u{7}".escapedKeepingLines == "one\ntwo\\u{7}")
  }

  @Test func `Vietnamese letters are left alone`() {
    #expect("Trần Thị An, 3,2 tỷ đồng".escapedForDisplay == "Trần Thị An, 3,2 tỷ đồng")
  }
}

@Suite struct NormalizingTests {
  @Test func `Decomposed letters are composed`() {
    let decomposed = "Nguye\u{0302}\u{0303}n Va\u{0306}n Linh"
    #expect(decomposed.composed.unicodeScalars.count == 15)
    #expect(decomposed.composed.unicodeScalars.elementsEqual("Nguyễn Văn Linh".unicodeScalars))
  }

  @Test func `Marks are dropped for searching`() {
    #expect("Nguyễn Văn Đồng".withoutMarks == "nguyen van dong")
  }
}

@Suite struct WrappingTests {
  @Test(arguments: [
    ("thiệt hại 3,2 tỷ đồng", 17, ["thiệt hại", "3,2 tỷ đồng"]),
    ("damage of 14bn VND there", 16, ["damage of", "14bn VND there"]),
    ("it takes up to 5 days", 16, ["it takes up to", "5 days"]),
    ("on 2021-12-01 an answer", 13, ["on 2021-12-01", "an answer"]),
    ("by 14-KL/TW as such", 11, ["by 14-KL/TW", "as such"]),
    ("he has 2, and more", 10, ["he has 2,", "and more"]),
    ("pages 1 2 3 4 5 6", 10, ["pages 1 2", "3 4 5 6"]),
  ])
  func `A number is not parted from its unit`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test func `Lines break at spaces and never inside a number`() {
    #expect("damage of 3.200.000.000 VND".wrapped(to: 12) == ["damage of", "3.200.000.000", "VND"])
  }

  @Test func `Line breaks are kept`() {
    #expect("a\n\nb".wrapped(to: 10) == ["a", "", "b"])
  }

  @Test func `A text is cut to its cells`() {
    #expect("Nguyễn Văn Linh".truncated(to: 8) == "Nguyễn …")
    #expect("漢字漢字".truncated(to: 4) == "漢…")
    #expect("short".truncated(to: 8) == "short")
  }

  @Test func `Padding counts cells and not scalars`() {
    #expect("đồng".padded(to: 6) == "đồng  ")
    #expect("漢".paddedLeft(to: 4) == "  漢")
  }

  @Test func `Digits are grouped from the right`() {
    let numbers = ["", "1", "12", "123", "1234", "123456", "1234567"]
    let grouped = numbers.map { $0.groupedInThrees(by: ".") }
    #expect(grouped == ["", "1", "12", "123", "1.234", "123.456", "1.234.567"])
  }
}
