import DecisionDiagram
import PolicyLanguage

// Each uncertain fact falls into one of few stretches that no policy tells apart, each with its
// probability. Where the stretches of all uncertain facts have not too many combinations, each
// combination is decided once and its probability added up: the exact answer beside the estimate.

/// The exact probabilities of a plan whose uncertain facts are independent.
struct ExactSimulation {
  /// How many combinations are worked through at most.
  static let limit = 200_000

  private let plan: SimulationPlan

  init(_ plan: SimulationPlan) { self.plan = plan }

  /// What was worked out.
  struct Solution {
    /// For each decision, the probability of each set of terminals.
    var shares: [[Set<Terminal>: Double]]
    /// For each decision, how much each uncertain fact moves its commonest outcome.
    var effects: [[SimulationResult.Effect]]
    /// The probability that a constraint is contradicted.
    var impossible: Double
  }

  /// One stretch of an uncertain fact.
  private struct Stretch {
    var value: Int64
    var probability: Double
  }

  /// Returns the exact probabilities; nil where there are too many combinations, or where two
  /// uncertain quantities are compared with one another.
  func solve() -> Solution? {
    let space = plan.examination.policies.space
    let uncertain = Set(plan.uncertain.map(\.fact))
    for case .comparison(let inequality) in space.features {
      let drawn = inequality.terms.filter { uncertain.contains($0.base.fact) }
      if drawn.count > 1 { return nil }
    }
    let stretches = plan.uncertain.map(stretches)
    var combinations = 1
    for options in stretches {
      combinations =
        combinations.multipliedReportingOverflow(by: max(options.count, 1)).partialValue
      guard combinations <= Self.limit, combinations > 0 else { return nil }
    }
    return enumerate(stretches)
  }

  private func stretches(_ entry: SimulationPlan.UncertainFact) -> [Stretch] {
    let bounds = plan.bounds(of: entry.fact)
    if case .discrete(let values) = entry.uncertainty {
      let total = values.reduce(0) { $0 + $1.weight }
      return values.filter { $0.weight > 0 }.map {
        Stretch(value: $0.value, probability: $0.weight / total)
      }
    }
    return plan.examination.segments(of: entry.fact).compactMap { segment in
      guard let range = segment.values else { return nil }
      let probability = entry.uncertainty.probability(of: range, within: bounds)
      return probability > 0
        ? Stretch(value: segment.representative, probability: probability) : nil
    }
  }

  private func enumerate(_ stretches: [[Stretch]]) -> Solution {
    let policies = plan.examination.policies
    var shares = policies.decisions.map { _ in [Set<Terminal>: Double]() }
    var given = stretches.map { options in
      options.map { _ in policies.decisions.map { _ in [Set<Terminal>: Double]() } }
    }
    var impossible = 0.0
    var picked = [Int](repeating: 0, count: stretches.count)
    while true {
      var facts = plan.examination.facts
      var weight = 1.0
      for (place, pick) in picked.enumerated() {
        facts[plan.uncertain[place].fact] = stretches[place][pick].value
        weight *= stretches[place][pick].probability
      }
      let assignment = policies.space.assignment(of: facts)
      var isPossible = true
      for (place, decision) in policies.decisions.enumerated() {
        let ends = Set(decision.diagram.reachableTerminals(given: assignment))
        guard !ends.isEmpty else {
          isPossible = false
          continue
        }
        shares[place][ends, default: 0] += weight
        for (fact, pick) in picked.enumerated() {
          given[fact][pick][place][ends, default: 0] += weight
        }
      }
      if !isPossible { impossible += weight }
      guard advance(&picked, stretches) else { break }
    }
    return Solution(
      shares: shares,
      effects: effects(shares, given, stretches),
      impossible: impossible
    )
  }

  /// Moves to the next combination; false after the last.
  private func advance(_ picked: inout [Int], _ stretches: [[Stretch]]) -> Bool {
    for place in picked.indices.reversed() {
      picked[place] += 1
      if picked[place] < stretches[place].count { return true }
      picked[place] = 0
    }
    return false
  }

  private func effects(
    _ shares: [[Set<Terminal>: Double]],
    _ given: [[[[Set<Terminal>: Double]]]],
    _ stretches: [[Stretch]]
  ) -> [[SimulationResult.Effect]] {
    shares.indices.map { decision in
      let commonest = shares[decision].max {
        ($0.value, $1.key.min() ?? 0) < ($1.value, $0.key.min() ?? 0)
      }
      guard let commonest else { return [] }
      let effects = plan.uncertain.indices.map { fact in
        let chances = stretches[fact].indices.map { pick in
          (given[fact][pick][decision][commonest.key] ?? 0) / stretches[fact][pick].probability
        }
        return SimulationResult.Effect(
          fact: plan.uncertain[fact].fact,
          swing: (chances.max() ?? 0) - (chances.min() ?? 0)
        )
      }
      return effects.sorted { ($1.swing, $0.fact) < ($0.swing, $1.fact) }
    }
  }
}
