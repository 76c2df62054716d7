import DecisionDiagram
import Engine
import PolicyLanguage

/// One case of which all is known, decided by walking a compiled diagram.
enum OneDecision: Benchmark {
  static let title = "one decision"

  static func run(_ bench: Bench) throws -> [Finding] {
    let policies = try Policies(["conclusion-14", "decree-73"])
    let cases = RandomCases(policies, days: Array(18_900..<19_600), seed: 1)
    let facts = (0..<4096).map { cases[$0] }
    let points = facts.map(policies.compiled.space.assignment)
    var findings: [Finding] = []
    for member in policies.set.members.indices {
      guard
        let reference = policies.set.decisions.first(where: {
          $0.member == member && policies.set[$0].name == "responsibility"
        }), let compiled = policies.compiled[reference]
      else { continue }
      let diagram = compiled.diagram
      // Proofs are made from rules and know nothing of diagrams: they say whether the walk is right.
      var equal = 0
      var wrong: String?
      for (facts, point) in zip(facts, points) {
        guard let terminal = diagram.evaluate(point), terminal != .outside else { continue }
        let evaluator = RuleEvaluator(policies.set, member: member, facts: facts)
        if evaluator.ruling(reference.decision) == compiled.rulings[terminal] {
          equal += 1
        } else {
          wrong = "rules and diagram"
        }
      }
      let rounds = bench.isQuick ? 10 : 200
      var sum: Int32 = 0
      let seconds = Timing.median(of: 9) {
        for _ in 0..<rounds {
          for point in points { sum &+= diagram.evaluate(point)?.id ?? -1 }
        }
      }
      bench.say("  \(diagram.nodeCount) nodes, checksum \(sum)")
      findings.append(
        Finding(
          name: "one decision by a walk, \(policies.set.members[member].policy.name)",
          ours: .seconds(seconds / Double(rounds * points.count)),
          target: .atMost(100e-9),
          agreement: wrong.map { .different($0) } ?? .equal(equal)
        )
      )
    }
    return findings
  }
}
