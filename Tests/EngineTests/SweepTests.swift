import PolicyLanguage
import Synchronization
import Testing

@testable import Engine

@Suite struct SweepTests {
  private func plan() throws -> SimulationPlan {
    var setting = TrialSetting.full
    setting.expectations["harm-limited"] = "yes:60%"
    setting.given["damage"] = nil
    return try setting.plan()
  }

  @Test func `A chance goes from one end to the other, the others in their proportions`() throws {
    let plan = try plan()
    let set = plan.examination.policies.set
    let approval = try #require(set.fact(named: "approval"))
    let sweep = try Sweep.parse("chance.approval=0%..100%", in: plan, points: 5)
    #expect(sweep.parameter == .chance(approval, value: 1))
    #expect(sweep.points.map(\.value.description) == ["0%", "25%", "50%", "75%", "100%"])
    let first = try #require(sweep.points.first?.plan.uncertain.first { $0.fact == approval })
    guard case .discrete(let values) = first.uncertainty else {
      Issue.record("not by chances")
      return
    }
    #expect(zip(values, [0, 0.75, 0.25]).allSatisfy { ($0.weight - $1).magnitude < 1e-12 })
    let other = try Sweep.parse("chance.approval.none=0%..50%", in: plan)
    #expect(other.parameter == .chance(approval, value: 3))
    #expect(other.points.count == Sweep.standardPoints)
    let harm = try #require(set.fact(named: "harm-limited"))
    #expect(
      try Sweep.parse("chance.harm-limited=0%..100%", in: plan).parameter == .chance(harm, value: 1)
    )
  }

  @Test func `A risk, a target and the values of a fact can be varied`() throws {
    let plan = try plan()
    let risk = try Sweep.parse("chance.\"bus breaks down\"=0%..50%", in: plan, points: 3)
    #expect(risk.points.map { $0.plan.pilot.risks[0].chance } == [0, 250_000, 500_000])
    let target = try Sweep.parse("mean.\"clinic visits\"=5000..12000", in: plan, points: 3)
    #expect(target.points.map { $0.plan.pilot.targets[0].expectation.mean } == [5000, 8500, 12000])
    let fact = try Sweep.parse("approval=*", in: plan)
    #expect(fact.points.map(\.value.description) == ["implement", "pilot", "rejected", "none"])
    #expect(try Sweep.parse("motive=pure,mixed", in: plan).points.count == 2)
    let dates = try Sweep.parse("reported-on=2021-10-01..2021-10-05", in: plan)
    #expect(dates.points.count == 5)
  }

  @Test(
    arguments: [
      ("chance.aproval=0%..100%", "unknown-name"), ("chance.approval=0%..120%", "bad-chance"),
      ("chance.approval.pilt=0%..100%", "unknown-value"), ("chance.approval=50%", "bad-sweep"),
      ("chance.approval=80%..20%", "bad-parameters"), ("mean.visits=1..2", "unknown-name"),
      ("mean.saved=0..1bn", "bad-sweep"), ("mean.served=1bn..2bn", "wrong-unit"),
      ("aproval=*", "unknown-fact"), ("approval=piolt", "unknown-value"), ("approval", "bad-sweep"),
      ("reported-first=*", "not-uncertain"), ("damage=*", "bad-sweep"),
    ])
  func `What cannot be varied is refused`(text: String, code: String) throws {
    let plan = try plan()
    let error = #expect(throws: PlanError.self) { try Sweep.parse(text, in: plan) }
    #expect(error?.code == code)
  }

  @Test func `A curve is made of the same trials at each point`() throws {
    let sweep = try Sweep.parse("chance.\"bus breaks down\"=0%..100%", in: try plan(), points: 6)
    let curve = sweep.run(trials: 4_000, seed: 7)
    #expect(!curve.isPartial && curve.points.count == 6)
    let broken = curve.points.map { $0.result.risks[0].happened }
    #expect(broken == broken.sorted())
    // The other risk falls in the same trials everywhere.
    #expect(Set(curve.points.map { $0.result.risks[1].happened }).count == 1)
  }

  @Test(
    arguments: [
      "normal(5000, 10)", "uniform(0, 100)", "triangular(0, 50, 200)", "pert(10, 20, 60)",
      "beta(2, 3, 0, 100)", "exponential(40)", "poisson(30)", "binomial(200, 10%)", "fixed(3)",
      "20 to 90", "normal(50, 10) in 40..90",
    ])
  func `A distribution moves to the mean asked for`(text: String) throws {
    let distribution = try Distribution.parse(text, in: .count, named: "visits")
    let moved = try #require(distribution.moved(toMean: 44))
    #expect((moved.mean - 44).magnitude < 1e-6)
  }

  @Test func `Each point has as many trials as its precision takes`() throws {
    let sweep = try Sweep.parse("chance.approval=0%..100%", in: plan(), points: 3)
    let curve = sweep.run(trials: 1_000_000, until: 0.02, seed: 7)
    #expect(!curve.isPartial && curve.points.count == 3)
    for (_, result) in curve.points {
      #expect(result.isPreciseEnough && result.trials < 100_000)
      for share in result.decisions.flatMap(\.shares) {
        let interval = wilsonInterval(share.count, of: result.trials - result.impossible)
        #expect((interval.upperBound - interval.lowerBound) / 2 <= 0.02)
      }
    }
  }

  @Test func `A sweep that is stopped tells of what was made`() throws {
    let sweep = try Sweep.parse("chance.approval=0%..100%", in: plan(), points: 5)
    let seen = Atomic<Bool>(false)
    let curve = sweep.run(trials: 50_000, seed: 7) { share in
      if share > 0.5 { seen.store(true, ordering: .relaxed) }
    } shouldStop: {
      seen.load(ordering: .relaxed)
    }
    #expect(curve.isPartial && curve.wanted == 5)
    #expect((1..<5).contains(curve.points.count))
    #expect(curve.points.dropLast().allSatisfy { $0.result.trials == 50_000 })
  }
}
