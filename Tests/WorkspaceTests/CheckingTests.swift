import Diagnostics
import PolicyLanguage
import TestSupport
import Testing

@testable import Workspace

@Suite struct CheckingTests {
  @Test func `A sound workspace has nothing to find, and looking changes nothing`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    try workspace.undo(steps: 2)
    let (rows, journal) = (try workspace.rows(), try workspace.journal())
    let count = workspace.changeCount
    #expect(try workspace.check() == [])
    #expect(try workspace.rows() == rows)
    #expect(try workspace.journal() == journal)
    #expect(workspace.changeCount == count)
    #expect(try Workspace.scratch().check() == [])
  }

  /// What somebody could do to the file with another tool, and what is found then.
  private static let damages: [(sql: [String], finding: Finding)] = [
    (["CREATE TABLE extra (x)"], .alteredSchema(["extra"])),
    (["DROP INDEX participant_cadre"], .alteredSchema(["participant_cadre"])),
    (
      ["PRAGMA foreign_keys = OFF", "DELETE FROM subject WHERE id = 'clinic'"],
      .dangling(table: "proposal", row: 3, parent: "subject")
    ),
    (
      ["PRAGMA foreign_keys = OFF", "DELETE FROM cadre WHERE key = 2"],
      .incomplete(kind: "cadre", key: 2)
    ),
    (["UPDATE subject SET folded = 'x' WHERE id = 'an'"], .badID("an", key: 1)),
    (["UPDATE subject SET id = 'a b' WHERE id = 'an'"], .badID("a b", key: 1)),
    (
      ["UPDATE cadre SET name = CAST(x'FF' AS TEXT)"],
      .badText(table: "cadre", column: "name", count: 2)
    ),
    (
      ["UPDATE proposal SET title = 'e' || char(769)"],
      .badText(table: "proposal", column: "title", count: 1)
    ),
    (
      ["UPDATE fact SET text = 'no line break' WHERE name = 'parts'"],
      .badValue(subject: 3, fact: "parts")
    ),
    (["UPDATE entry SET images = 'x' WHERE id = 2"], .unreadableEntry(2)),
    (["UPDATE entry SET images = images || 'b' WHERE id = 2"], .unreadableEntry(2)),
    (["UPDATE entry SET state = 'undone' WHERE id = 2"], .misplacedEntry(3)),
    (
      ["UPDATE entry SET state = 'undone' WHERE id = 4", "UPDATE seal SET entry = 4"],
      .misplacedEntry(4)
    ),
    (
      ["UPDATE cadre SET post = 'Chair' WHERE key = 1"],
      .unfitEntry(4, .subject(.cadre("an")))
    ),
    (
      ["UPDATE fact SET number = 1 WHERE name = 'damage'"],
      .unfitEntry(3, .fact("damage", .pilot(proposal: "clinic", number: 1)))
    ),
    (["DELETE FROM expectation"], .unfitEntry(4, .expectation("damage", .bareCase("loose")))),
    (
      ["UPDATE plan_part SET text = 'goal=1' WHERE kind = 'target'"],
      .unfitEntry(4, .planPart(.target, "visits", .pilot(proposal: "clinic", number: 1)))
    ),
    (["DELETE FROM plan_part WHERE key = 2"], .unfitEntry(4, .planPart(.strategy, "wait", nil))),
    (
      ["UPDATE plan_part SET name = 'e' || char(769)"],
      .badText(table: "plan_part", column: "name", count: 2)
    ),
    (["UPDATE setting SET text = 'en'"], .unfitEntry(4, .setting("language"))),
    (
      ["UPDATE dare_evidence SET text = 'x'"],
      .unfitEntry(4, .evidence(cadre: "an", number: 1))
    ),
  ]

  @Test(arguments: damages.indices)
  func `What was done behind the program's back is found`(place: Int) throws {
    let (sql, finding) = Self.damages[place]
    let workspace = try Workspace.sample()
    for statement in sql { try workspace.tamper(statement) }
    let findings = try workspace.check()
    #expect(findings.contains(finding), "\(findings)")
    for found in findings {
      #expect(!found.sentence.en.isEmpty)
      #expect(found.sentence.en != found.sentence.vi)
    }
  }

  @Test func `An entry that has vanished is missed`() throws {
    let workspace = try Workspace.sample()
    try workspace.tamper("DELETE FROM entry WHERE id = 3")
    #expect(try !workspace.check().isEmpty)
  }

  /// Bytes in the middle of the file are damaged at random.
  ///
  /// Opening either refuses or works, reading either works or says that the file is corrupted, and
  /// whatever can no longer be what it was is found.
  @Test(arguments: 0..<12)
  func `Damaged bytes never crash and never pass for sound`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    for number in 0..<40 {
      try workspace.make("case \(number)") { changes in
        try changes.addBareCase("c\(number)")
        try changes.set("x", .amount(Int64(number)), evidence: "e", of: .bareCase("c\(number)"))
      }
    }
    let rows = try workspace.rows()
    workspace.close()
    var bytes = folder.read()
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<random.number(1...3) {
      let start = random.number(100...bytes.count - 64)
      for place in start..<start + random.number(1...64) {
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    folder.write(bytes, to: "damaged")
    do {
      let damaged = try Workspace.open(at: folder.file("damaged"))
      let findings = try damaged.check()
      if try damaged.rowsIfReadable() != rows { #expect(!findings.isEmpty) }
      _ = error { try damaged.forEachCase { _, _ in true } }
      _ = error { try damaged.undo(steps: 50) }
      _ = error { try damaged.make { try $0.addBareCase("new") } }
      _ = try? damaged.counts()
    } catch let error as WorkspaceError {
      switch error {
      case .corrupted, .notAWorkspace, .io, .newerVersion: break
      default: Issue.record("\(error)")
      }
    }
  }

  @Test func `A file that breaks off is found`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    workspace.close()
    let bytes = folder.read()
    for length in [bytes.count / 2, bytes.count - 1, 4096, 100, 50] {
      folder.write(Array(bytes[..<length]), to: "cut")
      do {
        let cut = try Workspace.open(at: folder.file("cut"), readOnly: true)
        let findings = try cut.check()
        #expect(!findings.isEmpty, "\(length)")
      } catch {
        switch error {
        case .corrupted, .notAWorkspace, .io: break
        default: Issue.record("\(length): \(error)")
        }
      }
    }
  }
}
