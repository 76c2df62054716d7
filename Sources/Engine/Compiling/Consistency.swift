import DecisionDiagram
import PolicyLanguage

// Which intervals and comparisons can stand together. Quantities that are compared with one
// another, directly or through others, form a component; for each component the possible
// combinations are listed by trying one feature after the other and turning back as soon as what
// is chosen cannot hold (backtracking), and the list is kept as a diagram.

/// What builds the diagram of possible combinations of intervals and comparisons.
struct Consistency {
  let space: CaseSpace
  /// The components; a quantity compared with no other belongs to none.
  let components: [Component]

  /// How many combinations may be tried for one component.
  static let trialLimit = 400_000

  init(_ space: CaseSpace) {
    self.space = space
    components = Self.components(of: space)
  }

  /// Quantities that hang together by comparisons, with the comparisons.
  struct Component {
    var facts: [FactID]
    var comparisons: [Inequality]
  }

  /// The components of which a case knows some facts and not all, with their places.
  func partlyKnown(to facts: CaseFacts) -> [(place: Int, component: Component)] {
    components.enumerated().compactMap { place, component in
      let given = component.facts.filter { facts[$0] != nil }.count
      return given > 0 && given < component.facts.count ? (place, component) : nil
    }
  }

  private static func components(of space: CaseSpace) -> [Component] {
    var components: [Component] = []
    for feature in space.features {
      guard case .comparison(let inequality) = feature else { continue }
      var merged = Component(facts: [], comparisons: [inequality])
      for fact in inequality.terms.map(\.base.fact) where !merged.facts.contains(fact) {
        merged.facts.append(fact)
      }
      for place in components.indices.reversed()
      where !Set(components[place].facts).isDisjoint(with: merged.facts) {
        let other = components.remove(at: place)
        merged.facts += other.facts.filter { !merged.facts.contains($0) }
        merged.comparisons = other.comparisons + merged.comparisons
      }
      components.append(merged)
    }
    return components
  }

  /// Returns where a component's features can stand together.
  ///
  /// - Parameters:
  ///   - component: The component.
  ///   - known: Exact values of some of its facts, whose features are then left out.
  ///   - near: Facts that keep away from the ends of the calendar or of the numbers.
  ///   - store: Where to build.
  /// - Returns: A boolean function of the component's features.
  /// - Throws: An error when there are too many combinations.
  func diagram(
    _ component: Component,
    known: CaseFacts?,
    practical near: Set<FactID> = [],
    in store: inout DiagramStore
  ) throws -> Node {
    var search = Search(space, component, known, near, order: store.order)
    return try search.node(at: 0, in: &store)
  }

  /// A backtracking search through the features of one component.
  private struct Search {
    let space: CaseSpace
    let component: Component
    let variables: [Variable]
    private var system: LinearSystem
    // For each comparison, whether it holds, where that is known or chosen.
    private var truth: [Bool?]
    private var trials = 0

    init(
      _ space: CaseSpace,
      _ component: Component,
      _ known: CaseFacts?,
      _ near: Set<FactID>,
      order: [Variable]
    ) {
      self.space = space
      self.component = component
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
      guard depth < variables.count else { return .yes }
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
      switch space[variable] {
      case .interval(let fact): system.place(fact, in: value)
      case .comparison(let inequality):
        if let place = component.comparisons.firstIndex(of: inequality) {
          truth[place] = value.map { $0 == 1 }
        }
      default: break
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
