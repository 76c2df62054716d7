import PolicyLanguage
import PolicyLibrary
import Testing

@testable import Engine

/// A case and a plan of its pilot, for tests of trials.
struct TrialSetting {
  var policies = ["conclusion-14", "decree-73"]
  var given = [
    "reported-on": "2021-10-04", "approval": "pilot", "decided-on": "2021-10-20",
    "started-on": "2021-11-01", "finished-on": "2022-04-30", "result": "partial",
    "damage": "3.2bn", "cause": "objective", "carried-out-as-approved": "yes",
    "motive": "pure", "common-good": "yes",
  ]
  var expectations: [String: String] = [:]
  var targets: [String] = []
  var risks: [String] = []
  var dependences: [String] = []
  var thresholds = Thresholds.standard
  var payoffs: [String] = []

  /// A plan with something of everything.
  static var full: TrialSetting {
    var setting = TrialSetting()
    setting.expectations = [
      "approval": "pilot:60% rejected:30% none:10%", "motive": "pure:80% mixed:20%",
      "reported-on": "uniform(2021-09-25, 2021-11-20)",
    ]
    setting.targets = [
      "clinic visits goal=10000 expect=normal(9500, 1500)",
      "served goal=80% expect=beta(8, 2)", "saved goal=1bn expect=500m to 4bn",
    ]
    setting.risks = [
      "bus breaks down chance=20% damage=lognormal(1bn, 4bn) cause=objective",
      "funds go astray chance=5% damage=triangular(0, 100m, 2bn) cause=subjective",
      "storm chance=10% cause=objective",
    ]
    setting.dependences = [
      "clinic visits depends on bus breaks down: normal(6000, 1000)",
      "bus breaks down depends on storm: 60%",
      "approval depends on reported-on>2021-11-01: pilot:20% rejected:80%",
      "motive depends on result=failed: pure:50% mixed:30% self-seeking:20%",
    ]
    return setting
  }

  func set() throws -> PolicySet {
    try PolicySet(
      policies.map { try #require(PolicyLibrary.policy(named: $0)).get() },
      readings: ["balanced"]
    )
  }

  func plan() throws -> SimulationPlan {
    let set = try set()
    var facts = CaseFacts(count: set.facts.count)
    for (name, text) in given {
      let id = try #require(set.fact(named: name))
      facts[id] = set[id].encode(try set[id].kind.value(of: text))
    }
    let targets = try targets.map { try Target.parse($0) }
    let risks = try risks.map {
      try Risk.parse($0, causes: ["objective", "subjective", "both"])
    }
    return try SimulationPlan(
      Examination(facts, by: PolicyCompiler.compile(set)),
      uncertain: expectations.sorted { $0.key < $1.key }.map { name, text in
        let id = try #require(set.fact(named: name))
        return SimulationPlan.UncertainFact(id, try Distribution.parse(text, of: set[id]))
      },
      pilot: PilotPlan(
        targets: targets,
        risks: risks,
        thresholds: thresholds,
        dependences: dependences.map {
          try Dependence.parse($0, targets: targets, risks: risks, in: set)
        },
        in: set
      ),
      payoffs: payoffs.map { try Payoff.parse($0, in: set) }
    )
  }
}
