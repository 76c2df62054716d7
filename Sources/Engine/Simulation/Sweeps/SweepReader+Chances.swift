import Diagnostics
import PolicyLanguage

extension SweepReader {
  /// Reads the range of a chance.
  func chance(
    _ name: String,
    _ label: String?,
    _ tokens: ArraySlice<Token>,
    _ source: SourceText
  ) throws(PlanError) -> Sweep {
    let chances = try range(tokens, .share, source)
    guard chances.allSatisfy({ (0...1_000_000).contains($0) }) else {
      throw .expectation(.badChance(PlanFields.text(of: tokens, in: source)))
    }
    let parameter = try chanceParameter(name, label)
    return try sweep(parameter, chances, .share) { millionths in
      let share = Double(millionths) / 1_000_000
      switch parameter {
      case .risk(let name): return plan.changing(risk: name, chance: millionths)
      case .chance(let fact, let value):
        return plan.changing(fact) { $0.giving(value, chance: share) }
      default: return nil
      }
    }
  }

  private func chanceParameter(
    _ name: String,
    _ label: String?
  ) throws(PlanError) -> Sweep.Parameter {
    if label == nil, plan.pilot.risks.contains(where: { $0.name == name }) { return .risk(name) }
    let listed = plan.uncertain.filter { entry in
      if case .discrete = entry.uncertainty { true } else { false }
    }
    let known = plan.pilot.risks.map(\.name) + listed.map { set[$0.fact].name }
    guard let entry = listed.first(where: { set[$0.fact].name == name }),
      case .discrete(let values) = entry.uncertainty, let first = values.first?.value
    else { throw .noChanceToVary(name, known: known) }
    let fact = set[entry.fact]
    guard let label else {
      return .chance(entry.fact, value: fact.kind == .yesNo ? 1 : first)
    }
    guard let value = (try? fact.kind.value(of: label)).flatMap(fact.encode) else {
      throw .noValue(label, fact: name, known: fact.kind.labels)
    }
    return .chance(entry.fact, value: value)
  }
}
