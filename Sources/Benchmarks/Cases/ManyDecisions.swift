import Engine
import Foundation
import PolicyLanguage

/// A million cases in memory, decided by us and by the peers with the same rules.
enum ManyDecisions: Benchmark {
  static let title = "many decisions"

  static func run(_ bench: Bench) throws -> [Finding] {
    let count = bench.size(1_000_000)
    let policies = try Policies(["conclusion-14"])
    let reference = try policies.responsibility
    let cases = RandomCases(policies, days: Array(18_900..<19_600), seed: 7)
    let columns = cases.columns(count)
    let folder = bench.file("cases")
    try PeerCases.write(cases, count, to: folder)
    guard let decider = try CaseDecider(reference, by: policies.compiled) else { return [] }
    let model = RuleModel(reference, of: policies.set)
    let decisions = try decider.decide(columns)

    var findings: [Finding] = []
    for peer in try peers(model) {
      var ours: [Double] = []
      var theirs: [Double] = []
      var agreement = Finding.Agreement.none
      do {
        let process = try Peer(peer.script, bench)
        try process.ask(["load", folder, peer.program])
        let answers = bench.file("decided.bin")
        let size = try process.ask(["decide", answers]).numbers?.first ?? 0
        agreement = compare(decisions, try PeerCases.read(answers), columns, model, policies)
        for _ in 0..<(bench.isQuick ? 3 : 11) {
          ours.append(try Timing.seconds { _ = try decider.decide(columns) })
          let time = try process.ask(["time"]).seconds ?? 0
          theirs.append(time * Double(count) / Double(max(size, 1)))
        }
      } catch let missing as Peer.Missing {
        bench.say("  \(peer.name): \(missing)")
        ours = [try Timing.median(of: 11) { _ = try decider.decide(columns) }]
      }
      findings.append(
        Finding(
          name: "decide \(count) cases, 2 threads",
          ours: .seconds(Timing.median(ours)),
          peerName: peer.name,
          peer: theirs.isEmpty ? nil : .seconds(Timing.median(theirs)),
          target: peer.isTarget ? .timesFaster(5) : nil,
          agreement: agreement
        )
      )
    }
    let alone = try Timing.median(of: 11) { _ = try decider.decide(columns, threads: 1) }
    findings.append(Finding(name: "the same, 1 thread", ours: .seconds(alone)))
    return findings
  }

  private struct PeerProgram {
    var script: String
    var name: String
    var program: String
    var isTarget = false
  }

  private static func peers(_ model: RuleModel) throws -> [PeerProgram] {
    let sql = try Translation(language: SQLDialect(), model: model).query(from: "cases")
    let numpy = try Translation(language: NumPyDialect(), model: model).program()
    let zen = try Translation(language: ZenDialect(), model: model).graph()
    return [
      PeerProgram(script: "duckdb_peer", name: "DuckDB, CASE", program: sql, isTarget: true),
      PeerProgram(script: "numpy_peer", name: "numpy", program: numpy),
      PeerProgram(
        script: "zen_peer",
        name: "zen-engine (by a sample)",
        program: String(decoding: zen, as: UTF8.self)
      ),
    ]
  }

  /// Compares what the diagrams say with what live rules say, case by case.
  private static func compare(
    _ ours: CaseDecider.Decisions,
    _ masks: [Int64],
    _ columns: CaseColumns,
    _ model: RuleModel,
    _ policies: Policies
  ) -> Finding.Agreement {
    var known: [Int64: Ruling] = [:]
    var equal = 0
    for (row, mask) in masks.enumerated() {
      let answer = ours.answers[Int(ours.places[row])]
      // A case that contradicts itself is decided by nobody; the peers do not look.
      if answer.isEmpty { continue }
      let ruling = known[mask] ?? model.ruling(mask: Int(mask))
      known[mask] = ruling
      guard answer == [ruling] else { return .different("case \(row): \(answer), \(ruling)") }
      equal += 1
    }
    return .equal(equal)
  }
}
