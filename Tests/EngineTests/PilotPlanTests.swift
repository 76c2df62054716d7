import PolicyLanguage
import PolicyLibrary
import Testing

@testable import Engine

@Suite struct PilotPlanTests {
  private func policies() throws -> PolicySet {
    let policy = try #require(PolicyLibrary.policy(named: "conclusion-14")).get()
    return try PolicySet([policy], readings: ["balanced"])
  }

  private let causes = ["objective", "subjective", "both"]

  private func parts() throws -> (targets: [Target], risks: [Risk]) {
    (
      [try Target.parse("clinic visits goal=10000 expect=normal(9000, 1500)")],
      [
        try Risk.parse("bus breaks down chance=20% damage=1bn to 4bn", causes: causes),
        try Risk.parse("storm chance=10% cause=objective", causes: causes),
      ]
    )
  }

  private func dependence(_ text: String) throws -> Dependence {
    let parts = try parts()
    return try Dependence.parse(
      text,
      targets: parts.targets,
      risks: parts.risks,
      in: try policies()
    )
  }

  @Test func `What a target expects depends on whether a risk happens`() throws {
    let found = try dependence(
      "\"clinic visits\" depends on \"bus breaks down\": normal(6000, 1000)"
    )
    #expect(found.thing == .target("clinic visits"))
    #expect(found.condition.thing == .risk("bus breaks down"))
    #expect(found.condition.test == .happened(true))
    #expect(found.expectation == .normal(mean: 6000, deviation: 1000))
    let missed = try dependence("storm depends on clinic visits=missed: 40%")
    #expect(missed.condition.test == .happened(false))
    #expect(missed.expectation == .chance(400_000))
    let vietnamese = try dependence("bus breaks down phụ thuộc vào storm=no: 5%")
    #expect(vietnamese.condition.test == .happened(false))
  }

  @Test func `A fact depends on a comparison of another fact`() throws {
    let set = try policies()
    let found = try dependence(
      "approval depends on reported-on<=2021-11-01: pilot:80% rejected:20%"
    )
    let reported = try #require(set.fact(named: "reported-on"))
    #expect(found.condition.thing == .fact(reported))
    let (day, never) = (Int64(18_932), Int64.max)
    #expect(found.condition.test.holds(of: day))
    #expect(!found.condition.test.holds(of: day + 1))
    #expect(!found.condition.test.holds(of: never))
    let late = try dependence("approval depends on reported-on>2021-11-01: rejected:100%")
    #expect(late.condition.test.holds(of: never))
    let other = try dependence("storm depends on approval!=pilot: 1%")
    #expect(other.condition.test == .labels([LabelSet(0), LabelSet(2), LabelSet(3)]))
  }

  @Test(
    arguments: [
      ("clinic visits on storm: 5%", "bad-dependence"),
      ("depends on storm: 5%", "no-name"),
      ("storm depends on strom: 5%", "unknown-name"),
      ("strom depends on storm: 5%", "unknown-name"),
      ("storm depends on approval: 5%", "bad-comparison"),
      ("storm depends on clinic visits<=missed: 5%", "bad-comparison"),
      ("storm depends on reported-on!=2021-11-01: 5%", "bad-comparison"),
      ("storm depends on clinic visits=gone: 5%", "unknown-value"),
      ("storm depends on approval=gone: 5%", "unknown-value"),
      ("storm depends on clinic visits: 120%", "bad-chance"),
      ("storm depends on clinic visits: 5bn", "bad-chance"),
      ("clinic visits depends on storm: normal(3bn, 1bn)", "wrong-unit"),
      ("reported-first depends on storm: yes:20%", "not-uncertain"),
    ])
  func `What is no dependence is refused`(text: String, code: String) throws {
    let error = #expect(throws: PlanError.self) { try dependence(text) }
    #expect(error?.code == code)
  }

  @Test func `Names stand once, circles and what follows are refused`() throws {
    let set = try policies()
    let (targets, risks) = try parts()
    func code(
      _ targets: [Target],
      _ risks: [Risk],
      _ texts: [String] = []
    ) throws -> String? {
      let dependences = try texts.map {
        try Dependence.parse($0, targets: targets, risks: risks, in: set)
      }
      do {
        _ = try PilotPlan(targets: targets, risks: risks, dependences: dependences, in: set)
        return nil
      } catch { return error.code }
    }
    #expect(try code(targets, risks) == nil)
    #expect(try code(targets, risks + [risks[0]]) == "repeated")
    let damage = Risk(name: "damage", chance: 1)
    #expect(try code(targets, [damage]) == "name-of-a-fact")
    let back = "storm depends on bus breaks down: 5%"
    let forth = "bus breaks down depends on storm: 50%"
    #expect(try code(targets, risks, [forth]) == nil)
    #expect(try code(targets, risks, [back, forth]) == "cyclic-dependence")
    // Damage follows from the bus, so the bus cannot depend on it; the storm, free of cost, can.
    #expect(try code(targets, risks, ["storm depends on damage>1bn: 5%"]) == nil)
    #expect(
      try code(targets, risks, ["bus breaks down depends on damage>1bn: 5%"])
        == "cyclic-dependence"
    )
    #expect(
      try code(targets, risks, ["damage depends on storm: 1bn to 2bn"]) == "follows-from-plan"
    )
  }

  @Test func `A payoff gives points for results, values, openness and damage`() throws {
    let set = try policies()
    let payoff = try Payoff.parse(
      "cadre: achieved=10 failed=-5 ordinary=-10 exempted=0 open=-2.5 damage=-1 per 1bn",
      in: set
    )
    #expect(payoff.party == "cadre")
    #expect(
      payoff.terms == [
        .result(.achieved, points: 10_000_000), .result(.failed, points: -5_000_000),
        .value("ordinary", points: -10_000_000), .value("exempted", points: 0),
        .open(points: -2_500_000), .damage(points: -1_000_000, per: 1_000_000_000),
      ]
    )
  }

  @Test(
    arguments: [
      ("cadre", "missing-field"), ("cadre: achived=1", "unknown-field"),
      ("cadre: achieved=1bn", "bad-points"), ("cadre: achieved=2000000", "bad-points"),
      ("cadre: damage=-1", "bad-points"), ("cadre: damage=-1 per 0", "bad-points"),
      ("cadre: achieved=1 achieved=2", "repeated"), ("achieved=1", "no-name"),
    ])
  func `What is no payoff is refused`(text: String, code: String) throws {
    let set = try policies()
    let error = #expect(throws: PlanError.self) { try Payoff.parse(text, in: set) }
    #expect(error?.code == code)
  }
}
