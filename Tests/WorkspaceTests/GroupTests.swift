import PolicyLanguage
import Testing

@testable import Workspace

@Suite struct GroupTests {
  @Test func `A group reaches the disk as a whole when it ends`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    let other = try Workspace.open(at: folder.file())
    workspace.beginGroup()
    #expect(workspace.isInGroup)
    for name in ["a", "b", "c"] { try workspace.make(name) { try $0.addBareCase(name) } }
    #expect(try workspace.bareCases() == ["a", "b", "c"])
    #expect(try other.bareCases() == [])
    try workspace.endGroup()
    #expect(!workspace.isInGroup)
    #expect(try other.bareCases() == ["a", "b", "c"])
    #expect(try other.journal().map(\.typed) == ["c", "b", "a"])
    #expect(try other.undo(steps: 2).count == 2)
    #expect(try workspace.bareCases() == ["a"])
  }

  @Test func `A change of a group that fails takes back itself only`() throws {
    let workspace = try Workspace.scratch()
    workspace.beginGroup()
    try workspace.make { try $0.addBareCase("a") }
    let failure = error {
      try workspace.make { changes in
        try changes.addBareCase("b")
        try changes.addBareCase("a")
      }
    }
    #expect(failure == .duplicateID("a", .bareCase))
    try workspace.make { try $0.addBareCase("c") }
    try workspace.endGroup()
    #expect(try workspace.bareCases() == ["a", "c"])
    #expect(try workspace.check() == [])
  }

  @Test func `A group that is given up leaves nothing`() throws {
    let workspace = try Workspace.sample()
    let (rows, journal) = (try workspace.rows(), try workspace.journal())
    workspace.beginGroup()
    try workspace.make { try $0.removeProposal("clinic") }
    workspace.beginGroup()
    try workspace.make { try $0.removeCadre("an") }
    try workspace.endGroup()
    #expect(workspace.isInGroup)
    workspace.rollbackGroup()
    #expect(!workspace.isInGroup)
    #expect(try workspace.rows() == rows)
    #expect(try workspace.journal() == journal)
    try workspace.make { try $0.set("x", .yesNo(true), of: .cadre("an")) }
  }

  @Test func `Closing gives up a group that has not ended`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    workspace.beginGroup()
    try workspace.make { try $0.addBareCase("a") }
    workspace.close()
    #expect(try Workspace.open(at: folder.file()).bareCases() == [])
  }

  @Test func `Undo and redo work within a group`() throws {
    let workspace = try Workspace.scratch()
    try workspace.make("a") { try $0.addBareCase("a") }
    workspace.beginGroup()
    try workspace.make("b") { try $0.addBareCase("b") }
    #expect(try workspace.undo(steps: 2).map(\.typed) == ["b", "a"])
    #expect(try workspace.redo(steps: 1).map(\.typed) == ["a"])
    try workspace.endGroup()
    #expect(try workspace.bareCases() == ["a"])
    #expect(try workspace.redo(steps: 1).map(\.typed) == ["b"])
  }

  @Test func `An empty group and an end without a beginning do nothing`() throws {
    let workspace = try Workspace.scratch()
    workspace.beginGroup()
    try workspace.endGroup()
    try workspace.endGroup()
    workspace.rollbackGroup()
    #expect(!workspace.isInGroup)
    #expect(try workspace.journal() == [])
  }

  @Test(arguments: 0..<8)
  func `Groups kept and given up at random agree with a workspace that makes no groups`(
    seed: Int
  ) throws {
    let grouped = try Workspace.scratch()
    let plain = try Workspace.scratch()
    var random = RandomChanges(seed: 1000 + UInt64(seed))
    for _ in 0..<12 {
      let isKept = random.chance(60)
      // The same choices for both, as far as the state is the same: so the state is copied first.
      var choices = random
      let before = try plain.rows()
      grouped.beginGroup()
      for _ in 0..<4 { _ = try choices.make(in: grouped) }
      if isKept { try grouped.endGroup() } else { grouped.rollbackGroup() }
      if isKept { for _ in 0..<4 { _ = try random.make(in: plain) } } else { random = choices }
      let after = try grouped.rows()
      #expect(try after == plain.rows())
      if !isKept { #expect(after == before) }
    }
    #expect(try grouped.check() == [])
  }
}

@Suite struct MisuseTests {
  @Test func `A change within a change is refused and the outer one goes on`() throws {
    let workspace = try Workspace.scratch()
    try workspace.make { changes in
      try changes.addBareCase("a")
      #expect(error { try workspace.make { try $0.addBareCase("b") } } == .misuse(.nestedChange))
      #expect(error { try workspace.undo(steps: 1) } == .misuse(.nestedChange))
      workspace.rollbackGroup()
      workspace.close()
      try changes.addBareCase("c")
    }
    #expect(try workspace.bareCases() == ["a", "c"])
  }

  @Test func `Nothing can be changed while cases are read one by one`() throws {
    let workspace = try Workspace.sample()
    var seen = 0
    try workspace.forEachCase { _, _ in
      seen += 1
      let failure = error { try workspace.make { try $0.addBareCase("b") } }
      #expect(failure == .misuse(.changeWhileReading))
      let cadres = try workspace.cadres()
      #expect(cadres.count == 2)
      return true
    }
    #expect(seen == 3)
    try workspace.make { try $0.addBareCase("b") }
  }

  @Test func `What makes changes is of no use when its change is over`() throws {
    let workspace = try Workspace.scratch()
    var kept: Changes?
    try workspace.make { kept = $0 }
    #expect(error { try kept?.addBareCase("a") } == .misuse(.changeIsOver))
    #expect(error { try kept?.setSetting("a", "b") } == .misuse(.changeIsOver))
  }

  @Test func `A closed workspace says so, and closing twice does no harm`() throws {
    let workspace = try Workspace.scratch()
    workspace.close()
    workspace.close()
    #expect(error { _ = try workspace.cadres() } == .misuse(.closed))
    #expect(error { try workspace.make { try $0.addBareCase("a") } } == .misuse(.closed))
    #expect(error { _ = try workspace.check() } == .misuse(.closed))
  }
}
