import TerminalSupport
import Testing

/// Files of the user's that are not as this program writes them.
@Suite(.serialized) struct UsersFilesTests {
  @Test func `An entry that is no text hides no older one, and equal lines come once`() throws {
    let folder = TemporaryFolder()
    let bytes = Array("first\nsame\nsame\n".utf8) + [0xFF, 0xC3, 0x28, 0x0A] + Array("last\n".utf8)
    folder.write(bytes, to: "history")
    let session = try ProbeSession.start(["--history", folder.file("history")])
    for line in ["last", "same", "first"] {
      session.type(Keys.up)
      try session.wait(forLine: "demo› \(line)", cursor: 6 + line.count)
    }
    session.type(Keys.enter)
    try session.wait(forText: "read[5]: <first>")
  }

  @Test func `A history that libedit wrote is set aside whole`() throws {
    let folder = TemporaryFolder()
    let before = "_HiStOrY_V2_\nadd\\040cadre\\040an\n"
    folder.write(before, to: "history")
    let session = try ProbeSession.start(["--history", folder.file("history")])
    session.type("fine\r")
    try session.wait(forText: ": <fine>")
    session.type(Keys.ctrl("d"))
    #expect(try session.waitForEnd() == .exited(0))
    #expect(folder.text(of: "history.unreadable") == before)
    #expect(folder.text(of: "history") == "fine\n")
  }

  @Test func `A line of editrc that makes no sense takes no key away`() throws {
    let folder = TemporaryFolder()
    folder.write(
      "bind ^T ed-move-to-beg\nnonsense here\nbind \"^I\" ed-unassigned\n",
      to: ".editrc"
    )
    let session = try ProbeSession.start([], ["HOME": folder.path])
    session.type("app\t")
    try session.wait(forLine: "demo› approv", cursor: 12)
    session.type(Keys.ctrl("c"))
    try session.wait(forText: "interrupted")
    session.type("đủ" + Keys.ctrl("a") + Keys.ctrl("r") + "đ" + Keys.ctrl("g") + "\r")
    try session.wait(forText: "read[2]: <đủ>")
  }
}
