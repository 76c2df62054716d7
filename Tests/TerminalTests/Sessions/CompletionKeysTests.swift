import TerminalSupport
import Testing

@Suite(.serialized) struct CompletionKeysTests {
  @Test func `The common beginning comes first, then the list`() throws {
    let session = try ProbeSession.start()
    session.type("app\t")
    try session.wait(forLine: "demo› approv", cursor: 12)
    session.type("\t")
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    session.type("\t")
    try session.wait(forLines: [
      "demo› approv",
      "approve   record an approval",
      "approval  who approved",
      "demo› approv",
    ])
    session.type("a\t")
    try session.wait(forLine: "demo› approval=", cursor: 15)
    session.type(Keys.enter)
    try session.wait(forText: "read[9]: <approval=>")
  }

  @Test func `A word typed without its marks gets them`() throws {
    let session = try ProbeSession.start()
    session.type("add nguyen\t")
    try session.wait(forLine: "demo› add nguyễn-", cursor: 17)
    session.type("b\t")
    try session.wait(forLine: "demo› add nguyễn-bình", cursor: 22)
    session.type("mo\u{302}\t")
    // What the candidates have in common is less than what was typed, which is never shortened.
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    #expect(session.screen.cursorLine == "demo› add nguyễn-bình mô")
  }

  @Test func `What follows already is not put there again`() throws {
    let session = try ProbeSession.start()
    session.type("addx y" + Keys.ctrl("a") + "\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[3~" + "\t")
    try session.wait(forLine: "demo› add y", cursor: 10)
  }

  @Test func `A list below a line of several rows leaves all of them in place`() throws {
    let session = try ProbeSession.start(columns: 20, rows: 12)
    session.type("1234567890123456789012 m" + Keys.left + Keys.left)
    try session.wait(for: "the cursor") { $0.screen.cursor == (1, 8) }
    session.type("X" + Keys.left + "\u{1B}[3~" + Keys.ctrl("e") + "\t\t")
    try session.wait(forLines: [
      "demo› 12345678901234",
      "56789012 m",
      "mô-phỏng  chạy mô …",
      "mở        mở tệp",
      "demo› 12345678901234",
      "56789012 m",
    ])
    #expect(session.screen.cursor == (5, 10))
  }

  @Test func `A question mark at the end explains, elsewhere it is a letter`() throws {
    let session = try ProbeSession.start()
    session.type("set motive ?")
    try session.wait(forLines: [
      "demo› set motive",
      "explained: <set motive >",
      "second line",
      "demo› set motive",
    ])
    try session.wait(forLine: "demo› set motive", cursor: 17)
    session.type(Keys.ctrl("a") + "?")
    try session.wait(forLine: "demo› ?set motive", cursor: 7)
    session.type(Keys.ctrl("e") + "'why?")
    try session.wait(forLine: "demo› ?set motive 'why?")
  }

  @Test(arguments: ["\u{18}\u{5}", "\u{1B}e"])
  func `A line can be edited by another program`(keys: String) throws {
    let session = try ProbeSession.start()
    session.type("abc" + keys)
    try session.wait(forLine: "demo› edited abc⏎second", cursor: 23)
    session.type(Keys.enter)
    try session.wait(forText: #"read[17]: <edited abc\nsecond>"#)
    try session.wait(forLine: "demo›")
    session.type("keep" + Keys.left + keys)
    try session.wait(for: "the line again") {
      $0.screen.lines.filter { $0 == "demo› keep" }.count == 2 && $0.screen.cursor.column == 9
    }
  }
}
