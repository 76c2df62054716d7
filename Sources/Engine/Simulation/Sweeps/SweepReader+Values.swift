import Diagnostics
import PolicyLanguage

extension SweepReader {
  /// Reads the range of a target's mean.
  func mean(
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

  /// Reads the values of a fact.
  func fact(
    _ name: String,
    _ tokens: ArraySlice<Token>,
    _ source: SourceText
  ) throws(PlanError) -> Sweep {
    guard let id = set.fact(named: name) else {
      throw .unknownFact(name, known: set.facts.filter { !$0.isDerived }.map(\.name))
    }
    let fact = set[id]
    guard !fact.isDerived else { throw .expectation(.notForFact(name)) }
    let settle = { (value: Int64) throws(PlanError) -> SimulationPlan? in
      do throws(CompileError) {
        return try plan.settling([Strategy.Change(fact: id, value: value)])
      } catch { throw .compile(error) }
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
    var points: [Sweep.Point] = []
    for value in values {
      guard let plan = try settle(value) else { continue }
      points.append(Sweep.Point(value: fact.decode(value), plan: plan))
    }
    guard !points.isEmpty else { throw .badSweep(name) }
    return Sweep(parameter: .value(id), points: points)
  }
}
