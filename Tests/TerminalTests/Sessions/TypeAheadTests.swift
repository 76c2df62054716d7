import TerminalSupport
import Testing

@Suite(.serialized) struct TypeAheadTests {
  @Test func `Ctrl-D that is typed while a command runs ends the session afterwards`() throws {
    for _ in 1...20 {
      let session = try ProbeSession.start()
      session.type("echo x\r" + Keys.ctrl("d"))
      #expect(try session.waitForEnd() == .exited(0))
      #expect(session.screen.lines.joined().contains("read[6]: <echo x>"))
    }
  }

  @Test func `Ctrl-D that is typed while a command works long comes through as typed`() throws {
    let session = try ProbeSession.start()
    session.type("work\r")
    try session.wait(forText: "working")
    session.type("later" + Keys.ctrl("a") + Keys.ctrl("d") + Keys.ctrl("d"))
    session.type(Keys.ctrl("c"))
    try session.wait(forText: "stopped")
    // Ctrl-C drops what was typed before it, as in every shell; what follows is heard.
    session.type("fine\r" + Keys.ctrl("d"))
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.lines.joined().contains("fine>"))
  }

  @Test func `The shell that started us finds its Ctrl-D again`() throws {
    let session = try TerminalSession(
      ["/bin/sh", "-c", "\(ProbeSession.path); stty -a | tr ';' '\\n' | grep eof; cat; echo over"],
      environment: ProbeSession.environment()
    )
    try session.wait(forLine: "demo›", cursor: 6)
    session.type(Keys.ctrl("d"))
    try session.wait(forText: "eof = ^D")
    session.type(Keys.ctrl("d"))
    try session.wait(forText: "over")
    #expect(try session.waitForEnd() == .exited(0))
  }
}
