import Diagnostics
import PolicyLanguage
import Testing

@testable import Workspace

@Suite struct TwoProgramsTests {
  @Test func `A reader never waits for a writer`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    let probe = try ProbeProcess(["hold", folder.file()])
    #expect(probe.line() == "held")
    let start = ContinuousClock.now
    #expect(try workspace.cadres().count == 2)
    #expect(try workspace.settings().map(\.key) == ["language"])
    #expect(try workspace.check() == [])
    let another = try Workspace.open(at: folder.file())
    #expect(try another.counts().cases == 3)
    let reader = try Workspace.open(at: folder.file(), readOnly: true)
    #expect(try reader.journal().count == 4)
    #expect(ContinuousClock.now - start < .seconds(4))
    probe.endInput()
    #expect(probe.line() == "kept")
    #expect(try reader.settings().map(\.key) == ["held", "language"])
    #expect(try workspace.undo(steps: 1).map(\.typed) == ["hold"])
  }

  @Test func `A writer waits for another one`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file(), patience: .seconds(20))
    let probe = try ProbeProcess(["hold", folder.file()])
    #expect(probe.line() == "held")
    probe.endInput()
    try workspace.make { try $0.addBareCase("a") }
    #expect(probe.line() == "kept")
    #expect(try workspace.journal().map(\.typed) == ["test", "hold"])
  }

  @Test func `A writer whose patience ends says who holds the file`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file(), patience: .milliseconds(50))
    let probe = try ProbeProcess(["hold", folder.file()])
    #expect(probe.line() == "held")
    let failure = error { try workspace.make { try $0.addBareCase("a") } }
    #expect(
      failure == .locked(LockHolder(process: probe.process, program: "workspace-probe"))
    )
    let sentence = try #require(failure).diagnostic.message
    #expect(sentence.en.contains("workspace-probe"))
    #expect(sentence.en.contains("\(probe.process)"))
    #expect(sentence.vi.contains("\(probe.process)"))
    #expect(error { try workspace.undo(steps: 1) } == failure)
    workspace.beginGroup()
    #expect(error { try workspace.make { try $0.addBareCase("a") } } == failure)
    try workspace.endGroup()
    probe.kill()
    // What the other program had not finished is gone with it, and nobody has to clean up.
    try workspace.make { try $0.addBareCase("a") }
    #expect(try workspace.settings() == [])
  }

  @Test func `Two connections of one program keep out of each other's way as well`() throws {
    let folder = try TemporaryFolder()
    let first = try Workspace.create(at: folder.file())
    let second = try Workspace.open(at: folder.file(), patience: .milliseconds(20))
    first.beginGroup()
    try first.make { try $0.addBareCase("a") }
    guard case .locked = error({ try second.make { try $0.addBareCase("b") } }) else {
      Issue.record("not locked")
      return
    }
    try first.endGroup()
    try second.make { try $0.addBareCase("b") }
    #expect(try first.bareCases() == ["a", "b"])
  }

  @Test func `What another program changes is noticed`() throws {
    let folder = try TemporaryFolder()
    let first = try Workspace.create(at: folder.file())
    let second = try Workspace.open(at: folder.file())
    try first.make { try $0.addCadre("an") }
    let count = first.changeCount
    #expect(first.changeCount == count)
    #expect(try first.cadres().count == 1)
    #expect(first.changeCount == count)
    try second.make { try $0.removeCadre("an") }
    try second.make { try $0.addCadre("binh") }
    try second.make { try $0.addCadre("an", name: "Another") }
    #expect(first.changeCount != count)
    // Keys that were remembered are looked up again.
    try first.make { try $0.set("x", .yesNo(true), of: .cadre("an")) }
    #expect(try second.facts(of: .cadre("an")).map(\.name) == ["x"])
    #expect(try second.facts(of: .cadre("binh")) == [])
    #expect(try first.check() == [])
  }

  @Test func `Redo is given up when another program has done something else`() throws {
    let folder = try TemporaryFolder()
    let first = try Workspace.create(at: folder.file())
    let second = try Workspace.open(at: folder.file())
    try first.make { try $0.addBareCase("a") }
    try first.undo(steps: 1)
    try second.make { try $0.addBareCase("b") }
    #expect(error { try first.redo(steps: 1) } == .nothingToRedo)
    #expect(try first.undo(steps: 9).count == 1)
  }

  @Test func `A file that was moved away is not written any more`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.make { try $0.addBareCase("a") }
    folder.rename("demo.workspace", to: "moved.workspace")
    #expect(
      error { try workspace.make { try $0.addBareCase("b") } } == .fileGone(folder.file())
    )
    try workspace.save(as: folder.file("rescued.workspace"))
    #expect(try Workspace.open(at: folder.file("rescued.workspace")).bareCases() == ["a"])
  }
}
