import Testing

@testable import Workspace

@Suite struct SavingTests {
  @Test func `A copy has the same rows and the same journal, and each goes its own way`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    try workspace.undo(steps: 1)
    try workspace.save(as: folder.file("copy.workspace"))
    let copy = try Workspace.open(at: folder.file("copy.workspace"))
    #expect(try copy.rows() == workspace.rows())
    #expect(try copy.journal() == workspace.journal())
    try copy.redo(steps: 1)
    try workspace.make { try $0.removeProposal("clinic") }
    #expect(try copy.bareCases() == ["loose"])
    #expect(try copy.proposals().count == 1)
    #expect(try workspace.proposals().isEmpty)
    #expect(try copy.check() == [])
  }

  @Test func `A scratch workspace can be kept in a file`() throws {
    let folder = try TemporaryFolder()
    let scratch = try Workspace.sample()
    #expect(scratch.location == .memory)
    try scratch.save(as: folder.file())
    let kept = try Workspace.open(at: folder.file())
    #expect(kept.location == .file(folder.file()))
    #expect(try kept.rows() == scratch.rows())
    try kept.make { try $0.addBareCase("b") }
    #expect(try kept.texts("PRAGMA journal_mode") == ["<wal>"])
  }

  @Test func `A copy holds what a group has made so far`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    workspace.beginGroup()
    try workspace.make { try $0.addBareCase("a") }
    try workspace.save(as: folder.file("copy.workspace"))
    workspace.rollbackGroup()
    #expect(try workspace.bareCases() == [])
    #expect(try Workspace.open(at: folder.file("copy.workspace")).bareCases() == ["a"])
  }

  @Test func `A copy made while another program writes is of one moment`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    let probe = try ProbeProcess(["groups", folder.file(), "5"])
    _ = probe.line()
    let workspace = try Workspace.open(at: folder.file(), readOnly: true)
    for number in 0..<10 {
      let path = folder.file("copy-\(number)")
      try workspace.save(as: path)
      let copy = try Workspace.open(at: path)
      let count = try copy.counts().bareCases
      #expect(count > 0)
      #expect(count.isMultiple(of: 5))
      #expect(try copy.journal().count == count)
      #expect(try copy.check() == [])
    }
    probe.kill()
  }

  @Test func `Nothing is ever replaced`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.sample()
    folder.write(Array("mine".utf8), to: "taken")
    folder.write([], to: "empty")
    for name in ["taken", "empty"] {
      let path = folder.file(name)
      #expect(error { try workspace.save(as: path) } == .alreadyExists(path))
    }
    #expect(error { try workspace.save(as: folder.path) } == .alreadyExists(folder.path))
    #expect(folder.read("taken") == Array("mine".utf8))
    #expect(error { _ = try Workspace.create(at: folder.file("taken")) } != nil)
    #expect(folder.names() == ["empty", "taken"])
  }

  @Test func `The log of a file long gone is not taken for that of a new one`() throws {
    let folder = try TemporaryFolder()
    folder.write(Array("old".utf8), to: "demo.workspace-wal")
    #expect(
      error { _ = try Workspace.create(at: folder.file()) }
        == .alreadyExists(folder.file("demo.workspace-wal"))
    )
    #expect(folder.names() == ["demo.workspace-wal"])
  }

  @Test func `A folder that is missing is named`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.sample()
    #expect(
      error { try workspace.save(as: folder.file("none/copy")) }
        == .missingFolder(folder.file("none"))
    )
    #expect(error { try workspace.save(as: "") } != nil)
    #expect(error { try workspace.save(as: "a\0b") } == .missingFolder("a\0b"))
    #expect(folder.names() == [])
  }
}
