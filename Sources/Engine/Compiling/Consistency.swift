import DecisionDiagram
import PolicyLanguage

// Which intervals and comparisons can stand together. Quantities that are compared with one
// another, directly or through others, form a component; for each component the possible
// combinations are listed by trying one feature after the other and turning back as soon as what
// is chosen cannot hold (backtracking), and the list is kept as a diagram. Bounds of sums rule out
// most; where they do not tell it all, values are looked for (see `IntegerSearch`) for what is left.

/// What builds the diagram of possible combinations of intervals and comparisons.
struct Consistency {
  let space: CaseSpace
  /// The components; a quantity compared with no other belongs to none.
  let components: [Component]

  /// How many combinations may be tried for one component.
  static let trialLimit = 400_000
  /// How many ranges of quantities of one component are looked at for values before combinations are
  /// taken for possible that may not be.
  static let rangeLimit = 30_000

  init(_ space: CaseSpace) {
    self.space = space
    components = Self.components(of: space).map { component in
      var component = component
      component.isToldByBounds = Self.isToldByBounds(component, space)
      return component
    }
  }

  /// Quantities that hang together by comparisons, with the comparisons.
  struct Component {
    var facts: [FactID]
    var comparisons: [Inequality]
    /// Whether bounds alone tell what can stand together; else values are looked for.
    var isToldByBounds = true
  }

  /// Where a component's features can stand together.
  struct Possible {
    var node: Node
    /// Whether nothing is among it that cannot be.
    var isExact: Bool
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
    try possible(component, known: known, practical: near, in: &store).node
  }

  /// The same, with whether some of it may be impossible all the same.
  func possible(
    _ component: Component,
    known: CaseFacts?,
    practical near: Set<FactID> = [],
    in store: inout DiagramStore
  ) throws -> Possible {
    var search = Search(space, component, known, near, order: store.order)
    let node = try search.node(at: 0, in: &store)
    return Possible(node: node, isExact: search.isExact)
  }
}
