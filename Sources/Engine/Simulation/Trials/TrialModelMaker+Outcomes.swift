import DecisionDiagram
import PolicyLanguage

extension TrialModelMaker {
  /// The result by the number of targets reached.
  mutating func resultStep(_ fact: FactID) -> TrialModel.Step {
    let labels = policies.set[fact].kind.labels
    let add = digit(of: fact)
    let targets = plan.pilot.targets.count
    return .result(
      (0...targets).map { reached in
        let result = plan.pilot.thresholds.result(reached: reached, of: targets)
        let value = Int64(labels.firstIndex(of: result.rawValue) ?? 0)
        return effect(of: fact, value, add)
      }
    )
  }

  /// The damage by its sum.
  mutating func damageStep(_ fact: FactID) -> TrialModel.Step {
    let add = digit(of: fact)
    var cuts = Set(policies.space.cells[fact]?.cuts ?? [])
    for case .range(let range) in plan.pilot.dependences.filter({
      $0.condition.thing == .fact(fact)
    }).map(\.condition.test) {
      if range.lowerBound > .min { cuts.insert(range.lowerBound - 1) }
      if range.upperBound < .max { cuts.insert(range.upperBound) }
    }
    let bounds = plan.bounds(of: fact)
    let sorted = cuts.filter(bounds.contains).sorted()
    return .damage(
      TrialModel.DamageStep(
        bounds: bounds,
        cuts: sorted,
        effects: (sorted + [bounds.upperBound]).map { effect(of: fact, $0, add) }
      )
    )
  }

  /// The cause by its label, the first place for none.
  mutating func causeStep(_ fact: FactID) -> TrialModel.Step {
    let add = digit(of: fact, orUnknown: true)
    let labels = policies.set[fact].kind.labels
    return .cause(
      [TrialModel.Effect(code: add?(nil) ?? 0)]
        + labels.indices.map { effect(of: fact, Int64($0), add) }
    )
  }

  private func effect(
    of fact: FactID,
    _ value: Int64,
    _ add: ((Int64?) -> Int)?
  ) -> TrialModel.Effect {
    TrialModel.Effect(
      code: add?(value) ?? 0,
      conditions: conditions(of: .fact(fact), value),
      value: value
    )
  }

  // MARK: Comparisons

  /// The varying facts that some asked comparison looks at.
  func comparedFacts() -> [FactID] {
    var found: [FactID] = []
    for (_, inequality) in comparisons() {
      for fact in inequality.terms.map(\.base.fact)
      where isVarying(fact) && !found.contains(fact) { found.append(fact) }
    }
    return found
  }

  /// The comparisons of varying facts with others that are known or vary.
  private func comparisons() -> [(variable: Variable, inequality: Inequality)] {
    policies.space.features.enumerated().compactMap { place, feature in
      guard case .comparison(let inequality) = feature, asked.contains(place) else { return nil }
      let facts = inequality.terms.map(\.base.fact)
      let isKnown = facts.allSatisfy { isVarying($0) || base.facts[$0] != nil }
      return isKnown && facts.contains(where: isVarying) ? (Variable(place), inequality) : nil
    }
  }

  /// Where comparisons of a fact with what is certain turn.
  func turns(of fact: FactID) -> Set<Int64> {
    Set(
      comparisons().compactMap { _, inequality in
        let varying = Set(inequality.terms.map(\.base.fact)).filter(isVarying)
        return varying == [fact]
          ? base.turningPoint(of: inequality, by: fact, base.facts) : nil
      }
    )
  }

  mutating func comparisonSteps() -> [TrialModel.ComparisonStep] {
    comparisons().map { variable, inequality in
      TrialModel.ComparisonStep(
        inequality: inequality,
        code: digits.add(.comparison(variable), count: 2),
        columns: inequality.terms.map { columns.firstIndex(of: $0.base.fact) },
        certain: inequality.terms.map { base.facts[$0.base.fact] ?? 0 },
        calendar: policies.set.calendar
      )
    }
  }
}
