import Testing

@testable import Terminal

@Suite struct RowsTests {
  @Test(
    arguments: [
      ("", 10, 0), ("a", 10, 1), ("a\n", 10, 1), ("a\n\nb\n", 10, 3), ("1234567890", 10, 1),
      ("12345678901", 10, 2), ("漢字漢字漢字", 10, 2), ("\u{1B}[1;32m1234567890\u{1B}[0m", 10, 1),
    ])
  func `A text takes the rows that its lines take`(text: String, columns: Int, rows: Int) {
    #expect(Rows.count(of: text, columns: columns) == rows)
  }
}
