import TerminalSupport
import Testing

@Suite(.serialized) struct DisplayTests {
  @Test(arguments: ["cat", "less -X"])
  func `A long text goes through the user's pager`(pager: String) throws {
    let session = try ProbeSession.start([], ["PAGER": pager])
    session.type("page\r")
    try session.wait(forText: pager == "cat" ? "row 100" : "row 22")
    if pager != "cat" {
      session.type("Gq")
      try session.wait(forText: "row 100")
    }
    try session.wait(forText: "paged: program")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
  }

  @Test func `A pager that is left early or interrupted is no error`() throws {
    let session = try ProbeSession.start([], ["SIXDARES_PAGER": "true", "PAGER": "cat"])
    session.type("page\r")
    try session.wait(forText: "paged: program")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
  }

  @Test func `A pager that does not exist is replaced, and every row can be seen`() throws {
    let session = try ProbeSession.start([], ["PAGER": "no-such-pager --option"], rows: 10)
    session.type("page\r")
    try session.wait(forText: "next page")
    #expect(session.screen.cursorLine == "-- space: next page, enter: next line, q: quit --")
    session.type(" ")
    try session.wait(forText: "row 18")
    session.type("\r")
    try session.wait(forText: "row 19")
    #expect(!session.screen.lines.contains("row 20"))
    session.type(String(repeating: " ", count: 9))
    try session.wait(forText: "paged: builtIn")
    #expect(session.screen.lines.contains("row 100"))
  }

  @Test(arguments: ["q", Keys.ctrl("c")])
  func `The pager that is built in can be left`(key: String) throws {
    let session = try ProbeSession.start([], ["PAGER": "no-such-pager"], rows: 10)
    session.type("page\r")
    try session.wait(forText: "next page")
    session.type(key)
    try session.wait(forText: "paged: builtIn")
    session.type("fine\r")
    try session.wait(forText: "read[4]: <fine>")
  }

  @Test func `What is typed while a command runs is in the next line, and only there`() throws {
    let session = try ProbeSession.start()
    session.type("progress\r")
    try session.wait(for: "a bar") { $0.screen.cursorLine.contains("left") }
    session.type("ahead")
    try session.wait(forText: "counted")
    try session.wait(forLine: "demo› ahead", cursor: 11)
    session.type(Keys.left + "x" + Keys.enter)
    try session.wait(forText: "read[6]: <aheaxd>")
  }

  @Test func `A progress is shown on standard error and leaves nothing`() throws {
    let session = try ProbeSession.start()
    session.type("progress\r")
    try session.wait(for: "a bar") { $0.screen.cursorLine.contains("left") }
    #expect(session.screen.cursorLine.hasPrefix("counting  █"))
    try session.wait(forLines: ["demo› progress", "read[8]: <progress>", "counted", "demo›"])
  }
}
