import Glibc
import TerminalSupport
import Testing

/// The user's own file of statements, which is run before a session at a terminal.
@Suite(.serialized) struct StartFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func write(_ text: String, to name: String = ".config/sixdares/rc") throws {
    var path = ""
    for part in name.split(separator: "/").dropLast() {
      path += (path.isEmpty ? "" : "/") + part
      unsafe mkdir(folder.file(path), 0o755)
    }
    try folder.write(text, to: name)
  }

  @Test func `It is run before the greeting, with what it runs beside it`() throws {
    try write("set language vi\nsource more\n")
    try write("define hi { echo xin-chào }\n", to: ".config/sixdares/more")
    let session = try Program.atTerminal(columns: 120, in: folder)
    try session.wait(forText: "gõ trợ giúp để xem hướng dẫn")
    session.type("hi\r")
    try session.wait(forText: "xin-chào")
  }

  @Test func `What is wrong in it is told with its place, and the shell goes on`() throws {
    try write("echo before\ndecide nobody\nlet after = here\n")
    let session = try Program.atTerminal(in: folder)
    try session.wait(forText: ".config/sixdares/rc:2:8: error: nothing here is called `nobody`")
    session.type("echo $after\r")
    try session.wait(forText: "here")
    session.type("\u{4}")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `It is looked for where XDG_CONFIG_HOME says`() throws {
    try write("echo usual\n")
    try write("echo other\n", to: "other/sixdares/rc")
    let session = try Program.atTerminal(
      [],
      ["XDG_CONFIG_HOME": folder.file("other")],
      in: folder
    )
    #expect(session.screen.lines.contains("other"))
    #expect(!session.screen.lines.contains("usual"))
  }

  @Test(arguments: ["--no-rc", "--safe"])
  func `It is not run where it is not wanted`(option: String) throws {
    try write("echo from-the-file\n")
    let session = try Program.atTerminal([option], in: folder)
    #expect(!session.screen.lines.contains("from-the-file"))
  }

  @Test func `Scripts do not see it`() throws {
    try write("echo from-the-file\n")
    try folder.write("echo a\n", to: "a.dare")
    #expect(try Program.run(["run", "a.dare"], in: folder).output == "a\n")
    #expect(try Program.say("echo a", in: folder).output == "a\n")
    #expect(try Program.run([], input: "echo a\n", in: folder).output == "a\n")
  }

  @Test func `What the command line chooses holds over it`() throws {
    try write("set language vi\nmode json\npolicy decree-73\nmode table\n")
    let options = ["--language", "en", "--policy", "conclusion-14"]
    let session = try Program.atTerminal(options, in: folder)
    try session.wait(forText: "policy conclusion-14")
    session.type("decide nobody\r")
    try session.wait(forText: "error: nothing here is called `nobody`")
  }

  @Test func `A pipe or a folder in its place is told, and waited for by nobody`() throws {
    try write("", to: ".config/sixdares/none")
    #expect(unsafe mkfifo(folder.file(".config/sixdares/rc"), 0o600) == 0)
    let session = try Program.atTerminal(in: folder)
    try session.wait(forText: "error: ")
  }
}
