import TerminalSupport
import Testing

@Suite(.serialized) struct HistoryKeysTests {
  private func session(_ entries: String..., rows: Int = 40) throws -> TerminalSession {
    let session = try ProbeSession.start(rows: rows)
    for entry in entries {
      session.type(entry + Keys.enter)
      try session.wait(forText: "<\(entry)>")
      try session.wait(forLine: "demo›")
    }
    return session
  }

  @Test func `Up finds what begins the same, Down comes back to what was typed`() throws {
    let session = try session("open demo", "decide", "open fence")
    session.type("op" + Keys.up)
    try session.wait(forLine: "demo› open fence", cursor: 16)
    session.type(Keys.up)
    try session.wait(forLine: "demo› open demo", cursor: 15)
    session.type(Keys.up)
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    #expect(session.screen.cursorLine == "demo› open demo")
    session.type(Keys.down + Keys.down)
    try session.wait(forLine: "demo› op", cursor: 8)
    session.type(Keys.ctrl("u") + Keys.up + Keys.up)
    try session.wait(forLine: "demo› decide")
  }

  @Test func `A search is blind to marks, and Enter runs what it found`() throws {
    let session = try session("add Nguyễn Văn Đồng", "decide", "add Nguyen")
    session.type(Keys.ctrl("r"))
    try session.wait(forLine: "search \"\":")
    session.type("dong")
    try session.wait(forLine: "search \"dong\": add Nguyễn Văn Đồng", cursor: 34)
    session.type(Keys.enter)
    try session.wait(forText: "demo› add Nguyễn Văn Đồng")
    try session.wait(for: "a second reading") {
      $0.screen.lines.filter { $0 == "read[19]: <add Nguyễn Văn Đồng>" }.count == 2
    }
  }

  @Test func `Every letter can be searched for, đ and ă too`() throws {
    let session = try session("report Đặng", "decide")
    session.type(Keys.ctrl("r") + "đặ")
    try session.wait(forLine: "search \"đặ\": report Đặng", cursor: 22)
    session.type(Keys.backspace + Keys.backspace + "D" + "a\u{306}\u{323}")
    try session.wait(forLine: "search \"Dặ\": report Đặng")
    session.type(Keys.backspace + "a")
    try session.wait(forLine: "search \"Da\": report Đặng")
    session.type("\u{306}")
    try session.wait(forLine: "search \"Dă\": report Đặng")
  }

  @Test func `An older match comes with Ctrl-R, and an arrow keeps it for editing`() throws {
    let session = try session("add Nguyễn", "add Nguyen", "decide")
    session.type("typed" + Keys.ctrl("r") + "nguyen")
    try session.wait(forLine: "search \"nguyen\": add Nguyen")
    session.type(Keys.ctrl("r"))
    try session.wait(forLine: "search \"nguyen\": add Nguyễn")
    session.type(Keys.left)
    try session.wait(forLine: "demo› add Nguyễn", cursor: 15)
    session.type("x" + Keys.enter)
    try session.wait(forText: "read[11]: <add Nguyễxn>")
  }

  @Test(arguments: [Keys.ctrl("g"), Keys.ctrl("c")])
  func `A search that is given up leaves the line as it was`(key: String) throws {
    let session = try session("decide")
    session.type("typed" + Keys.left + Keys.ctrl("r") + "dec")
    try session.wait(forLine: "search \"dec\": decide")
    session.type("x")
    try session.wait(forLine: "not found \"decx\": decide")
    session.type(key)
    try session.wait(forLine: "demo› typed", cursor: 10)
  }

  @Test func `Escape keeps what was found`() throws {
    let session = try session("decide all")
    session.type(Keys.ctrl("r") + "all")
    try session.wait(forLine: "search \"all\": decide all")
    session.type(Keys.escape)
    try session.wait(forLine: "demo› decide all", cursor: 16)
  }

  @Test func `A statement of several lines is one entry`() throws {
    let session = try ProbeSession.start()
    session.type("more\r")
    try session.wait(forLine: "...", cursor: 4)
    session.type("two\rthree\rend\r")
    try session.wait(forText: #"statement: <more\ntwo\nthree>"#)
    session.type(Keys.up)
    try session.wait(forLine: "demo› more⏎two⏎three", cursor: 20)
    session.type(Keys.enter)
    try session.wait(forText: #"read[14]: <more\ntwo\nthree>"#)
  }

  @Test func `What was typed is there in the next session, also after a hang-up`() throws {
    let folder = TemporaryFolder()
    let first = try ProbeSession.start([
      "--history", folder.file("history"), "--log", folder.file("log"),
    ])
    for number in 1...5 { first.type("command \(number)\r") }
    try first.wait(forText: "<command 5>")
    first.type("not finished")
    first.hangUp()
    _ = try first.waitForEnd()
    #expect(
      folder.text(of: "history") == "command 1\ncommand 2\ncommand 3\ncommand 4\ncommand 5\n"
    )
    #expect(folder.text(of: "log") == "hang-up\n")
    let second = try ProbeSession.start(["--history", folder.file("history")])
    second.type(Keys.up)
    try second.wait(forLine: "demo› command 5")
  }
}
