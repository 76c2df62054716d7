import Diagnostics
import Engine
import PolicyLibrary
import Testing
import Workspace

@testable import Shell

@Suite struct ShippedPlanTests {
  @Test func `In every shipped plan estimates lie within four standard errors of what is exact`()
    throws
  {
    let trials = 100_000
    var plans = 0
    for shipped in ShippedWorkspace.all {
      let shell = try TestShell()
      try shell.session.build(shipped)
      for id in try shell.session.workspace.cases() {
        let file = try shell.session.caseFile(id)
        let uncertain = try shell.session.uncertainFacts(of: file)
        guard !uncertain.isEmpty else { continue }
        plans += 1
        let plan = SimulationPlan(try shell.session.examine(file), uncertain: uncertain)
        let result = Simulator(plan, seed: 7).run(trials: trials)
        for decision in result.decisions {
          for share in decision.shares {
            let exact = try #require(share.exact, "\(shipped.name) \(file.name)")
            let error = max(0, exact * (1 - exact) / Double(trials)).squareRoot()
            let estimate = Double(share.count) / Double(trials)
            #expect((estimate - exact).magnitude <= 4 * error + 1e-12, "\(file.name)")
          }
        }
      }
    }
    #expect(plans >= 2)
  }
}
