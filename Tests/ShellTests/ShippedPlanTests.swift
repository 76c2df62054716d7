import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Testing
import Workspace

@testable import Shell

@Suite struct ShippedPlanTests {
  /// A share that a simulation estimates, with what it is exactly.
  private struct Estimated {
    var name: String
    var count: Int
    var exact: Double?
  }

  private static func estimates(_ result: SimulationResult, _ set: PolicySet) -> [Estimated] {
    let decisions = result.decisions.flatMap { decision in
      decision.shares.map {
        Estimated(
          name: "\(set[decision.reference].name) \($0.rulings)",
          count: $0.count,
          exact: $0.exact
        )
      }
    }
    return decisions
      + result.targets.map { Estimated(name: $0.target.name, count: $0.reached, exact: $0.exact) }
      + result.results.map {
        Estimated(name: $0.result.rawValue, count: $0.count, exact: $0.exact)
      }
      + result.risks.map { Estimated(name: $0.risk.name, count: $0.happened, exact: $0.exact) }
      + result.causes.map {
        Estimated(name: $0.label ?? "no cause", count: $0.count, exact: $0.exact)
      }
  }

  @Test
  func `In every shipped plan estimates lie within four standard errors of what is exact`() throws {
    let trials = 20_000
    var (plans, withTargets, compared) = (0, 0, 0)
    for shipped in ShippedWorkspace.all {
      let shell = try TestShell()
      try shell.session.build(shipped)
      for id in try shell.session.workspace.cases() {
        let file = try shell.session.caseFile(id)
        let plan = try shell.session.simulationPlan(of: file)
        guard !plan.uncertain.isEmpty || !plan.pilot.isEmpty else { continue }
        plans += 1
        if !plan.pilot.targets.isEmpty, !plan.pilot.risks.isEmpty { withTargets += 1 }
        let result = Simulator(plan, seed: 7).run(trials: trials)
        for share in Self.estimates(result, plan.examination.policies.set) {
          let place = "\(shipped.name) \(file.name): \(share.name)"
          let exact = try #require(share.exact, "\(place)")
          let error = max(0, exact * (1 - exact) / Double(trials)).squareRoot()
          let estimate = Double(share.count) / Double(trials)
          #expect((estimate - exact).magnitude <= 4 * error + 1e-12, "\(place)")
          compared += 1
        }
      }
    }
    #expect(plans >= 2 && withTargets >= 1 && compared >= 40)
  }

  @Test func `No shipped plan says what its own policies do not know`() throws {
    for shipped in ShippedWorkspace.all {
      let shell = try TestShell()
      try shell.session.build(shipped)
      for id in try shell.session.workspace.cases() {
        let file = try shell.session.caseFile(id)
        #expect(try shell.session.leftOut(of: file) == [], "\(shipped.name) \(file.name)")
      }
    }
  }
}
