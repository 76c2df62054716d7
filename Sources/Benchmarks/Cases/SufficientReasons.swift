import DecisionDiagram
import Engine
import PolicyLanguage

/// `why --all`: every sufficient reason of a decision, against clingo.
enum SufficientReasons: Benchmark {
  static let title = "why --all"

  static func run(_ bench: Bench) throws -> [Finding] {
    let policies = try Policies(["conclusion-14"])
    let reference = try policies.responsibility
    let days = MinimalChange.days
    let program = try ASPProgram(RuleModel(reference, of: policies.set), policies, days: days)
    let cases = RandomCases(policies, days: days, seed: 13)
    guard let diagram = policies.compiled[reference]?.diagram else { return [] }
    // Cases in which something is said, decided whatever is unknown.
    var wanted: [(examination: Examination, ruling: Ruling)] = []
    for number in 0..<2000 where wanted.count < (bench.isQuick ? 3 : 25) {
      let examination = try Examination(cases[number], by: policies.compiled)
      let rulings = examination.rulings(reference)
      if rulings.count == 1, rulings[0] != .silent { wanted.append((examination, rulings[0])) }
    }
    func reasons(_ examination: Examination) throws -> [String] {
      try diagram.sufficientReasons(for: examination.assignment).elements
        .map { $0.map { "\($0.index)" }.joined(separator: " ") }.sorted()
    }
    func timeOurs() throws -> Double {
      try Timing.seconds {
        for (examination, _) in wanted { _ = try examination.sufficientReasons(reference) }
      }
    }
    var finding = Finding(
      name: "why --all, \(wanted.count) cases, each",
      ours: .seconds(0),
      peerName: "clingo, grounded before",
      target: .timesFaster(10)
    )
    do {
      let peer = try Peer("clingo_peer", bench)
      let ground = try peer.ask(["prepare", "why", program.turning()]).seconds ?? 0
      bench.say("  clingo grounds for \(Figure.seconds(ground).text)")
      finding.agreement = .equal(wanted.count)
      for (examination, ruling) in wanted {
        let question = program.turningCase(examination.assignment, ruling)
        let theirs = try peer.ask(["why", question]).texts ?? []
        let ours = try reasons(examination)
        if ours != theirs.sorted() {
          finding.agreement = .different("\(ours) and \(theirs)")
        }
      }
      let times = try Timing.inTurns(bench.fewRounds, ours: timeOurs) {
        try wanted.reduce(0) { sum, one in
          let question = program.turningCase(one.examination.assignment, one.ruling)
          return sum + (try peer.ask(["why", question]).seconds ?? 0)
        }
      }
      finding.ours = .seconds(times.ours / Double(wanted.count))
      finding.peer = times.peer.map { .seconds($0 / Double(wanted.count)) }
    } catch let missing as Peer.Missing {
      bench.say("  clingo: \(missing)")
      finding.ours = .seconds(try timeOurs() / Double(wanted.count))
    }
    return [finding]
  }
}
