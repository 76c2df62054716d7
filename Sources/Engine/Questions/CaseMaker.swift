import DecisionDiagram
import PolicyLanguage

// A way through a diagram says what a case looks like; a person wants to see the case. Facts that
// are compared with nothing take any value of their interval. Those that are compared are chosen
// together, as near as can be to some day of the policies' own time. Where it took too much to find
// out what can be, a way through a diagram may have no case: then it is told which features clash.

/// What makes cases that look as a diagram asks.
struct CaseMaker {
  /// What comes of looking for a case.
  enum Attempt {
    /// A case that looks so.
    case made(CaseFacts)
    /// These features, as they are wanted, can stand together in no case.
    case impossible([Variable])
    /// It takes too much to find out.
    case unsettled
  }

  let policies: CompiledPolicies

  /// A day of the policies' own time, in ticks.
  private static let day: Int64 = 18_901  // 2021-10-01

  private var space: CaseSpace { policies.space }

  /// Makes a case that looks as wanted, and knows every fact of the vocabulary that is given.
  ///
  /// - Parameter wanted: The features that matter; the others may be anything.
  /// - Returns: The case, or why there is none.
  func attempt(_ wanted: Assignment) -> Attempt {
    var facts = CaseFacts(count: policies.set.facts.count)
    for place in policies.set.facts.indices {
      let fact = FactID(place)
      guard !policies.set[fact].isDerived else { continue }
      facts[fact] = value(of: fact, wanted)
    }
    for component in policies.consistency.components {
      switch values(component, wanted) {
      case .found(let values): for (fact, value) in values { facts[fact] = value }
      case .unsettled: return .unsettled
      case .impossible: return .impossible(clash(component, wanted))
      }
    }
    return looks(facts, wanted) ? .made(facts) : .unsettled
  }

  /// Whether a case looks as wanted; whether it knows a fact is not looked at.
  private func looks(_ facts: CaseFacts, _ wanted: Assignment) -> Bool {
    let found = space.assignment(of: facts)
    return wanted.known.allSatisfy { variable in
      if case .known = space[variable] { true } else { found[variable] == wanted[variable] }
    }
  }

  /// A value of a fact that is compared with no other.
  private func value(of fact: FactID, _ wanted: Assignment) -> Int64 {
    let declaration = policies.set[fact]
    func asked(_ feature: Feature) -> Int64? {
      space.variable(of: feature).flatMap { wanted[$0] }.map(Int64.init)
    }
    switch declaration.kind {
    case .yesNo: return asked(.flag(fact)) ?? 0
    case .choice: return asked(.choice(fact)) ?? 0
    case .choices(let labels):
      return labels.indices.reduce(0) { set, label in
        asked(.member(fact, label)) == 1 ? set | 1 << Int64(label) : set
      }
    case .quantity(let measure, _):
      let cells = space.cells[fact] ?? Cells(declaration, thresholds: [])
      let cell = asked(.interval(fact)).map(Int.init) ?? 0
      guard let values = cells.values(of: cell) else { return .max }
      return measure.roundValue(
        in: values.clamped(to: cells.practical),
        near: measure == .date ? Self.day : 0
      )
    }
  }

  // MARK: Facts that are compared

  private func values(_ component: Consistency.Component, _ wanted: Assignment) -> IntegerSearch.End
  {
    var nearby: [FactID: Int64] = [:]
    for fact in component.facts where policies.set[fact].kind.measure == .date {
      nearby[fact] = Self.day
    }
    var search = IntegerSearch(
      space,
      component,
      keeping: CaseFacts(count: policies.set.facts.count),
      for: wanted,
      nearby: nearby,
      shouldStop: policies.store.limits.shouldStop
    )
    return search.run()
  }

  /// Features of a component that cannot stand together, none of which can be left out as far as
  /// that is seen at once.
  private func clash(_ component: Consistency.Component, _ wanted: Assignment) -> [Variable] {
    let features =
      component.facts.map(Feature.interval) + component.comparisons.map(Feature.comparison)
      + component.facts.flatMap { fact in
        policies.set[fact].kind.labels.indices.map { Feature.member(fact, $0) }
      }
    var clash = features.compactMap(space.variable(of:)).filter { wanted[$0] != nil }
    for variable in clash {
      var fewer = Assignment(unknownOver: space.features.count)
      for other in clash where other != variable { fewer[other] = wanted[other] }
      if case .impossible = values(component, fewer) { clash.removeAll { $0 == variable } }
    }
    return clash
  }
}
