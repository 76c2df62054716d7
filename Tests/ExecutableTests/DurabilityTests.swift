import Glibc
import TerminalSupport
import Testing

@Suite struct DurabilityTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A script that says when it is ready and then goes on for longer than anybody waits.
  private static func long(before: String = "") -> String {
    let words = (1...100).map { "w\($0)" }.joined(separator: " ")
    return """
      \(before)
      echo ready
      for a in \(words) { for b in \(words) { for c in \(words) { for d in \(words) {
        if 1 > 2 { echo never }
      } } } }
      echo never

      """
  }

  private func cadres(_ workspace: String = "w.workspace") throws -> [Substring] {
    try Program.say("for c in cadres { echo $c }", ["-w", workspace], in: folder).lines
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `A script that is told to stop ends soon, and keeps what it did`(
    signal: Int32,
    code: Int32
  ) throws {
    try folder.write(Self.long(before: "new w\nadd cadre an"), to: "a.dare")
    let running = try Running(["run", "a.dare"], in: folder)
    try running.wait(forLine: "ready")
    running.signal(signal)
    #expect(try running.waitForEnd() == .exited(code))
    #expect(running.errors.contains("interrupted"))
    #expect(!running.output.contains("never"))
    #expect(try cadres() == ["an"])
  }

  @Test func `An interrupted simulation tells how far it came, and the script is over`() throws {
    let script = """
      case x result=failed
      expect motive pure:50% mixed:50%
      echo ready
      simulate trials=500m
      echo never
      """
    try folder.write(script, to: "a.dare")
    let running = try Running(["run", "a.dare"], in: folder)
    try running.wait(forLine: "ready")
    running.signal(SIGINT)
    #expect(try running.waitForEnd() == .exited(130))
    #expect(!running.output.contains("never"))
  }

  @Test func `What stands before an error is kept`() throws {
    let result = try Program.say("new w; add cadre an; remove nobody; add cadre binh", in: folder)
    #expect(result.ending == .exited(1))
    #expect(try cadres() == ["an"])
  }

  @Test func `A kill loses nothing that was acknowledged and leaves nothing half done`() throws {
    let first = (1...300).map { "add cadre a\($0)\n" }.joined()
    #expect(try Program.run([], input: "new w\n" + first, in: folder).ending == .exited(0))
    let second = (1...7000).map {
      "add proposal p\($0) by=a1,a2 title=\"x\"\n" + ($0 == 6000 ? "echo ready\n" : "")
    }
    try folder.write(second.joined() + Self.long(), to: "b.dare")
    let running = try Running(["run", "-w", "w.workspace", "b.dare"], in: folder)
    try running.wait(forLine: "ready")
    running.signal(SIGKILL)
    #expect(try running.waitForEnd() == .killed(SIGKILL))
    #expect(try cadres() == (1...300).map { Substring("a\($0)") })
    let after = try Program.say(
      "check workspace; for p in proposals { echo $p }; assert 1 < 2",
      ["-w", "w.workspace"],
      in: folder
    )
    #expect(after.ending == .exited(0))
    #expect(after.lines.first == "w.workspace is sound")
    let proposals = after.lines.dropFirst()
    #expect(Array(proposals) == (0..<proposals.count).map { Substring("p\($0 + 1)") })
    #expect(proposals.count >= 5000)
    let cases = try Program.say(
      "decide p1/a1; decide p\(proposals.count)/a2",
      ["-w", "w.workspace"],
      in: folder
    )
    #expect(cases.ending == .exited(0))
  }

  @Test func `Whoever closes the pipe ends the program, and what was done is kept`() throws {
    try folder.write(
      "new w\nadd cadre an\n" + Self.long().replacing("if 1 > 2", with: "if 1 < 2"),
      to: "a.dare"
    )
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let running = try Running(["run", "a.dare"], output: ends[1], in: folder)
    close(ends[1])
    var byte: UInt8 = 0
    #expect(unsafe read(ends[0], &byte, 1) == 1)
    close(ends[0])
    #expect(try running.waitForEnd() == .exited(141))
    #expect(running.errors == "")
    #expect(try cadres() == ["an"])
  }

  @Test func `Output that cannot be written is told, and is a failure`() throws {
    let full = unsafe open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    let running = try Running(["-c", "echo one"], output: full, in: folder)
    #expect(try running.waitForEnd() == .exited(1))
    #expect(running.errors == "error: standard output cannot be written: No space left on device\n")
  }
}
