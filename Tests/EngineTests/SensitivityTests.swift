import PolicyLanguage
import Testing

@testable import Engine

@Suite struct SensitivityTests {
  private func independent() -> TrialSetting {
    var setting = TrialSetting()
    setting.expectations = [
      "approval": "pilot:60% rejected:30% none:10%", "motive": "pure:80% mixed:20%",
    ]
    setting.targets = ["visits goal=100 expect=poisson(98)", "served goal=80% expect=beta(8, 2)"]
    setting.risks = [
      "fire chance=30% damage=1bn to 2bn cause=objective", "theft chance=10% cause=subjective",
    ]
    return setting
  }

  @Test func `Estimated indices are near the exact ones`() throws {
    let simulator = Simulator(try independent().plan(), seed: 7)
    let result = simulator.run(trials: 20_000)
    let estimates = simulator.sensitivity(to: result, trials: 65_536)
    var compared = 0
    for (decision, estimate) in zip(result.decisions, estimates) {
      for part in estimate.parts {
        let exact = try #require(decision.influences.first { $0.thing == part.thing })
        let total = try #require(exact.total)
        #expect((part.alone.value - exact.alone).magnitude <= 4 * part.alone.error + 1e-9)
        #expect((part.total.value - total).magnitude <= 4 * part.total.error + 1e-9)
        #expect(part.alone.error < 0.05)
        compared += 1
      }
    }
    #expect(compared >= 6)
  }

  @Test func `Exact indices of one thing alone are all of the variance`() throws {
    var setting = TrialSetting()
    setting.expectations = ["approval": "pilot:60% rejected:40%"]
    let result = Simulator(try setting.plan(), seed: 1).run(trials: 1_000)
    let influence = try #require(result.decisions[0].influences.first)
    #expect((influence.alone - 1).magnitude < 1e-9)
    #expect(((influence.total ?? 0) - 1).magnitude < 1e-9)
    #expect(influence.swing == 1)
  }

  @Test func `What never varies has no parts, and threads do not matter`() throws {
    var setting = TrialSetting()
    setting.risks = ["storm chance=10% cause=objective"]
    setting.given["cause"] = "objective"
    let still = Simulator(try setting.plan(), seed: 7)
    for part in still.sensitivity(to: still.run(trials: 1_000), trials: 2_000) {
      #expect(part.parts.isEmpty)
    }
    let simulator = Simulator(try TrialSetting.full.plan(), seed: 7)
    let result = simulator.run(trials: 10_000)
    let (one, two) = (
      simulator.sensitivity(to: result, trials: 30_000),
      simulator.sensitivity(to: result, trials: 30_000)
    )
    #expect(one.map { $0.parts.map(\.total) } == two.map { $0.parts.map(\.total) })
    #expect(one.map { $0.parts.map(\.alone) } == two.map { $0.parts.map(\.alone) })
  }
}
