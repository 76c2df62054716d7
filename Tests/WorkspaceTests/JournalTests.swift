import PolicyLanguage
import Testing

@testable import Workspace

@Suite struct JournalTests {
  @Test func `Each change is one entry that tells what was typed, when, and what it did`() throws {
    let workspace = try Workspace.scratch()
    try workspace.change("add cadre an name=An", at: 1_000_000) { changes in
      try changes.addCadre("an", name: "An")
    }
    try workspace.change("set x=yes for an", at: 2_000_000) { changes in
      try changes.set("x", .yesNo(true), evidence: "seen", of: .cadre("an"))
    }
    let record = FactRecord(
      subject: .cadre("an"),
      name: "x",
      value: .yesNo(true),
      evidence: "seen"
    )
    #expect(
      try workspace.journal() == [
        JournalEntry(
          id: 2,
          time: 2_000_000,
          typed: "set x=yes for an",
          state: .applied,
          changes: [.fact("x", .cadre("an"), before: nil, after: record)]
        ),
        JournalEntry(
          id: 1,
          time: 1_000_000,
          typed: "add cadre an name=An",
          state: .applied,
          changes: [
            .added(.cadre("an")), .wrote(.name, .cadre("an"), before: "", after: "An"),
          ]
        ),
      ]
    )
    #expect(try workspace.journal(limit: 1).map(\.id) == [2])
    #expect(try workspace.journal(limit: 0) == [])
  }

  @Test func `What changes nothing is not written down`() throws {
    let workspace = try Workspace.sample()
    let (rows, journal) = (try workspace.rows(), try workspace.journal())
    try workspace.make { changes in
      try changes.editCadre("an", name: "Trần Thị An")
      try changes.set("experienced", .yesNo(true), of: .cadre("an"))
      try changes.setSetting("language", "vi")
      #expect(try !changes.unset("damage", of: .cadre("an")))
      #expect(try !changes.removeExpectation("damage", of: .cadre("an")))
    }
    #expect(try workspace.journal() == journal)
    #expect(try workspace.rows() == rows)
  }

  @Test func `A change that fails half-way leaves nothing behind`() throws {
    let workspace = try Workspace.sample()
    let (rows, journal) = (try workspace.rows(), try workspace.journal())
    let failure = error {
      try workspace.make { changes in
        try changes.addCadre("chi")
        try changes.set("x", .yesNo(true), of: .cadre("chi"))
        try changes.removeCadre("an")
      }
    }
    #expect(failure == .inUse(cadre: "an", proposals: ["clinic"]))
    #expect(try workspace.rows() == rows)
    #expect(try workspace.journal() == journal)
    try workspace.make { try $0.addCadre("chi") }
    #expect(try workspace.cadres().map(\.id) == ["an", "binh", "chi"])
  }

  @Test func `Undo and redo go over any number of steps and over restarts`() throws {
    let folder = try TemporaryFolder()
    var workspace = try Workspace.create(at: folder.file())
    var states = [try workspace.rows()]
    for number in 1...12 {
      try workspace.make("step \(number)") { try $0.addBareCase("case-\(number)") }
      states.append(try workspace.rows())
    }
    func reopen() throws {
      workspace.close()
      workspace = try Workspace.open(at: folder.file())
    }
    try reopen()
    #expect(try workspace.undo(steps: 5).map(\.typed) == (8...12).reversed().map { "step \($0)" })
    #expect(try workspace.rows() == states[7])
    try reopen()
    #expect(try workspace.redo(steps: 2).map(\.typed) == ["step 8", "step 9"])
    #expect(try workspace.rows() == states[9])
    try reopen()
    #expect(try workspace.undo(steps: 100).count == 9)
    #expect(try workspace.rows() == states[0])
    #expect(error { try workspace.undo(steps: 1) } == .nothingToUndo)
    try reopen()
    #expect(try workspace.redo(steps: 100).count == 12)
    #expect(try workspace.rows() == states[12])
    #expect(error { try workspace.redo(steps: 1) } == .nothingToRedo)
    #expect(try workspace.check() == [])
  }

  @Test func `What was undone is not done again after something else was done`() throws {
    let workspace = try Workspace.scratch()
    for name in ["a", "b", "c"] { try workspace.make(name) { try $0.addBareCase(name) } }
    try workspace.undo(steps: 2)
    #expect(try workspace.journal().map(\.state) == [.undone, .undone, .applied])
    try workspace.make("d") { try $0.addBareCase("d") }
    #expect(error { try workspace.redo(steps: 1) } == .nothingToRedo)
    #expect(try workspace.journal().map(\.typed) == ["d", "a"])
    let all = try workspace.journal(includingAbandoned: true)
    #expect(all.map(\.typed) == ["d", "c", "b", "a"])
    #expect(all.map(\.state) == [.applied, .abandoned, .abandoned, .applied])
    #expect(try workspace.undo(steps: 9).map(\.typed) == ["d", "a"])
  }

  @Test func `A change that changes nothing lets redo live on`() throws {
    let workspace = try Workspace.scratch()
    try workspace.make { try $0.addBareCase("a") }
    try workspace.undo(steps: 1)
    try workspace.make { try $0.setSetting("language", nil) }
    _ = error { try workspace.make { try $0.removeBareCase("a") } }
    #expect(try workspace.redo(steps: 1).count == 1)
  }

  @Test func `What comes back has its old place, number and evidence`() throws {
    let workspace = try Workspace.sample()
    let before = try workspace.rows()
    try workspace.make("remove") { try $0.removeProposal("clinic") }
    try workspace.make("remove") { try $0.removeCadre("an") }
    #expect(try workspace.cadres().map(\.id) == ["binh"])
    try workspace.undo(steps: 2)
    #expect(try workspace.rows() == before)
    #expect(try workspace.cadres().map(\.id) == ["an", "binh"])
    let number = try workspace.make { try $0.addPilot(to: "clinic") }
    #expect(number == 2)
  }

  @Test func `Beyond the seal nothing is undone`() throws {
    let workspace = try Workspace.scratch()
    try workspace.make { try $0.addBareCase("a") }
    try workspace.make { try $0.addBareCase("b") }
    try workspace.undo(steps: 1)
    try workspace.sealJournal()
    #expect(error { try workspace.undo(steps: 1) } == .nothingToUndo)
    #expect(error { try workspace.redo(steps: 1) } == .nothingToRedo)
    try workspace.make { try $0.addBareCase("c") }
    #expect(try workspace.undo(steps: 5).count == 1)
    #expect(try workspace.bareCases() == ["a"])
    #expect(try workspace.check() == [])
  }

  @Test func `An undo that does not fit what is there does nothing at all`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { try $0.addBareCase("b") }
    try workspace.tamper("UPDATE fact SET number = 5 WHERE name = 'damage'")
    let rows = try workspace.rows()
    #expect(
      error { try workspace.undo(steps: 4) }
        == .changedMeanwhile(.fact("damage", .pilot(proposal: "clinic", number: 1)))
    )
    #expect(try workspace.rows() == rows)
    #expect(try workspace.undo(steps: 2).count == 2)
  }

  @Test func `Something very long that was typed is cut in the journal`() throws {
    let workspace = try Workspace.scratch()
    let typed = String(repeating: "ế", count: textLimit)
    try workspace.make(typed) { try $0.addBareCase("a") }
    let kept = try workspace.journal()[0].typed
    #expect(kept.utf8.count <= textLimit)
    #expect(kept.hasPrefix("ếế"))
    #expect(kept.hasSuffix("…"))
    #expect(try workspace.check() == [])
  }
}

@Suite struct RandomJournalTests {
  /// Random changes, undone and done again at random, each state compared with the one remembered.
  @Test(arguments: 0..<24)
  func `Undoing and doing again goes through the very same states`(seed: Int) throws {
    let folder = try TemporaryFolder()
    // Most runs are in memory, which is faster; some reopen their file again and again.
    let isOnDisk = seed % 6 == 0
    var workspace = isOnDisk ? try Workspace.create(at: folder.file()) : try Workspace.scratch()
    var random = RandomChanges(seed: UInt64(seed))
    var states = [try workspace.rows()]
    var place = 0
    for _ in 0..<60 {
      switch random.number(0...9) {
      case 0:
        let steps = random.number(1...4)
        let undone = place == 0 ? 0 : try workspace.undo(steps: steps).count
        #expect(undone == min(steps, place))
        place -= undone
      case 1:
        let steps = random.number(1...4)
        let left = states.count - 1 - place
        let redone = left == 0 ? 0 : try workspace.redo(steps: steps).count
        #expect(redone == min(steps, left))
        place += redone
      case 2 where isOnDisk:
        workspace.close()
        workspace = try Workspace.open(at: folder.file())
      default:
        guard try random.make(in: workspace) else { continue }
        place += 1
        states[place...] = [try workspace.rows()]
      }
      #expect(try workspace.rows() == states[place])
    }
    while place > 0 {
      try workspace.undo(steps: 1)
      place -= 1
      #expect(try workspace.rows() == states[place])
    }
    #expect(try workspace.rows().isEmpty)
    #expect(try workspace.check() == [])
    if states.count > 1 { #expect(try workspace.redo(steps: .max).count == states.count - 1) }
    #expect(try workspace.rows() == states[states.count - 1])
    #expect(try workspace.check() == [])
  }
}
