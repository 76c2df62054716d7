import TerminalSupport
import Testing

@Suite(.serialized) struct RecallingKeysTests {
  private func session(_ entries: String...) throws -> TerminalSession {
    let session = try ProbeSession.start(rows: 40)
    for entry in entries {
      session.type(entry + Keys.enter)
      try session.wait(forText: "<\(entry)>")
      try session.wait(forLine: "demo›")
    }
    return session
  }

  @Test func `Alt-. puts in the last word of earlier lines, one after the other`() throws {
    let session = try session("show old/case", "decide \"Nguyễn Văn Linh\"", "show ferry")
    session.type("why ")
    try session.wait(forLine: "demo› why", cursor: 10)
    session.type(Keys.escape + ".")
    try session.wait(forLine: "demo› why ferry", cursor: 15)
    session.type(Keys.escape + ".")
    try session.wait(forLine: "demo› why \"Nguyễn Văn Linh\"", cursor: 27)
    session.type(Keys.escape + ".")
    try session.wait(forLine: "demo› why old/case", cursor: 18)
    session.type(Keys.escape + ".")
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    #expect(session.screen.cursorLine == "demo› why old/case")
    session.type(" " + Keys.escape + "_")
    try session.wait(forLine: "demo› why old/case ferry")
  }

  @Test func `Ctrl-_ takes changes back, a word or a kill at a time`() throws {
    let session = try session()
    for word in ["echo", " một", " hai"] {
      for letter in word { session.type(String(letter)) }
      try session.wait(for: "the word") { $0.screen.cursorLine.hasSuffix(word) }
    }
    session.type(Keys.ctrl("u"))
    try session.wait(forLine: "demo›", cursor: 6)
    session.type("\u{1F}")
    try session.wait(forLine: "demo› echo một hai", cursor: 18)
    session.type("\u{18}\u{15}")
    try session.wait(forLine: "demo› echo một", cursor: 14)
    session.type(Keys.enter)
    try session.wait(forText: "read[8]: <echo một>")
  }

  @Test func `What a key puts in is taken back by itself`() throws {
    let session = try session("show ferry")
    session.type("why ")
    try session.wait(forLine: "demo› why", cursor: 10)
    session.type(Keys.escape + ".")
    try session.wait(forLine: "demo› why ferry")
    session.type("\u{1F}")
    try session.wait(forLine: "demo› why", cursor: 10)
    session.type("x")
    try session.wait(forLine: "demo› why x")
    session.type("\u{1B}[200~yz\u{1B}[201~")
    try session.wait(forLine: "demo› why xyz")
    session.type("\u{1F}")
    try session.wait(forLine: "demo› why x", cursor: 11)
  }

  @Test func `Nothing can be taken back of an earlier line`() throws {
    let session = try session("one")
    session.type("\u{1F}")
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    #expect(session.screen.cursorLine == "demo›")
  }
}
