import PolicyLanguage
import Testing

@testable import Engine

@Suite struct PortfolioTests {
  private func setting() -> TrialSetting {
    var setting = TrialSetting()
    setting.policies = ["conclusion-14"]
    setting.expectations = ["approval": "pilot:60% rejected:40%"]
    setting.risks = ["fire chance=50% damage=1bn to 2bn cause=objective"]
    return setting
  }

  private func item(_ name: String, cadre: String, proposal: String) throws -> Portfolio.Item {
    Portfolio.Item(
      name: name,
      plan: try setting().plan(),
      owners: [
        .cadre: cadre, .proposal: proposal, .pilot: proposal + "/1",
        .participant: proposal + "/" + cadre,
      ]
    )
  }

  @Test func `Two cadres in one pilot share its luck, and its damage is done once`() throws {
    let trials = 20_000
    let both = try Portfolio(
      [
        try item("bus/an", cadre: "an", proposal: "bus"),
        try item("bus/binh", cadre: "binh", proposal: "bus"),
      ],
      seed: 7
    ).run(trials: trials)
    for tally in both.total.tallies { #expect(tally.trialsByCases[1] == 0) }
    #expect(both.cadres.map(\.cadre) == ["an", "binh"])
    #expect(both.cadres[0].meanDamage == both.total.meanDamage)
    #expect(both.cadres[1].meanDamage == both.total.meanDamage)
    #expect(both.total.cases == 2 && both.cadres[0].cases == 1)
  }

  @Test func `Two pilots have each their own luck`() throws {
    let trials = 40_000
    let result = try Portfolio(
      [
        try item("bus/an", cadre: "an", proposal: "bus"),
        try item("ferry/an", cadre: "an", proposal: "ferry"),
      ],
      seed: 7
    ).run(trials: trials)
    let first = result.total.tallies[0]
    // Approved with a chance of 60%, each by itself.
    let chances = [0.16, 0.48, 0.36]
    let isCommoner = first.trialsByCases[2] > first.trialsByCases[0]
    for (place, exact) in (isCommoner ? chances : chances.reversed()).enumerated() {
      let error = (exact * (1 - exact) / Double(trials)).squareRoot()
      let share = Double(first.trialsByCases[place]) / Double(trials)
      #expect((share - exact).magnitude < 4 * error)
    }
    #expect((first.cases.mean - 1.2).magnitude < 4 * first.cases.halfWidth / 1.96)
    #expect(first.quantile(0.5) == 1)
    #expect(result.cadres.count == 1 && result.cadres[0].cases == 2)
  }

  @Test func `A case by itself comes out as its own simulation says`() throws {
    let trials = 40_000
    let result = try Portfolio([try item("bus/an", cadre: "an", proposal: "bus")], seed: 7)
      .run(trials: trials)
    let alone = Simulator(try setting().plan(), seed: 9).run(trials: trials)
    for share in alone.decisions[0].shares {
      let tally = try #require(
        result.total.tallies.first { $0.values == share.rulings[0].values }
      )
      let exact = try #require(share.exact)
      let error = (exact * (1 - exact) / Double(trials)).squareRoot()
      #expect((tally.cases.mean - exact).magnitude <= 4 * error + 1e-9)
    }
    let losses = alone.risks[0].meanDamage
    #expect((result.total.meanDamage.mean / losses - 1).magnitude < 0.05)
  }
}
