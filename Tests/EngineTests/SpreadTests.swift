import PolicyLanguage
import Testing

@testable import Engine

@Suite struct SpreadTests {
  /// What is told of a fact beside what its trials drew, at five places from low to high.
  private func quantiles(
    of fact: String,
    _ expectation: String,
    dependences: [String] = []
  ) throws -> [(told: Int64, drawn: Int64)] {
    var setting = TrialSetting()
    setting.expectations = [fact: expectation]
    setting.risks = dependences.isEmpty ? [] : ["storm chance=40%"]
    setting.dependences = dependences
    let simulator = Simulator(try setting.plan(), seed: 5)
    let trials = 2_000
    let id = try #require(try setting.set().fact(named: fact))
    let drawn = try (0..<trials).map { try #require(simulator.facts(of: $0)[id]) }.sorted()
    let spreads = simulator.run(trials: trials).spreads
    let values = try #require(spreads.first { $0.fact == id }).values
    return [0.05, 0.25, 0.5, 0.75, 0.95].map { share in
      (values.quantile(share), drawn[Int((share * Double(trials)).rounded(.up)) - 1])
    }
  }

  @Test(
    arguments: [
      "2021-10-04:50% 2021-10-05:50%", "uniform(2021-09-25, 2021-11-20)",
      "2021-10-04:50% 1999-10-05:50%",
    ]
  )
  func `Quantiles of dates are days that were drawn`(expectation: String) throws {
    for (told, drawn) in try quantiles(of: "reported-on", expectation) { #expect(told == drawn) }
  }

  @Test func `Quantiles of dates that hang on a risk are days that were drawn`() throws {
    let dependence = "reported-on depends on storm: uniform(2021-01-04, 2021-02-04)"
    let quantiles = try quantiles(
      of: "reported-on",
      "uniform(2021-09-25, 2021-11-20)",
      dependences: [dependence]
    )
    for (told, drawn) in quantiles { #expect(told == drawn) }
  }

  @Test(
    arguments: [
      ("1bn to 4bn", 0.004, 0.0), ("lognormal(1m, 4bn)", 0.004, 0), ("normal(1bn, 1m)", 0, 1e4),
      ("uniform(0, 5bn)", 0, 3e6),
    ]
  )
  func `Quantiles of amounts are as fine as the spread`(
    expectation: String,
    share: Double,
    amount: Double
  ) throws {
    for (told, drawn) in try quantiles(of: "damage", expectation) {
      #expect(Double((told - drawn).magnitude) <= share * Double(drawn) + amount)
    }
  }

  @Test func `Each value is counted once, whatever the amounts between which it is counted`() {
    var histogram = TickHistogram()
    for value: Int64 in [-5, 0, 1_000_000_000, 1_000_000_001, 2_000_000_000, .max, .min] {
      histogram.add(value)
    }
    let values = histogram.values
    let edges: [Int64] = [.min, 0, 500_000_000, 1_000_000_000, 2_000_000_000, .max]
    let counts = zip(edges, edges.dropFirst()).map { values.count(from: $0 + 1, upTo: $1) }
    #expect(counts == [3, 0, 2, 1, 1] && values.count == 7)
  }
}
