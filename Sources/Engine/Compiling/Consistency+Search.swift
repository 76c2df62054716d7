import DecisionDiagram
import PolicyLanguage

extension Consistency {
  /// A backtracking search through the features of one component.
  struct Search {
    let space: CaseSpace
    let component: Component
    let variables: [Variable]
    private var system: LinearSystem
    // For each comparison, whether it holds, where that is known or chosen.
    private var truth: [Bool?]
    // Of a case it is not asked: where the calendar ends, days without an end would come out otherwise.
    private let looksForValues: Bool
    private var chosen: Assignment
    private var trials = 0
    private var rangesLooked = 0
    /// Whether nothing was taken for possible that may not be.
    private(set) var isExact = true

    init(
      _ space: CaseSpace,
      _ component: Component,
      _ known: CaseFacts?,
      _ near: Set<FactID>,
      order: [Variable]
    ) {
      self.space = space
      self.component = component
      looksForValues = known == nil && !component.isToldByBounds
      chosen = Assignment(unknownOver: space.features.count)
      system = LinearSystem(space, component, known)
      for fact in near {
        if let cells = space.cells[fact] { system.place(fact, within: cells.practical) }
      }
      let evaluator = known.map { ConditionEvaluator(space.set, member: -1, facts: $0) }
      truth = component.comparisons.map { inequality in
        switch evaluator?.truth(.atMost(inequality)) {
        case .yes: true
        case .no: false
        case .unknown, nil: nil
        }
      }
      let features =
        component.facts.filter { known?[$0] == nil }.map(Feature.interval)
        + component.comparisons
        .filter { inequality in
          inequality.terms.contains { known?[$0.base.fact] == nil }
        }
        .map(Feature.comparison)
      let wanted = Set(features.compactMap(space.variable(of:)))
      variables = order.filter(wanted.contains)
    }

    mutating func node(at depth: Int, in store: inout DiagramStore) throws -> Node {
      guard isPossible() else { return .no }
      guard depth < variables.count else { return try haveValues(store) ? .yes : .no }
      trials += 1
      if store.limits.shouldStop?() == true { throw CompileError.interrupted }
      guard trials < Consistency.trialLimit else {
        throw CompileError.tooTangled(component.facts.map { space.set[$0].name })
      }
      let variable = variables[depth]
      var cases: [Node] = []
      for value in 0..<store.domainSize(of: variable) {
        choose(variable, value)
        cases.append(try node(at: depth + 1, in: &store))
      }
      choose(variable, nil)
      return try store.select(variable, cases)
    }

    private mutating func choose(_ variable: Variable, _ value: Int?) {
      chosen[variable] = value.map { UInt8(truncatingIfNeeded: $0) }
      switch space[variable] {
      case .interval(let fact): system.place(fact, in: value)
      case .comparison(let inequality):
        if let place = component.comparisons.firstIndex(of: inequality) {
          truth[place] = value.map { $0 == 1 }
        }
      default: break
      }
    }

    /// Whether quantities have values that fit all that is chosen; where bounds do not tell, and no
    /// values are found in time, it counts as possible.
    private mutating func haveValues(_ store: DiagramStore) throws -> Bool {
      guard looksForValues else { return true }
      guard rangesLooked < Consistency.rangeLimit else {
        isExact = false
        return true
      }
      var search = IntegerSearch(
        space,
        component,
        keeping: CaseFacts(count: space.set.facts.count),
        for: chosen,
        nearby: [:],
        shouldStop: store.limits.shouldStop
      )
      let end = search.run()
      rangesLooked += search.looked
      switch end {
      case .found: return true
      case .impossible: return false
      case .unsettled:
        if store.limits.shouldStop?() == true { throw CompileError.interrupted }
        isExact = false
        return true
      }
    }

    /// Whether what is chosen so far can hold; the rest is not looked at.
    private mutating func isPossible() -> Bool {
      system.removeComparisons()
      for (place, inequality) in component.comparisons.enumerated() {
        if let holds = truth[place], !system.add(inequality, holds) { return false }
      }
      return system.isSatisfiable
    }
  }
}
