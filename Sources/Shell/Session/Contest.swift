import Diagnostics
import Engine
import PolicyLanguage

/// What is compared in the same trials: strategies, readings and policies in every combination.
struct Contest {
  /// The strategies; none where the plan is taken as it is.
  var strategies: [Strategy]
  /// The readings, nil being the text alone; none where the one in use counts.
  var readings: [String?]
  /// The active policies, each a member of the set once for each reading.
  var policies: [Policy]
  /// Whether policies are compared with each other, or each by itself.
  var comparesPolicies: Bool
  var language: Language

  /// One way for each combination, the first being what the others are compared with.
  var contenders: [StrategySimulator.Contender] {
    combinations.map { combination in
      StrategySimulator.Contender(
        name: name(combination) { $0.name },
        plan: combination.strategy ?? 0,
        judges: judged(combination).map { $0 * max(readings.count, 1) + (combination.reading ?? 0) }
      )
    }
  }

  /// What the contenders are called for people.
  var titles: [String] { combinations.map { name($0) { $0.citation[language] } } }

  /// The policies that read nothing otherwise by any of the readings, and so are left aside.
  var unmoved: [Policy] {
    readings.isEmpty || comparesPolicies
      ? [] : policies.filter { policy in !readings.contains { isRead(policy, $0) } }
  }

  /// The policies that have not all of the readings, and those that each lacks.
  var lacking: [(policy: Policy, readings: [String])] {
    policies.compactMap { policy in
      guard !unmoved.contains(where: { $0.name == policy.name }) else { return nil }
      let missing = readings.compactMap(\.self).filter { !isRead(policy, $0) }
      return missing.isEmpty ? nil : (policy, missing)
    }
  }

  private func isRead(_ policy: Policy, _ reading: String?) -> Bool {
    policy.readings.contains { $0.name == reading }
  }

  private struct Combination {
    var strategy: Int?
    var policy: Int?
    var reading: Int?
  }

  private var combinations: [Combination] {
    func choices(_ count: Int) -> [Int?] { count == 0 ? [nil] : Array(0..<count) }
    return choices(strategies.count).flatMap { strategy in
      choices(comparesPolicies ? policies.count : 0).flatMap { policy in
        choices(readings.count).map { reading in
          Combination(strategy: strategy, policy: policy, reading: reading)
        }
      }
    }
  }

  /// The policies that judge a contender.
  private func judged(_ combination: Combination) -> [Int] {
    if let policy = combination.policy { return [policy] }
    return policies.indices.filter { place in
      !unmoved.contains { $0.name == policies[place].name }
    }
  }

  private func name(_ combination: Combination, _ policy: (Policy) -> String) -> String {
    let parts = [
      combination.strategy.map { strategies[$0].name },
      combination.policy.map { policy(policies[$0]) },
      combination.reading.map { readings[$0] ?? ActivePolicies.textOnly },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}

/// A comparison that was made, to be told.
struct Contested {
  var asked: SimulationAsked
  var contest: Contest
  var result: StrategyResult
  /// What the plan says and no active policy knows.
  var leftOut: [String]
  /// Why it ended, if it ended early.
  var stop: SimulationStop
}
