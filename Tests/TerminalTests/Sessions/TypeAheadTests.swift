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

  @Test func `Ctrl-R that is typed while a command runs searches afterwards`() throws {
    let session = try ProbeSession.start()
    session.type("echo x\rprogress\r")
    try session.wait(forText: "counting")
    session.type(Keys.ctrl("r") + "ech\r")
    try session.wait(for: "the line twice") { session in
      session.screen.lines.count { $0.contains("<echo x>") } == 2
    }
  }

  @Test func `The shell that started us finds its keys again`() throws {
    let keys = "stty -a | tr ';' '\\n' | grep -E 'eof|rprnt|lnext'"
    let session = try TerminalSession(
      ["/bin/sh", "-c", "\(ProbeSession.path); \(keys); cat; echo over"],
      environment: ProbeSession.environment()
    )
    try session.wait(forLine: "demo›", cursor: 6)
    session.type(Keys.ctrl("d"))
    for key in ["eof = ^D", "rprnt = ^R", "lnext = ^V"] { try session.wait(forText: key) }
    session.type(Keys.ctrl("d"))
    try session.wait(forText: "over")
    #expect(try session.waitForEnd() == .exited(0))
  }
}
