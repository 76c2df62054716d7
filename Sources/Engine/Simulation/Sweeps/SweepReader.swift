import Diagnostics
import PolicyLanguage

/// What reads a sweep, given a plan.
struct SweepReader {
  let plan: SimulationPlan
  let points: Int

  var set: PolicySet { plan.examination.policies.set }

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

  /// Values of a measure from one to another, evenly apart, each once.
  func range(
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

  /// The points of a sweep, each with its plan.
  func sweep(
    _ parameter: Sweep.Parameter,
    _ values: [Int64],
    _ measure: Measure,
    _ plan: (Int64) throws(PlanError) -> SimulationPlan?
  ) throws(PlanError) -> Sweep {
    var points: [Sweep.Point] = []
    for value in values {
      guard let plan = try plan(value) else {
        throw .noSuchMean(Quantity(value, measure))
      }
      points.append(Sweep.Point(value: .quantity(Quantity(value, measure)), plan: plan))
    }
    return Sweep(parameter: parameter, points: points)
  }
}
