import PolicyLanguage
import Testing

@testable import Engine

@Suite struct StrategyTests {
  private func setting() -> TrialSetting {
    var setting = TrialSetting.full
    setting.payoffs = [
      "cadre: achieved=10 failed=-5 ordinary=-10 exempted=0 reduced=-3 damage=-1 per 1bn",
      "public: achieved=20 partial=5 damage=-2 per 1bn",
    ]
    return setting
  }

  private func contest() throws -> StrategySimulator {
    let plan = try setting().plan()
    let set = plan.examination.policies.set
    let strategies = try [
      "ask first: approval=pilot", "act first: reported-on=none approval=none",
    ].map { try Strategy.parse($0, in: set) }
    return try StrategySimulator(plan, strategies: strategies, seed: 7)
  }

  @Test func `Each strategy comes out as it does alone`() throws {
    let contest = try contest()
    let trials = 20_000
    let result = contest.run(trials: trials)
    #expect(result.names == ["ask first", "act first"])
    for (number, contender) in contest.contenders.enumerated() {
      let alone = Simulator(contender.plan, seed: 7).run(trials: trials)
      for (decision, shares) in zip(result.decisions, alone.decisions) {
        var counts: [DecidedValues: Int] = [:]
        for share in shares.shares {
          let values = share.rulings.reduce(DecidedValues()) { $0.union($1.values) }
          counts[values, default: 0] += share.count
        }
        for way in decision.ways { #expect(way.counts[number] == counts[way.values, default: 0]) }
      }
    }
  }

  @Test func `Differences are those of pairs, and none where nothing differs`() throws {
    let result = try contest().run(trials: 20_000)
    for decision in result.decisions {
      #expect(decision.moves[0].joined().reduce(0, +) == result.possible)
      for way in decision.ways {
        let difference = Double(way.counts[1] - way.counts[0]) / Double(result.possible)
        #expect((way.differences[0].mean - difference).magnitude < 1e-12)
      }
    }
    let plan = try setting().plan()
    let same = StrategySimulator(
      [("one", plan), ("two", plan)].map { StrategySimulator.Contender(name: $0, plan: $1) },
      seed: 3
    ).run(trials: 9_000)
    for worth in same.worth {
      #expect(worth.differences[0] == Estimate(mean: 0, halfWidth: 0))
      #expect(worth.gains == [0] && worth.losses == [0])
    }
    #expect(same.damageDifferences[0] == Estimate(mean: 0, halfWidth: 0))
  }

  @Test func `What trials are worth is summed trial by trial`() throws {
    let contest = try contest()
    let trials = 2_000
    let result = contest.run(trials: trials)
    let simulators = contest.contenders.map { Simulator($0.plan, seed: 7) }
    for worth in result.worth {
      let payoff = try #require(contest.payoffs.first { $0.party == worth.party })
      var sums = [0.0, 0.0]
      var (gains, losses) = (0, 0)
      for trial in 0..<trials {
        let points = try simulators.map { simulator in
          try worthOf(payoff, worth.member, simulator, simulator.trial(trial))
        }
        for place in points.indices { sums[place] += Double(points[place].lowerBound) / 1e6 }
        let more =
          points[1].lowerBound + points[1].upperBound - points[0].lowerBound - points[0].upperBound
        if more > 0 { gains += 1 } else if more < 0 { losses += 1 }
      }
      for place in sums.indices {
        #expect((worth.least[place].mean - sums[place] / Double(trials)).magnitude < 1e-6)
        #expect(worth.least[place].mean <= worth.most[place].mean)
      }
      #expect(worth.gains == [gains] && worth.losses == [losses])
    }
  }

  private func worthOf(
    _ payoff: Payoff,
    _ member: Int,
    _ simulator: Simulator,
    _ trial: Trial
  ) throws -> ClosedRange<Int64> {
    let policies = simulator.plan.examination.policies
    let set = policies.set
    let result = try #require(set.fact(named: "result"))
    let damage = try #require(set.fact(named: "damage"))
    let label = trial.facts[result].map { set[result].kind.labels[Int($0)] }
    let examination = try Examination(trial.facts, by: policies)
    let decided = policies.decisions.filter { $0.reference.member == member }.map {
      (labels: set[$0.reference].values, rulings: examination.rulings($0.reference))
    }
    let range = payoff.points(
      result: label.flatMap(Thresholds.Result.init(rawValue:)),
      decided: decided
    )
    let loss = payoff.points(forDamage: trial.facts[damage] ?? 0)
    return range.lowerBound + loss...range.upperBound + loss
  }

  @Test func `An open decision counts from the least to the most, or what open counts`() throws {
    let set = try TrialSetting().set()
    let labels = set[try #require(set.decisions.first)].values
    let open = LabelSet(["exempted", "ordinary"].compactMap { labels.firstIndex(of: $0) })
    let ruling = Ruling.given(Outcome(open, .flat))
    let payoff = try Payoff.parse("cadre: ordinary=-10 exempted=2", in: set)
    #expect(payoff.points(result: nil, decided: [(labels, [ruling])]) == -10_000_000...2_000_000)
    #expect(payoff.points(result: nil, decided: [(labels, [.silent])]) == 0...0)
    let unsure = try Payoff.parse("cadre: ordinary=-10 exempted=2 open=-4", in: set)
    #expect(unsure.points(result: nil, decided: [(labels, [ruling])]) == -4_000_000 ... -4_000_000)
  }

  @Test func `The same seed gives the same comparison, whatever the threads`() throws {
    let contest = try contest()
    let (one, two) = (contest.run(trials: 70_000), contest.run(trials: 70_000))
    #expect(one.worth.map(\.least) == two.worth.map(\.least))
    #expect(one.worth.map(\.differences) == two.worth.map(\.differences))
    #expect(one.decisions.map(\.moves) == two.decisions.map(\.moves))
    #expect(one.damage == two.damage)
  }
}
