import PolicyLanguage
import Testing

@testable import Engine

@Suite struct TrialTests {
  /// Plans of several kinds: facts alone, targets, risks, both with dependences, unknown facts.
  static let settings: [(name: String, setting: TrialSetting)] = {
    var facts = TrialSetting()
    facts.expectations = [
      "motive": "pure:80% mixed:15% self-seeking:5%", "damage": "300m to 14bn",
      "reported-on": "uniform(2021-09-25, 2021-11-10)",
    ]
    var targets = TrialSetting()
    targets.targets = ["visits goal=100 expect=poisson(98)", "saved goal=1bn expect=500m to 2bn"]
    targets.thresholds = Thresholds(name: "lenient", achieved: 500_000, partial: 500_000)
    var risks = TrialSetting()
    risks.expectations = ["cause": "subjective:50% both:50%"]
    risks.risks = ["fire chance=30% damage=1bn to 2bn cause=objective", "flood chance=1%"]
    risks.dependences = ["flood depends on damage>1200m: 50%"]
    var open = TrialSetting.full
    for name in ["motive", "damage", "cause", "started-on"] { open.given[name] = nil }
    open.expectations["motive"] = nil
    open.dependences.removeLast()
    open.risks.removeFirst(2)
    open.dependences.removeFirst(2)
    return [
      ("facts", facts), ("targets", targets), ("risks", risks), ("open", open),
      ("full", TrialSetting.full),
    ]
  }()

  @Test(arguments: settings.indices)
  func `Trials made side by side are the trials made one by one`(place: Int) throws {
    let plan = try Self.settings[place].setting.plan()
    let simulator = Simulator(plan, seed: 7)
    let trials = 3_000
    let result = simulator.run(trials: trials)
    var table = WayTable(simulator.model)
    var counts: [[[Ruling]: Int]] = table.ends.map { _ in [:] }
    var happened: [String: Int] = [:]
    for number in 0..<trials {
      let trial = simulator.trial(number)
      for (decision, way) in table.outcome(of: trial.facts).enumerated() {
        counts[decision][table.rulings(decision, way), default: 0] += 1
      }
      for (thing, value) in trial.drawn {
        if case .risk(let name) = thing { happened[name, default: 0] += Int(value) }
      }
    }
    for (decision, shares) in result.decisions.enumerated() {
      for share in shares.shares {
        #expect(share.count == counts[decision][share.rulings, default: 0])
      }
    }
    for risk in result.risks { #expect(risk.happened == happened[risk.risk.name, default: 0]) }
  }

  @Test(arguments: settings.indices)
  func `Estimates lie within four standard errors of what is exact`(place: Int) throws {
    let trials = 200_000
    let result = Simulator(try Self.settings[place].setting.plan(), seed: 11).run(trials: trials)
    func check(_ count: Int, _ exact: Double) {
      let error = max(0, exact * (1 - exact) / Double(trials)).squareRoot()
      #expect((Double(count) / Double(trials) - exact).magnitude <= 4 * error + 1e-12)
    }
    for decision in result.decisions {
      for share in decision.shares { if let exact = share.exact { check(share.count, exact) } }
    }
    for target in result.targets { check(target.reached, try #require(target.exact)) }
    for risk in result.risks { check(risk.happened, try #require(risk.exact)) }
    for cause in result.causes { check(cause.count, try #require(cause.exact)) }
    for share in result.results { check(share.count, try #require(share.exact)) }
    #expect(result.decisions[0].shares[0].exact != nil)
  }

  @Test func `Another risk does not change the draws of the others`() throws {
    var less = TrialSetting.full
    less.risks.removeLast()
    less.dependences.remove(at: 1)
    let (one, two) = (
      Simulator(try less.plan(), seed: 3), Simulator(try TrialSetting.full.plan(), seed: 3)
    )
    for number in 0..<500 {
      let (a, b) = (one.trial(number), two.trial(number))
      let breaks = PlanThing.risk("bus breaks down")
      for (thing, value) in a.drawn {
        let other = try #require(b.drawn.first { $0.thing == thing })
        // What depends on the storm may differ, and what depends on that.
        let isFree = thing != breaks && thing != .target("clinic visits")
        if isFree, case .fact = thing { continue }
        if isFree { #expect(other.value == value) }
      }
    }
  }

  @Test func `A target reached, a risk that happened and their sum make the case`() throws {
    let plan = try TrialSetting.full.plan()
    let simulator = Simulator(plan, seed: 5)
    let set = plan.examination.policies.set
    let (result, damage, cause) = (
      try #require(plan.outcomes.result), try #require(plan.outcomes.damage),
      try #require(plan.outcomes.cause)
    )
    for number in 0..<300 {
      let trial = simulator.trial(number)
      let reached = plan.pilot.targets.filter { target in
        trial.drawn.contains { $0.thing == .target(target.name) && target.isReached(by: $0.value) }
      }.count
      #expect(trial.reached == reached)
      let label = set[result].kind.labels[Int(try #require(trial.facts[result]))]
      #expect(label == ["failed", "failed", "partial", "achieved"][reached])
      #expect(trial.facts[damage] == trial.losses.reduce(0) { $0 + $1.damage })
      let happened = Set(
        trial.drawn.filter { $0.value == 1 }.compactMap { drawn -> String? in
          guard case .risk(let name) = drawn.thing else { return nil }
          return plan.pilot.risks.first { $0.name == name }?.cause
        }
      )
      let expected = happened.count > 1 ? "both" : happened.first ?? "objective"
      #expect(set[cause].kind.labels[Int(try #require(trial.facts[cause]))] == expected)
    }
  }
}
