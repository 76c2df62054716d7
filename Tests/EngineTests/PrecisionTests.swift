import PolicyLanguage
import Testing

@testable import Engine

@Suite struct PrecisionTests {
  private func setting() -> TrialSetting {
    var setting = TrialSetting()
    setting.expectations = [
      "approval": "pilot:60% rejected:30% none:10%",
      "cause": "objective:70% subjective:20% both:10%",
    ]
    return setting
  }

  @Test func `It stops where it is precise enough, in whole blocks, alike every time`() throws {
    let simulator = Simulator(try setting().plan(), seed: 7)
    let runs = (0..<2).map { _ in simulator.run(trials: 1_000_000, until: 0.004) }
    for run in runs {
      #expect(run.isPreciseEnough && !run.isPartial)
      #expect(run.trials == runs[0].trials && run.trials < 1_000_000)
      #expect(run.trials.isMultiple(of: TrialBlocks.size))
      for decision in run.decisions {
        for share in decision.shares {
          let interval = wilsonInterval(share.count, of: run.trials)
          #expect(interval.upperBound - interval.lowerBound <= 0.008)
        }
      }
    }
    let short = simulator.run(trials: 10_000, until: 0.001)
    #expect(short.trials == 10_000 && !short.isPreciseEnough && !short.isPartial)
  }

  @Test func `Estimates are told as trials grow, the last with all`() throws {
    let result = Simulator(try setting().plan(), seed: 7).run(trials: 100_000)
    #expect(result.convergence.map(\.trials) == result.convergence.map(\.trials).sorted())
    let last = try #require(result.convergence.last)
    #expect(last.trials == 100_000)
    #expect(last.counts[0] == result.decisions[0].shares.map(\.count))
    let widths = result.convergence.map { $0.estimate(0, 0).halfWidth }
    #expect(widths == widths.sorted(by: >))
  }

  // Of 3,000 intervals of shares of 42%, 40% and 18%, each from 400 trials.
  @Test func `Wilson intervals cover the exact probability about as often as they say`() throws {
    let simulator = Simulator(try setting().plan(), seed: 0)
    let exact = simulator.run(trials: 1).decisions[0]
    var table = WayTable(simulator.model)
    var columns = TrialColumns(simulator.model)
    var (covered, all) = (0, 0)
    let trials = 400
    for seed in 0..<1_000 {
      var tally = TrialTally(simulator.model)
      columns.make(
        simulator.model,
        Sample(seed: UInt64(seed)),
        first: 0,
        count: trials,
        &tally
      )
      tally.count(columns, from: 0)
      var counts: [[Ruling]: Int] = [:]
      for (code, count, _) in tally.countsByCode {
        let way = table.outcome(of: code)[0]
        counts[table.rulings(0, way), default: 0] += count
      }
      for share in exact.shares {
        let interval = wilsonInterval(counts[share.rulings, default: 0], of: trials)
        if interval.contains(try #require(share.exact)) { covered += 1 }
        all += 1
      }
    }
    #expect(all == 3_000)
    let coverage = Double(covered) / Double(all)
    #expect((0.935...0.965).contains(coverage), "covered \(coverage)")
  }

  @Test(arguments: [(0, "no-trials"), (-5, "no-trials"), (1_000_000_000, "too-many-trials")])
  func `Trials that are none or too many are refused beforehand`(trials: Int, code: String) {
    let error = #expect(throws: PlanError.self) { try Simulator.check(trials: trials) }
    #expect(error?.code == code)
  }

  @Test(arguments: [0, -0.1, 0.000_001, 0.7, Double.nan])
  func `A precision that cannot be reached is refused beforehand`(precision: Double) {
    let error = #expect(throws: PlanError.self) {
      try Simulator.check(trials: 100, until: precision)
    }
    #expect(error?.code == "bad-precision")
  }

  @Test func `Many uncertain things make more codes than can be listed, and are counted`() throws {
    var digits = Digits()
    for place in 0..<50 {
      _ = digits.add(.fact(FactID(place), values: [0, 1, 2]), count: 3)
    }
    #expect(digits.isTooLarge && !digits.isDense)
    #expect(Set(digits.all.map(\.stride)).count == 50)
  }
}
