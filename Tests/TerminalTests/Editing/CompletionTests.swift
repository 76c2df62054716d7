import Testing

@testable import Terminal

@Suite struct CompletionTests {
  private func screen(columns: Int, rows: Int = 24) -> Screen {
    Screen(
      isTerminal: true,
      size: .init(columns: columns, rows: rows),
      encoding: .utf8,
      environment: ProcessEnvironment(["TERM": "xterm", "NO_COLOR": "1"])
    )
  }

  private func list(_ candidates: [Completions.Candidate], columns: Int, rows: Int = 24) -> String {
    CompletionList(candidates: candidates, screen: screen(columns: columns, rows: rows)) {
      "and \($0) more"
    }.text()
  }

  @Test(
    arguments: [
      (["approve", "approval"], "approv"), (["mô-phỏng", "mở"], "m"), (["one"], "one"),
      (["a", "b"], ""), ([], ""), (["ế", "ê"], ""),
    ])
  func `The common prefix is made of whole letters`(texts: [String], prefix: String) {
    let completions = Completions(replacing: 0..<0, candidates: texts.map { .init($0) })
    #expect(completions.commonPrefix == prefix)
  }

  @Test func `Candidates stand in columns, read downwards, as many as fit`() {
    #expect(
      list(["add", "approve", "ask", "assert", "check"].map { .init($0) }, columns: 30) == """
        add      ask      check
        approve  assert

        """
    )
    #expect(list(["một", "hai", "ba"].map { .init($0) }, columns: 6) == "một\nhai\nba\n")
  }

  @Test func `Candidates with descriptions have a row each, cut to the screen`() {
    #expect(
      list(
        [.init("approve", description: "record an approval"), .init("mở", description: "mở tệp")],
        columns: 24
      ) == """
        approve  record an app…
        mở       mở tệp

        """
    )
  }

  @Test func `What does not fit on the screen is counted`() {
    let candidates = (1...10).map { Completions.Candidate("candidate-\($0)", description: "x") }
    #expect(
      list(candidates, columns: 40, rows: 5) == """
        candidate-1   x
        candidate-2   x
        candidate-3   x
        and 7 more

        """
    )
  }

  @Test func `A candidate cannot command the terminal`() {
    #expect(
      list([.init("a\u{1B}[2Jb\n", description: "\u{7}")], columns: 40) == #"""
        a\u{1B}[2Jb\n  \u{7}

        """#
    )
  }
}
