import PolicyLanguage
import PolicyLibrary
import Testing

@testable import Engine

@Suite struct PlanPartTests {
  private func policies() throws -> PolicySet {
    let policy = try #require(PolicyLibrary.policy(named: "conclusion-14")).get()
    return try PolicySet([policy], readings: ["balanced"])
  }

  private let causes = ["objective", "subjective", "both"]

  @Test func `A target has a goal and an expectation of the same measure`() throws {
    let visits = try Target.parse("clinic visits goal=10000 expect=normal(9000, 1500)")
    #expect(visits.name == "clinic visits")
    #expect(visits.goal == Quantity(10000, .count))
    #expect(visits.expectation == .normal(mean: 9000, deviation: 1500))
    let cost = try Target.parse("\"money saved\" goal=3bn expect=1bn to 4bn")
    #expect(cost.name == "money saved")
    #expect(cost.expectation == .lognormal(low: 1e9, high: 4e9))
    let share = try Target.parse("served: goal=80% expect=beta(8, 2)")
    #expect(share.expectation == .beta(8, 2, from: 0, to: 1e6))
  }

  @Test(
    arguments: [
      ("goal=10 expect=fixed(1)", "no-name"), ("visits goal=10", "missing-field"),
      ("visits goal=x expect=fixed(1)", "bad-goal"), ("visits gaol=1", "unknown-field"),
      ("visits goal=3bn expect=normal(9000, 1500)", "wrong-unit"),
      ("visits goal=1 goal=2 expect=fixed(1)", "repeated"),
      ("visits goal=10 expect=normal(1, 0)", "bad-parameters"),
    ])
  func `What is no target is refused`(text: String, code: String) {
    let error = #expect(throws: PlanError.self) { try Target.parse(text) }
    #expect(error?.code == code)
  }

  @Test func `A risk has a chance, a damage, a cause and what is done against it`() throws {
    let risk = try Risk.parse(
      "\"bus breaks down\" chance=20% damage=lognormal(1bn, 4bn) cause=objective"
        + " mitigation=\"a spare bus\"",
      causes: causes
    )
    #expect(risk.name == "bus breaks down")
    #expect(risk.chance == 200_000)
    #expect(risk.damage == .lognormal(low: 1e9, high: 4e9))
    #expect(risk.cause == "objective")
    #expect(risk.mitigation == "a spare bus")
  }

  @Test(
    arguments: [
      ("fire chance=120%", "bad-chance"), ("fire damage=1bn to 2bn", "missing-field"),
      ("fire chance=5% cause=objektive", "unknown-value"),
      ("fire chance=5% damage=normal(3, 1)", "wrong-unit"),
      ("fire chance=5% damge=1bn to 2bn", "unknown-field"),
    ])
  func `What is no risk is refused`(text: String, code: String) {
    let error = #expect(throws: PlanError.self) { try Risk.parse(text, causes: causes) }
    #expect(error?.code == code)
    if code.hasPrefix("unknown") { #expect(error?.help != nil) }
  }

  @Test func `A share of the targets may be a fraction, and just so many are enough`() throws {
    for whole in 1...12 {
      for part in 0...whole {
        let text = "some achieved=\(part)/\(whole) partial=0/\(whole)"
        let thresholds = try Thresholds.parse(text)
        for reached in 0...whole {
          let isAchieved = thresholds.result(reached: reached, of: whole) == .achieved
          #expect(isAchieved == (reached >= part), "\(reached) by \(text)")
        }
      }
    }
    for text in ["3/2", "1/0", "-1/2", "1/2/3", "2", "half", "120%", "/3"] {
      let error = #expect(throws: PlanError.self) { try Thresholds.share(text) }
      #expect(error == .badShare(text))
    }
  }

  @Test func `Thresholds turn targets reached into a result, their edges included`() throws {
    let third = try Thresholds.parse("lenient achieved=66.6666% partial=33.3333%")
    #expect(
      (0...3).map { third.result(reached: $0, of: 3) } == [.failed, .partial, .achieved, .achieved]
    )
    let standard = Thresholds.standard
    #expect((0...2).map { standard.result(reached: $0, of: 2) } == [.failed, .partial, .achieved])
    #expect(standard.result(reached: 0, of: 0) == .achieved)
    let error = #expect(throws: PlanError.self) {
      try Thresholds.parse("odd achieved=40% partial=50%")
    }
    #expect(error?.code == "threshold-order")
  }

  @Test func `A strategy changes facts, in the numbering of the policies`() throws {
    let set = try policies()
    let strategy = try Strategy.parse("act-first: reported-on=none approval=none", in: set)
    #expect(strategy.name == "act-first")
    let reported = try #require(set.fact(named: "reported-on"))
    let approval = try #require(set.fact(named: "approval"))
    #expect(
      strategy.changes == [
        Strategy.Change(fact: reported, value: .max),
        Strategy.Change(
          fact: approval,
          value: try #require(set[approval].kind.labels.firstIndex(of: "none").map(Int64.init))
        ),
      ]
    )
  }

  @Test(
    arguments: [
      ("wait", "missing-field"), ("wait: aproval=none", "unknown-fact"),
      ("wait: approval=piolt", "unknown-value"), ("wait: approval=none approval=pilot", "repeated"),
    ])
  func `What is no strategy is refused`(text: String, code: String) throws {
    let set = try policies()
    let error = #expect(throws: PlanError.self) { try Strategy.parse(text, in: set) }
    #expect(error?.code == code)
  }
}
