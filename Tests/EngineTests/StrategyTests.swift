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
      let alone = Simulator(contest.plans[contender.plan], seed: 7).run(trials: trials)
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
    let judges = Array(plan.examination.policies.set.members.indices)
    let same = StrategySimulator(
      [plan],
      contenders: ["one", "two"].map {
        StrategySimulator.Contender(name: $0, plan: 0, judges: judges)
      },
      seed: 3
    ).run(trials: 9_000)
    for worth in same.worth {
      #expect(worth.differences[0] == Estimate(mean: 0, halfWidth: 0))
      #expect(worth.gains == [0] && worth.losses == [0])
    }
    #expect(same.damageDifferences[0] == Estimate(mean: 0, halfWidth: 0))
  }

  @Test func `Policies that judge the same trials are compared by the names of their values`()
    throws
  {
    let plan = try setting().plan()
    let set = plan.examination.policies.set
    let contest = StrategySimulator(
      [plan],
      contenders: set.members.indices.map {
        StrategySimulator.Contender(name: set.members[$0].policy.name, plan: 0, judges: [$0])
      },
      seed: 7
    )
    let trials = 20_000
    let result = contest.run(trials: trials)
    let alone = Simulator(plan, seed: 7).run(trials: trials)
    let decision = try #require(
      result.decisions.first { set[$0.references[0]].name == "responsibility" }
    )
    #expect(decision.references.map(\.member) == [0, 1])
    for (number, reference) in decision.references.enumerated() {
      let shares = try #require(alone.decisions.first { $0.reference == reference }).shares
      var counts: [[String]: Int] = [:]
      for share in shares {
        let values = share.rulings.reduce(DecidedValues()) { $0.union($1.values) }
        counts[values.labels(of: set[reference].values).sorted(), default: 0] += share.count
      }
      for way in decision.ways {
        let labels = way.values.labels(of: decision.labels).sorted()
        #expect(way.counts[number] == counts[labels, default: 0], "\(labels)")
      }
    }
    // Each is worth what its own policy makes of it.
    for worth in result.worth { #expect(worth.members == [0, 1]) }
    let both = try StrategySimulator(
      plan,
      strategies: [Strategy(name: "as it is", changes: [])],
      seed: 7
    ).run(trials: trials)
    for worth in result.worth {
      for member in 0..<2 {
        let own = try #require(
          both.worth.first { $0.party == worth.party && $0.members == [member] }
        )
        #expect(worth.least[member] == own.least[0] && worth.most[member] == own.most[0])
      }
    }
  }

  @Test func `A comparison ends once shares and differences are as precise as asked`() throws {
    let contest = try contest()
    let result = contest.run(trials: 1_000_000, until: 0.01)
    #expect(result.isPreciseEnough && !result.isPartial && result.trials < 100_000)
    for way in result.decisions.flatMap(\.ways) {
      #expect(way.differences.allSatisfy { $0.halfWidth <= 0.01 })
    }
    let few = contest.run(trials: 1_000, until: 0.000_1)
    #expect(!few.isPreciseEnough && !few.isPartial && few.trials == 1_000)
  }

  @Test
  func `What no policy knows of a strategy or a payoff is kept aside where that is asked for`()
    throws
  {
    let set = try TrialSetting().set()
    let text = "act first: reported-on=none colour=red approval=sideways"
    #expect(throws: PlanError.self) { try Strategy.parse(text, in: set) }
    let strategy = try Strategy.parse(text, in: set, leavesUnknown: true)
    #expect(strategy.changes.count == 1)
    #expect(strategy.unknown == ["colour=red", "approval=sideways"])
    #expect(throws: PlanError.self) {
      try Strategy.parse("act first: reported-first=no", in: set, leavesUnknown: true)
    }
    let points = "cadre: achieved=10 fined=-5"
    #expect(throws: PlanError.self) { try Payoff.parse(points, in: set) }
    let payoff = try Payoff.parse(points, in: set, leavesUnknown: true)
    #expect(payoff.terms == [.result(.achieved, points: 10_000_000)])
    #expect(payoff.unknown == ["fined=-5"])
  }

  @Test func `What trials are worth is summed trial by trial`() throws {
    let contest = try contest()
    let trials = 2_000
    let result = contest.run(trials: trials)
    let simulators = contest.plans.map { Simulator($0, seed: 7) }
    for worth in result.worth {
      let payoff = try #require(contest.payoffs.first { $0.party == worth.party })
      var sums = [0.0, 0.0]
      var (gains, losses) = (0, 0)
      for trial in 0..<trials {
        let points = try simulators.map { simulator in
          try worthOf(payoff, worth.members[0], simulator, simulator.trial(trial))
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
