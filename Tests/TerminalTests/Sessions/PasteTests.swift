import TerminalSupport
import Testing

@Suite(.serialized) struct PasteTests {
  @Test func `Several pasted lines are one line until Enter`() throws {
    let session = try ProbeSession.start()
    #expect(session.screen.modes.contains(2004))
    session.type("x\u{1B}[200~if a {\r  add Nguye\u{302}\u{303}n\r\n}\r\u{1B}[201~")
    try session.wait(forLine: "demo› xif a {⏎  add Nguyễn⏎}", cursor: 28)
    session.type("\u{1B}[D!" + Keys.enter)
    try session.wait(forText: #"read[23]: <xif a {\n  add Nguyễn\n!}>"#)
    try session.wait(forLine: "demo›")
    // The terminal marks pastes only while a line is typed.
    session.type(Keys.ctrl("d"))
    #expect(try session.waitForEnd() == .exited(0))
    #expect(!session.screen.modes.contains(2004))
  }

  @Test func `Keys in a paste have no effect`() throws {
    let session = try ProbeSession.start()
    session.type("\u{1B}[200~a\u{3}b\u{1A}c\u{4}d\te\u{1B}[Df?\u{1B}[201~")
    try session.wait(forLine: "demo› abcd e[Df?", cursor: 16)
    #expect(session.screen.bells == 1)
    session.type(Keys.enter)
    try session.wait(forText: "read[10]: <abcd e[Df?>")
  }

  @Test func `A paste that never ends is given up with Ctrl-C`() throws {
    let session = try ProbeSession.start()
    session.type("\u{1B}[200~rm everything\r")
    session.type(Keys.ctrl("c"))
    try session.wait(forText: "interrupted")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
  }

  @Test func `Sixteen thousand pasted letters arrive`() throws {
    let session = try ProbeSession.start(columns: 200, rows: 100)
    let text = String(repeating: "sáng tạo ", count: 1778).prefix(16_000)
    session.type("\u{1B}[200~\(text)\u{1B}[201~\r")
    try session.wait(forText: "read[16000]: <sáng tạo")
  }

  @Test func `A terminal without marked pastes runs line after line`() throws {
    let session = try ProbeSession.start([], ["TERM": "dumb"], prompt: "demo›")
    #expect(!session.screen.modes.contains(2004))
    session.type("one\rtwo\r")
    try session.wait(forText: "read[3]: <one>")
    try session.wait(forText: "read[3]: <two>")
  }
}
