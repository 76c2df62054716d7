import Testing

@testable import Terminal

@Suite struct LineLayoutTests {
  @Test(
    arguments: [
      ("", 10, 0), ("123456789", 10, 0), ("1234567890", 10, 1), ("12345678901234567890", 10, 2),
      ("漢字漢字", 5, 1), ("漢字", 4, 1), ("Nguyễn Văn Linh", 15, 1), ("Nguyễn Văn Linh", 16, 0),
    ])
  func `A full row ends the row, and a wide letter is not cut`(
    text: String,
    columns: Int,
    rows: Int
  ) {
    CharacterEncoding.establish()
    #expect(LineLayout.rows(before: Array(text.unicodeScalars), columns: columns) == rows)
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "tmux-256color", "TMUX": "x"], true),
      (["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"], false),
      (["TERM": "screen"], false), (["TERM": "screen", "TMUX": "x"], true),
      (["TERM": "linux"], false), ([:], false),
    ])
  func `Terminals that leave rows as they are known by name`(
    variables: [String: String],
    expected: Bool
  ) {
    #expect(LineLayout.rowsAreBrokenAnew(ProcessEnvironment(variables)) == expected)
  }
}
