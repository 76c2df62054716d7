import DecisionDiagram
import PolicyLanguage

// A way through a diagram says what a case looks like; a person wants to see the case. Facts that
// are compared with nothing take any value of their interval. Those that are compared are chosen
// together: first the intervals, by backtracking, then values that satisfy all the comparisons. A
// window of some months of which the values are taken if they can be, keeps dates near the policy's
// own time, and moved dates exact.

/// What makes cases that look as a diagram asks.
struct CaseMaker {
  let policies: CompiledPolicies

  /// The months from which days are taken where that is possible, in ticks.
  private static let months: ClosedRange<Int64> = 18_901...19_174  // 2021-10-01 … 2022-07-01

  private var space: CaseSpace { policies.space }

  /// Returns a case that looks as wanted, and knows every fact of the vocabulary that is given.
  ///
  /// - Parameters:
  ///   - wanted: The features that matter; the others may be anything.
  ///   - known: Facts whose values are settled already.
  /// - Returns: The case; nil if no values were found, as when sums other than differences are
  ///   compared.
  func facts(for wanted: Assignment, keeping known: CaseFacts) -> CaseFacts? {
    var facts = known
    for place in policies.set.facts.indices where facts[FactID(place)] == nil {
      let fact = FactID(place)
      guard !policies.set[fact].isDerived else { continue }
      facts[fact] = value(of: fact, wanted)
    }
    for component in policies.consistency.components {
      let open = component.facts.filter { known[$0] == nil }
      guard !open.isEmpty else { continue }
      guard let values = solve(component, wanted, known) else { return nil }
      for fact in open { facts[fact] = values[fact] ?? facts[fact] }
    }
    return looks(facts, wanted) ? facts : nil
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
      let near = measure == .date ? Self.months.lowerBound : 0
      return min(max(near, values.lowerBound), values.upperBound)
    }
  }

  // MARK: Facts that are compared

  private func solve(
    _ component: Consistency.Component,
    _ wanted: Assignment,
    _ known: CaseFacts
  ) -> [FactID: Int64]? {
    var cells: [FactID: Int] = [:]
    for fact in component.facts {
      guard let variable = space.variable(of: .interval(fact)), let cell = wanted[variable] else {
        continue
      }
      cells[fact] = Int(cell)
    }
    let open = component.facts.filter { known[$0] == nil && cells[$0] == nil }
    return choose(open[...], &cells, component, wanted, known)
  }

  private func choose(
    _ open: ArraySlice<FactID>,
    _ cells: inout [FactID: Int],
    _ component: Consistency.Component,
    _ wanted: Assignment,
    _ known: CaseFacts
  ) -> [FactID: Int64]? {
    guard let system = system(component, cells, wanted, known, nearby: false),
      system.isSatisfiable
    else { return nil }
    guard let fact = open.first else {
      for nearby in [true, false] {
        guard
          let system = self.system(component, cells, wanted, known, nearby: nearby),
          let values = exact(component.movedDates.filter { known[$0] == nil }[...], system)
        else { continue }
        return values
      }
      return nil
    }
    for cell in 0..<(space.cells[fact]?.count ?? 0) {
      cells[fact] = cell
      if let found = choose(open.dropFirst(), &cells, component, wanted, known) { return found }
    }
    cells[fact] = nil
    return nil
  }

  /// How many days before and after a first guess a moved date is looked for.
  private static let guesses: Int64 = 45

  /// Values that satisfy a system in which dates are moved by months or working days, which it
  /// holds exactly only where those dates are settled: so they are, one after the other.
  private func exact(_ moved: ArraySlice<FactID>, _ system: LinearSystem) -> [FactID: Int64]? {
    guard let values = system.solution else { return nil }
    guard let fact = moved.first else { return values }
    guard let guess = values[fact], guess != .max else {
      return exact(moved.dropFirst(), system)
    }
    for step in 0...2 * Self.guesses {
      let day = guess + (step % 2 == 0 ? step / 2 : -(step + 1) / 2)
      var settled = system
      guard settled.settle(fact, at: day), settled.isSatisfiable else { continue }
      if let found = exact(moved.dropFirst(), settled) { return found }
    }
    return nil
  }

  private func system(
    _ component: Consistency.Component,
    _ cells: [FactID: Int],
    _ wanted: Assignment,
    _ known: CaseFacts,
    nearby: Bool
  ) -> LinearSystem? {
    var system = LinearSystem(space, component, known)
    for (fact, cell) in cells { system.place(fact, in: cell) }
    if nearby {
      for fact in component.facts where policies.set[fact].kind.measure == .date {
        system.place(fact, within: Self.months)
      }
    }
    for inequality in component.comparisons {
      guard let variable = space.variable(of: .comparison(inequality)),
        let holds = wanted[variable]
      else { continue }
      guard system.add(inequality, holds == 1) else { return nil }
    }
    return system
  }
}

extension Consistency.Component {
  /// The dates that some comparison moves by months or working days.
  fileprivate var movedDates: [FactID] {
    facts.filter { fact in
      comparisons.contains { inequality in
        inequality.terms.contains { term in
          if case .shifted(fact, by: _, _) = term.base { true } else { false }
        }
      }
    }
  }
}
