import Glibc
import TerminalSupport
import Testing

@Suite(.serialized) struct SignalTests {
  @Test func `Ctrl-C drops the line and never leaves`() throws {
    let session = try ProbeSession.start()
    session.type("abc" + Keys.left + Keys.ctrl("c"))
    try session.wait(forLines: ["demo› abc^C", "interrupted", "demo›"])
    session.type(Keys.ctrl("c"))
    try session.wait(forLines: [
      "demo› abc^C", "interrupted", "demo› ^C", "interrupted", "demo›",
    ])
    session.signal(SIGINT)
    try session.wait(for: "three interruptions") {
      $0.screen.lines.filter { $0 == "interrupted" }.count == 3
    }
    session.type("still here\r")
    try session.wait(forText: "read[10]: <still here>")
  }

  @Test func `Ctrl-C leaves nothing of a line of several rows below`() throws {
    let session = try ProbeSession.start(columns: 20, rows: 10)
    session.type("12345678901234567890123456" + Keys.ctrl("a") + Keys.ctrl("c"))
    try session.wait(forLines: [
      "demo› 12345678901234", "567890123456^C", "interrupted", "demo›",
    ])
  }

  @Test(arguments: ["\u{1B}", "\u{16}", "\u{18}", "\u{1B}x"])
  func `Ctrl-C is heard in the middle of a key`(beginning: String) throws {
    let session = try ProbeSession.start()
    session.type("abc" + beginning)
    session.type(Keys.ctrl("c"))
    try session.wait(forText: "interrupted")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
  }

  @Test func `Ctrl-C stops a command and not the session`() throws {
    let session = try ProbeSession.start()
    session.type("work\r")
    try session.wait(forText: "working")
    session.type(Keys.ctrl("c"))
    try session.wait(forText: "stopped")
    try session.wait(forLine: "demo›")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
    #expect(!session.screen.lines.contains("interrupted"))
  }

  @Test func `Ctrl-D ends on an empty line only`() throws {
    let session = try ProbeSession.start()
    session.type("ab" + Keys.ctrl("d"))
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    session.type(Keys.ctrl("a") + Keys.ctrl("d") + Keys.ctrl("d") + Keys.ctrl("d"))
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.lines == ["demo›", "end of input"])
  }

  @Test func `Ctrl-Z gives the terminal back, and the line is there again afterwards`() throws {
    let session = try TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: ProbeSession.environment(["PS1": "bash$ "])
    )
    try session.wait(forLine: "bash$", cursor: 6)
    session.type("\(ProbeSession.path)\r")
    try session.wait(forLine: "demo›", cursor: 6)
    session.type("half typed" + Keys.left)
    try session.wait(forLine: "demo› half typed", cursor: 15)
    session.type(Keys.ctrl("z"))
    try session.wait(forText: "Stopped")
    try session.wait(forLine: "bash$", cursor: 6)
    // The terminal is as it was: it echoes, and marks pastes only as bash asked for.
    session.type("stty -a | grep -c '^isig.* echo '\r")
    try session.wait(for: "a line with both flags") { $0.screen.lines.contains("1") }
    try session.wait(forLine: "bash$", cursor: 6)
    session.type("fg\r")
    try session.wait(forLine: "demo› half typed", cursor: 15)
    session.type("x\r")
    try session.wait(forText: "read[11]: <half typexd>")
    try session.wait(forLine: "demo›")
    session.type(Keys.ctrl("d"))
    try session.wait(forLine: "bash$", cursor: 6)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `A session that is told to end ends in order`(signal: Int32) throws {
    let folder = TemporaryFolder()
    let session = try ProbeSession.start(["--log", folder.file("log")])
    session.type("half")
    try session.wait(forLine: "demo› half")
    session.signal(signal)
    #expect(try session.waitForEnd() == .exited(1))
    #expect(folder.text(of: "log") == "hang-up\n")
    #expect(session.screen.lines == ["demo› half", "hang-up"])
    #expect(!session.screen.modes.contains(2004))
  }

  @Test func `A window that changes while a line is typed shows the line once`() throws {
    let session = try ProbeSession.start(columns: 80, rows: 24)
    session.type("đổi mới sáng tạo")
    try session.wait(forLine: "demo› đổi mới sáng tạo")
    session.resize(columns: 40, rows: 20)
    session.type("!")
    try session.wait(forLines: ["demo› đổi mới sáng tạo!"])
    session.resize(columns: 100, rows: 30)
    session.type("?")
    try session.wait(forText: "explained")
    let long = String(repeating: "abcdefghi ", count: 9)
    session.type(Keys.ctrl("u") + Keys.ctrl("l") + long)
    try session.wait(forLines: ["demo› " + long.dropLast()])
    session.type(Keys.enter)
    try session.wait(forText: "read[90]")
  }

  @Test func `A program that is stopped by others paints its line when it goes on`() throws {
    let session = try ProbeSession.start()
    session.type("half")
    try session.wait(forLine: "demo› half")
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    session.type("!")
    try session.wait(forLine: "demo› half!", cursor: 11)
    session.type(Keys.enter)
    try session.wait(forText: "read[5]: <half!>")
  }
}
