import Glibc
import TerminalSupport
import Testing

@testable import Terminal

@Suite(.serialized) struct HistoryProcessTests {
  private func writer(
    _ folder: TemporaryFolder,
    _ name: String,
    _ count: Int
  ) throws
    -> TerminalSession
  {
    try TerminalSession(
      [ProbeSession.path, "append", folder.file("history"), name, "\(count)"],
      environment: ProbeSession.environment()
    )
  }

  @Test func `Shells that append at once lose nothing and mix nothing`() throws {
    let folder = TemporaryFolder()
    let names = ["một", "hai", "ba", "bốn"]
    let writers = try names.map { try writer(folder, $0, 250) }
    for writer in writers { #expect(try writer.waitForEnd() == .exited(0)) }
    let lines = folder.text(of: "history").split(separator: "\n").map(String.init)
    #expect(lines.count == 1000)
    for name in names {
      #expect(lines.filter { $0.hasPrefix(name + " ") } == (1...250).map { "\(name) \($0)" })
    }
  }

  @Test func `Shells that rewrite while others append lose nothing`() throws {
    let folder = TemporaryFolder()
    let writers = try ["một", "hai"].map { try writer(folder, $0, 400) }
    // Every opening with so low a limit rewrites; the limit itself drops nothing in between.
    while true {
      let file = HistoryFile(path: folder.file("history"))
      try? file.rewrite(keeping: 100_000)
      if folder.text(of: "history").split(separator: "\n").count >= 800 { break }
    }
    for writer in writers { #expect(try writer.waitForEnd() == .exited(0)) }
    let entries = History(file: folder.file("history")).entries
    for name in ["một", "hai"] {
      #expect(entries.filter { $0.hasPrefix(name) } == (1...400).map { "\(name) \($0)" })
    }
  }

  @Test(arguments: [3, 17, 60, 141, 280])
  func `A kill while appending loses no entry that was acknowledged`(count: Int) throws {
    let folder = TemporaryFolder()
    let writer = try writer(folder, "entry", 100_000)
    try writer.wait(for: "\(count) entries") {
      $0.output.count { $0 == 0x0A } >= count
    }
    writer.signal(SIGKILL)
    #expect(try writer.waitForEnd() == .killed(SIGKILL))
    let acknowledged = writer.output.count { $0 == 0x0A }
    let history = History(file: folder.file("history"))
    #expect(history.count >= acknowledged)
    #expect(history.entries == (1...history.count).map { "entry \($0)" })
    history.append("after")
    #expect(History(file: folder.file("history")).entries.last == "after")
  }
}
