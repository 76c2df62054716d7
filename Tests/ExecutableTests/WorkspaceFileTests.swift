import Glibc
import TerminalSupport
import Testing

@Suite struct WorkspaceFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func furnish() throws {
    let cadres = (1...50).map { "add cadre a\($0) name=\"Nguyễn Văn \($0)\"" }
    let script = (["new w"] + cadres).joined(separator: "\n")
    #expect(try Program.run([], input: script, in: folder).ending == .exited(0))
  }

  /// What opening it says, by option and by command, with a shell that lives on.
  private func refusal(_ sentence: String) throws {
    let byOption = try Program.say("echo never", ["-w", "w.workspace"], in: folder)
    #expect(byOption.ending == .exited(2))
    #expect(byOption.output == "")
    #expect(byOption.errors.contains(sentence), "\(byOption.errors)")
    let byCommand = try Program.run(["--keep-going"], input: "open w\necho alive\n", in: folder)
    #expect(byCommand.output == "alive\n")
    #expect(byCommand.errors.contains(sentence), "\(byCommand.errors)")
  }

  @Test func `A file that is no workspace is refused and left as it is`() throws {
    try folder.write("Dear committee,\n", to: "w.workspace")
    try refusal("`")
    #expect(folder.text(of: "w.workspace") == "Dear committee,\n")
  }

  @Test func `A workspace of a newer program is refused`() throws {
    try furnish()
    var bytes = folder.bytes(of: "w.workspace")
    // Where a database of SQLite keeps the number that its program gave it.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try folder.write(bytes, to: "w.workspace")
    try refusal("format 99")
    #expect(folder.bytes(of: "w.workspace") == bytes)
  }

  @Test func `A damaged workspace is told to be damaged`() throws {
    try furnish()
    var bytes = folder.bytes(of: "w.workspace")
    for place in 4096..<bytes.count { bytes[place] = 0xA5 }
    try folder.write(bytes, to: "w.workspace")
    let result = try Program.run(
      ["--keep-going"],
      input: "open w\nlist cadres\ncheck workspace\necho alive\n",
      in: folder
    )
    #expect(result.errors.contains("damaged"), "\(result.errors)")
    #expect(result.lines.last == "alive")
  }

  @Test func `Whoever writes while another is writing is told by whom, and nothing is lost`() throws
  {
    try furnish()
    let words = (1...100).map { "w\($0)" }.joined(separator: " ")
    let loop = "for a in \(words) { for b in \(words) { for c in \(words) { if 1 > 2 {} } } }\n"
    try folder.write("add cadre first\necho ready\n" + loop + loop + loop, to: "a.dare")
    let first = try Running(["run", "-w", "w.workspace", "a.dare"], in: folder)
    try first.wait(forLine: "ready")
    let second = try Program.say(
      "list cadres; add cadre second",
      ["-w", "w.workspace"],
      in: folder
    )
    #expect(second.ending == .exited(1))
    #expect(second.output.contains("Nguyễn Văn 50"))
    #expect(second.errors.contains("(process \(first.process)) is writing to the workspace"))
    first.signal(SIGINT)
    #expect(try first.waitForEnd() == .exited(130))
    let after = try Program.say("show first; add cadre second", ["-w", "w.workspace"], in: folder)
    #expect(after.ending == .exited(0), "\(after.errors)")
  }
}
