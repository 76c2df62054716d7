import Testing

@testable import Terminal

@Suite struct HistoryWalkTests {
  private func history(_ entries: String...) -> History {
    let history = History()
    for entry in entries { history.append(entry) }
    return history
  }

  private func text(_ walk: HistoryWalk) -> String {
    String(String.UnicodeScalarView(walk.shown))
  }

  @Test func `Without a beginning every entry comes, and then the empty line again`() {
    let history = history("one", "two", "if x {\n  y\n}")
    var walk = HistoryWalk(from: [], cursor: 0, in: history)
    var shown: [String] = []
    while walk.goBack(in: history) { shown.append(text(walk)) }
    while walk.goForward(in: history) { shown.append(text(walk)) }
    #expect(shown == ["if x {⏎  y⏎}", "two", "one", "two", "if x {⏎  y⏎}", ""])
  }

  @Test func `Only entries with the same beginning come, the cursor is its end`() {
    let history = history("open demo", "decide", "open fence", "undo")
    var walk = HistoryWalk(from: Array("open x".unicodeScalars), cursor: 4, in: history)
    var shown: [String] = []
    while walk.goBack(in: history) { shown.append(text(walk)) }
    while walk.goForward(in: history) { shown.append(text(walk)) }
    #expect(shown == ["open fence", "open demo", "open fence", "open x"])
  }

  @Test func `Marks count in a beginning`() {
    let history = history("mô-phỏng", "mo")
    var plain = HistoryWalk(from: Array("mo".unicodeScalars), cursor: 2, in: history)
    let plainGoesBack = plain.goBack(in: history)
    #expect(!plainGoesBack)
    var marked = HistoryWalk(from: Array("mô".unicodeScalars), cursor: 2, in: history)
    let markedGoesBack = marked.goBack(in: history)
    #expect(markedGoesBack)
    #expect(text(marked) == "mô-phỏng")
  }
}
