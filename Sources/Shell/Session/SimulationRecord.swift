import Engine
import PolicyLanguage

/// A simulation that was made, kept so that its trials can be looked at one by one.
struct SimulationRecord {
  /// What makes the trials.
  var simulator: Simulator
  /// The case that was simulated, by its name.
  var caseName: String
  /// How many trials were asked for.
  var trials: Int
}

extension SimulationRecord {
  /// The facts of a trial, counted from 0, by their names; what follows from others is left out.
  func facts(of trial: Int) -> [(name: String, value: Value)] {
    let facts = simulator.facts(of: trial)
    return set.facts.indices.compactMap { place in
      let id = FactID(place)
      guard !set[id].isDerived, let value = facts[id] else { return nil }
      return (set[id].name, set[id].decode(value))
    }
  }

  /// The policies that it was made under.
  var set: PolicySet { simulator.plan.examination.policies.set }
}
