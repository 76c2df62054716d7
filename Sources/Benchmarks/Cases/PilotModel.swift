import Engine
import PolicyLanguage

/// Targets and risks for the plan of the demo, and how a peer takes them.
enum PilotModel {
  /// The plan with targets and risks in place of what was expected of damage and cause.
  static func plan(_ plan: SimulationPlan) throws -> SimulationPlan {
    let set = plan.examination.policies.set
    let causes = set.fact(named: "cause").map { set[$0].kind.labels } ?? []
    let targets = try [
      "riders goal=10000 expect=normal(9500, 1500)", "routes goal=12 expect=normal(13, 2)",
      "saved goal=1bn expect=500m to 4bn",
    ].map { try Engine.Target.parse($0) }
    let risks = try [
      "bus breaks down chance=20% damage=lognormal(1bn, 4bn) cause=objective",
      "funds go astray chance=5% damage=lognormal(300m, 14bn) cause=subjective",
      "storm chance=10% cause=objective damage=lognormal(100m, 900m)",
    ].map { try Risk.parse($0, causes: causes) }
    return try SimulationPlan(
      plan.examination,
      uncertain: plan.uncertain.filter { set[$0.fact].name == "approval" },
      pilot: PilotPlan(targets: targets, risks: risks, in: set)
    )
  }

  /// The targets and risks as the peer takes them.
  static func description(of plan: SimulationPlan) throws -> [String: Any] {
    let set = plan.examination.policies.set
    guard let result = plan.outcomes.result, let cause = plan.outcomes.cause else {
      throw Untranslatable(description: "a plan that settles neither result nor cause")
    }
    let labels = set[cause].kind.labels
    func place(_ label: String, _ labels: [String]) -> Int { labels.firstIndex(of: label) ?? -1 }
    return [
      "targets": try plan.pilot.targets.map { target in
        try family(target.expectation).merging(["goal": target.goal.ticks]) { $1 }
      },
      "risks": try plan.pilot.risks.map { risk in
        guard let damage = risk.damage, let label = risk.cause else {
          throw Untranslatable(description: "a risk without damage or cause")
        }
        return try family(damage).merging([
          "chance": Double(risk.chance) / 1e6, "cause": place(label, labels),
        ]) { $1 }
      },
      "results": ["achieved", "partial", "failed"].map { place($0, set[result].kind.labels) },
      "achieved": plan.pilot.thresholds.achieved, "partial": plan.pilot.thresholds.partial,
      "both": place("both", labels), "cause": plan.examination.facts[cause] ?? -1,
    ]
  }

  private static func family(_ distribution: Distribution) throws -> [String: Any] {
    switch distribution {
    case .normal(let mean, let deviation): ["family": "normal", "p": [mean, deviation]]
    case .lognormal(let low, let high): ["family": "lognormal", "p": [low, high]]
    default: throw Untranslatable(description: "another distribution")
    }
  }
}
