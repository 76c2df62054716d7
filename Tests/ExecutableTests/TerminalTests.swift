import Glibc
import TerminalSupport
import Testing

@Suite(.serialized) struct RealTerminalTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func start(
    _ arguments: [String] = [],
    _ variables: [String: String] = [:]
  ) throws -> TerminalSession {
    try Program.atTerminal(arguments, variables, in: folder)
  }

  @Test func `A Vietnamese name is the same, composed or decomposed`() throws {
    let session = try start()
    session.type("add cadre a name=\"Nguyễn Văn Linh\"\r")
    session.type("add cadre b name=\"Nguye\u{302}\u{303}n Va\u{306}n Linh\"\r")
    session.type("list cadres\r")
    try session.wait(forText: "  b   Nguyễn Văn Linh")
    try session.wait(forText: "  a   Nguyễn Văn Linh")
  }

  @Test func `Ctrl-C drops the line and stops a script, Ctrl-D leaves`() throws {
    let words = (1...100).map { "w\($0)" }.joined(separator: " ")
    try folder.write(
      "echo ready\nfor a in \(words) { for b in \(words) { for c in \(words) { for d in \(words) { if 1 > 2 {} } } } }\n",
      to: "long.dare"
    )
    let session = try start()
    session.type("decide fen")
    try session.wait(forLine: "(scratch) › decide fen")
    session.type("\u{3}")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("source long.dare\r")
    try session.wait(forText: "ready")
    session.type("\u{3}")
    try session.wait(forText: "interrupted")
    session.type("echo alive\r")
    try session.wait(forText: "alive")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("\u{4}")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `Tab completes commands, ids, facts and values`() throws {
    let session = try start(["--demo", "--workspace", "w.workspace"])
    session.type("deci\t")
    try session.wait(forLine: "› decide", cursor: 9)
    session.type("fen\t")
    try session.wait(forLine: "› decide fence", cursor: 15)
    session.type("\u{15}set cut-first moti\t")
    try session.wait(forLine: "› set cut-first motive=", cursor: 23)
    session.type("pu\t")
    try session.wait(forLine: "› set cut-first motive=pure", cursor: 28)
  }

  @Test func `Up finds what was typed in an earlier session`() throws {
    let first = try start()
    first.type("echo once upon a time\r")
    try first.wait(forText: "once upon a time")
    try first.wait(forLine: "(scratch) ›", cursor: 12)
    first.type("\u{4}")
    #expect(try first.waitForEnd() == .exited(0))
    let second = try start()
    second.type("\u{1B}[A")
    try second.wait(forLine: "(scratch) › echo once upon a time")
  }

  @Test func `clear leaves nothing but a prompt on the screen`() throws {
    let session = try start()
    session.type("echo once upon a time\r")
    try session.wait(forText: "once upon a time")
    session.type("clear\r")
    try session.wait(for: "an empty screen") {
      $0.screen.lines.filter { !$0.isEmpty } == ["(scratch) ›"] && $0.screen.lines[0] != ""
    }
  }

  @Test func `Ctrl-C ends a long question, and the answer so far says that it is partial`() throws {
    let session = try start(["--demo"])
    session.type("simulate health-bus trials=500000000\r")
    try session.wait(forText: "%")
    session.type("\u{3}")
    try session.wait(forText: "trials: it was stopped")
    session.type("q")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
  }
}
