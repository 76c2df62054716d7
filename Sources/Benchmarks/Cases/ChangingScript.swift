import Foundation
import PolicyLanguage
import Workspace

/// A command file of many changes, each with its place in the journal, all on disk at the end.
enum ChangingScript: Benchmark {
  static let title = "changing commands"

  /// The commands that one proposal takes.
  static let perProposal = 10

  static func run(_ bench: Bench) throws -> [Finding] {
    let count = bench.size(100_000)
    let (script, workspace) = (bench.file("changing.dare"), bench.file("changing.workspace"))
    try text(proposals: count / perProposal).write(
      toFile: script,
      atomically: false,
      encoding: .utf8
    )
    _ = try runOurs(bench, script, workspace)
    // The peer gets exactly the rows that our commands wrote, in one transaction.
    let inserts = bench.file("inserts.sql")
    let rows = try dump(workspace, to: inserts, bench)
    let database = bench.file("peer.db")

    let times = try Timing.inTurns(bench.fewRounds) {
      try runOurs(bench, script, workspace)
    } peer: {
      remove(database)
      return try Child.time([bench.sqlite, database], input: .file(inserts))
    }
    let found = try dump(database, to: bench.file("found.sql"), bench)
    remove(workspace)
    remove(database)
    try Workspace.create(at: workspace).close()
    let memory = try Child.peakMemory([bench.program, "run", "--workspace", workspace, script])
    let peerMemory = try Child.peakMemory([bench.sqlite, database], input: .file(inserts))
    return [
      Finding(
        name: "\(count) changing commands, on disk",
        ours: .seconds(times.ours),
        peerName: "sqlite3, the same rows",
        peer: times.peer.map { .seconds($0) },
        target: .atMostTimes(5),
        agreement: rows == found ? .equal(rows.count { $0 == 0x0A }) : .different("other rows")
      ),
      Finding(name: "the same, commands a second", ours: .perSecond(Double(count) / times.ours)),
      Finding(
        name: "the same, peak memory",
        ours: .bytes(memory),
        peerName: "sqlite3, the same rows",
        peer: .bytes(peerMemory)
      ),
    ]
  }

  private static func runOurs(
    _ bench: Bench,
    _ script: String,
    _ workspace: String
  ) throws -> Double {
    remove(workspace)
    try Workspace.create(at: workspace).close()
    let command = [bench.program, "run", "--workspace", workspace, script]
    return try Child.time(command, output: .file(bench.file("changing.log")))
  }

  /// All rows of a database as commands that insert them, told by the shell of SQLite.
  private static func dump(_ database: String, to file: String, _ bench: Bench) throws -> Data {
    _ = try Child.time([bench.sqlite, database, ".dump"], output: .file(file))
    return try Data(contentsOf: URL(fileURLWithPath: file))
  }

  static func remove(_ database: String) {
    for ending in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: database + ending)
    }
  }

  /// Ten commands a proposal, as somebody would type them.
  static func text(proposals: Int) -> String {
    var text = "add cadre an name=\"Trần Thị An\" post=\"Vice-chair\" unit=\"Riverside District\"\n"
    for number in 0..<proposals {
      let month = 1 + number % 12
      let id = "p\(number)"
      text += """
        add proposal \(id) title="Proposal number \(number)"
        add participant \(id) an
        add pilot \(id) place="Ward \(number % 40)"
        set \(id) reported-on=2022-\(month < 10 ? "0" : "")\(month)-15 evidence="letter to the district committee"
        set \(id) approval=\(["pilot", "implement", "none"][number % 3])
        set \(id) common-good=yes
        set \(id) motive=\(["pure", "mixed"][number % 2])
        set \(id) started-on=2022-0\(1 + number % 9)-20 carried-out-as-approved=yes
        set \(id) result=\(["partial", "failed", "achieved"][number % 3])
        set \(id) damage=\(number % 900)m cause=objective

        """
    }
    return text
  }
}
