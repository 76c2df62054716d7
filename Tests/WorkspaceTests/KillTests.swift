import Glibc
import PolicyLanguage
import TestSupport
import Testing

@testable import Workspace

/// A program that writes is killed at a moment that nobody chose, again and again, and what it said
/// was kept must be there when the file is opened next.
@Suite(.serialized) struct KillTests {
  private static let moments = 14

  /// Lets the probe work for a while, kills it, and returns the last number that it acknowledged.
  private func lastWord(_ arguments: [String], after microseconds: UInt32) throws -> Int {
    let probe = try ProbeProcess(arguments)
    var last = Int(probe.line() ?? "") ?? 0
    usleep(microseconds)
    probe.kill()
    while let line = probe.line() { last = Int(line) ?? last }
    return last
  }

  @Test func `A kill at any moment loses no change that was acknowledged`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    var random = SplitMix(seed: 11)
    var kept = 0
    for _ in 0..<Self.moments {
      let last = try lastWord(
        ["write", folder.file()],
        after: UInt32(random.number(0...30_000))
      )
      #expect(last > kept)
      let workspace = try Workspace.open(at: folder.file())
      kept = try workspace.counts().bareCases
      // The last change may have been kept and not yet acknowledged; no more than that.
      #expect((last...last + 1).contains(kept), "\(last) acknowledged, \(kept) kept")
      #expect(try workspace.counts().facts == kept)
      #expect(try workspace.texts("SELECT count(*) FROM plan_part") == ["<\(kept)>"])
      #expect(try workspace.journal().count == kept)
    }
    let workspace = try Workspace.open(at: folder.file())
    #expect(try workspace.check() == [])
    try workspace.undo(steps: .max)
    #expect(try workspace.rows().isEmpty)
  }

  @Test func `A kill at any moment loses no group that was acknowledged and keeps no half`() throws
  {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    var random = SplitMix(seed: 12)
    let size = 7
    var kept = 0
    for _ in 0..<Self.moments {
      let last = try lastWord(
        ["groups", folder.file(), "\(size)"],
        after: UInt32(random.number(0...30_000))
      )
      #expect(last > kept)
      let workspace = try Workspace.open(at: folder.file())
      kept = try workspace.counts().bareCases
      #expect([last, last + size].contains(kept), "\(last) acknowledged, \(kept) kept")
      #expect(try workspace.journal().count == kept)
    }
    #expect(try Workspace.open(at: folder.file()).check() == [])
  }

  @Test func `A kill while a copy is made leaves a whole copy or none`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    let rows = try workspace.rows()
    workspace.close()
    var random = SplitMix(seed: 13)
    for round in 0..<6 {
      let prefix = folder.file("copy-\(round)-")
      let last = try lastWord(
        ["save", folder.file(), prefix],
        after: UInt32(random.number(0...8000))
      )
      for number in 1...last + 1 {
        let name = "\(prefix)\(number)"
        guard number <= last || FileStatus(name) != nil else { continue }
        let copy = try Workspace.open(at: name)
        #expect(try copy.rows() == rows)
        copy.close()
      }
      for name in folder.names() where name.hasPrefix("copy-") || name.hasPrefix(".copy-") {
        unsafe unlink(folder.file(name))
      }
    }
  }

  @Test func `A kill while a workspace is made leaves nothing that is called by its name`() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 14)
    for round in 0..<8 {
      let path = folder.file("new-\(round)")
      let probe = try ProbeProcess(["create", path])
      usleep(UInt32(random.number(0...12_000)))
      probe.kill()
      guard FileStatus(path) != nil else { continue }
      #expect(try Workspace.open(at: path).check() == [])
    }
  }
}

@Suite struct DiskFullTests {
  /// Lets a probe write until its file may grow no further, and returns what it said.
  private func fill(_ deed: String, _ folder: TemporaryFolder) throws -> [String] {
    try Workspace.create(at: folder.file()).close()
    return try ProbeProcess([deed, folder.file(), "600000"]).lines()
  }

  @Test func `A full disk loses nothing that was acknowledged`() throws {
    let folder = try TemporaryFolder()
    let lines = try fill("fill", folder)
    #expect(lines.last == "error disk-full")
    let last = try #require(Int(lines.dropLast().last ?? ""))
    #expect(last > 5)
    let workspace = try Workspace.open(at: folder.file())
    #expect(try workspace.counts().bareCases == last)
    #expect(try workspace.check() == [])
    // With room again, work goes on.
    try workspace.make { try $0.addBareCase("after") }
    #expect(try workspace.undo(steps: .max).count == last + 1)
  }

  @Test func `A disk that fills within a group gives up the group and nothing else`() throws {
    let folder = try TemporaryFolder()
    let lines = try fill("fill-group", folder)
    #expect(lines == ["error disk-full", "error disk-full at the end"])
    let workspace = try Workspace.open(at: folder.file())
    #expect(try workspace.rows().isEmpty)
    #expect(try workspace.check() == [])
    try workspace.make { try $0.addBareCase("after") }
  }

  @Test func `A copy that does not fit leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.make { changes in
      for number in 0..<100 {
        try changes.addBareCase("c\(number)")
        try changes.set(
          "x",
          .yesNo(true),
          evidence: String(repeating: "x", count: 5000),
          of: .bareCase("c\(number)")
        )
      }
    }
    workspace.close()
    let lines = try ProbeProcess(["save-small", folder.file(), folder.file("copy"), "200000"])
      .lines()
    #expect(lines == ["error disk-full"])
    #expect(folder.names().allSatisfy { !$0.contains("copy") })
  }
}
