import Diagnostics
import PolicyLanguage

/// What reads a sweep, given a plan.
struct SweepReader {
  let plan: SimulationPlan
  let points: Int

  private var set: PolicySet { plan.examination.policies.set }

  func read(_ text: String) throws(PlanError) -> Sweep {
    let source = SourceText(text)
    let tokens = try PlanFields.tokens(of: source)
    guard let equal = tokens.firstIndex(where: { $0.kind == .sign(.equal) }), equal > 0 else {
      throw .badSweep(text)
    }
    var names: [String] = []
    var start = 0
    for place in 0...equal
    where place == equal || tokens[place].kind == .sign(.dot) {
      names.append(PlanFields.text(of: tokens[start..<place], in: source))
      start = place + 1
    }
    guard !names.contains("") else { throw .badSweep(text) }
    let values = tokens[(equal + 1)...]
    switch (names.first, names.count) {
    case ("chance", 2), ("chance", 3):
      return try chance(names[1], names.count == 3 ? names[2] : nil, values, source)
    case ("mean", 2): return try mean(names[1], values, source)
    case (let name?, 1): return try fact(name, values, source)
    default: throw .badSweep(text)
    }
  }

  // MARK: Chances

  private func chance(
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

  // MARK: Means and values

  private func mean(
    _ name: String,
    _ tokens: ArraySlice<Token>,
    _ source: SourceText
  ) throws(PlanError) -> Sweep {
    guard let target = plan.pilot.targets.first(where: { $0.name == name }) else {
      throw .unknownThing(name, known: plan.pilot.targets.map(\.name))
    }
    let means = try range(tokens, target.goal.measure, source)
    return try sweep(.mean(name), means, target.goal.measure) { ticks in
      target.expectation.moved(toMean: Double(ticks)).map { plan.changing(target: name, $0) }
    }
  }

  private func fact(
    _ name: String,
    _ tokens: ArraySlice<Token>,
    _ source: SourceText
  ) throws(PlanError) -> Sweep {
    guard let id = set.fact(named: name) else {
      throw .unknownFact(name, known: set.facts.filter { !$0.isDerived }.map(\.name))
    }
    let fact = set[id]
    guard !fact.isDerived else { throw .expectation(.notForFact(name)) }
    let settle = { (value: Int64) -> SimulationPlan? in
      try? plan.settling([Strategy.Change(fact: id, value: value)])
    }
    let isAll = tokens.count == 1 && tokens.first?.kind == .sign(.times)
    if let measure = fact.kind.measure {
      return try sweep(.value(id), range(tokens, measure, source), measure, settle)
    }
    var values: [Int64] = []
    if isAll {
      values = fact.kind == .yesNo ? [1, 0] : fact.kind.labels.indices.map(Int64.init)
    } else {
      for part in tokens.split(whereSeparator: { $0.kind == .sign(.comma) }) {
        let text = PlanFields.text(of: part, in: source)
        guard let value = (try? fact.kind.value(of: text)).flatMap(fact.encode) else {
          throw .noValue(text, fact: name, known: fact.kind.labels)
        }
        values.append(value)
      }
    }
    let points = values.compactMap { value in
      settle(value).map { Sweep.Point(value: fact.decode(value), plan: $0) }
    }
    guard !points.isEmpty else { throw .badSweep(name) }
    return Sweep(parameter: .value(id), points: points)
  }

  /// Values of a measure from one to another, evenly apart, each once.
  private func range(
    _ tokens: ArraySlice<Token>,
    _ measure: Measure,
    _ source: SourceText
  ) throws(PlanError) -> [Int64] {
    let text = PlanFields.text(of: tokens, in: source)
    guard let middle = tokens.firstIndex(where: { $0.kind == .sign(.range) }) else {
      throw .badRange(text)
    }
    let kind = FactKind.quantity(measure, orNever: false)
    let ends = [tokens[..<middle], tokens[(middle + 1)...]].map { part -> Int64? in
      let text = PlanFields.text(of: part, in: source)
      guard let value = try? kind.value(of: text), case .quantity(let quantity) = value else {
        return nil
      }
      return quantity.ticks
    }
    guard let low = ends[0], let high = ends[1] else {
      throw .expectation(.wrongUnit(text, needed: measure))
    }
    guard low < high else { throw .expectation(.badParameters(.increasing)) }
    var values: [Int64] = []
    for place in 0..<points {
      let share = Double(place) / Double(points - 1)
      let value = place == points - 1 ? high : low + Int64(Double(high - low) * share)
      if values.last != value { values.append(value) }
    }
    return values
  }

  private func sweep(
    _ parameter: Sweep.Parameter,
    _ values: [Int64],
    _ measure: Measure,
    _ plan: (Int64) -> SimulationPlan?
  ) throws(PlanError) -> Sweep {
    var points: [Sweep.Point] = []
    for value in values {
      guard let plan = plan(value) else {
        throw .noSuchMean(Quantity(value, measure))
      }
      points.append(Sweep.Point(value: .quantity(Quantity(value, measure)), plan: plan))
    }
    return Sweep(parameter: parameter, points: points)
  }
}
