import DecisionDiagram
import PolicyLanguage

/// Where cases can be that know some compared quantities and others not, worked out once for equal
/// values.
struct CaseTies {
  private var known: [Tie: Node] = [:]

  /// What is known of the facts of a component.
  private struct Tie: Hashable {
    var component: Int
    var values: [Int64?]
  }

  /// Returns where a case that knows these facts can be; nil where the common care says it all.
  ///
  /// - Parameters:
  ///   - facts: What the case knows.
  ///   - policies: The compiled policies.
  ///   - store: Where it is built, the same each time.
  /// - Returns: A boolean function.
  /// - Throws: An error when it was interrupted or grew too large.
  mutating func care(
    for facts: CaseFacts,
    _ policies: CompiledPolicies,
    _ store: inout DiagramStore
  ) throws -> Node? {
    try policies.care(for: facts, &store) { place, component, store in
      let tie = Tie(component: place, values: component.facts.map { facts[$0] })
      if let before = known[tie] { return before }
      let possible = try policies.consistency.diagram(component, known: facts, in: &store)
      known[tie] = possible
      return possible
    }
  }
}

extension CompiledPolicies {
  /// Where a case can be, by the components of which it knows some facts and not all; nil where the
  /// common care says it all.
  ///
  /// - Parameters:
  ///   - facts: What the case knows.
  ///   - store: Where it is built.
  ///   - possible: What can be of a component, given its place among all.
  /// - Returns: A boolean function.
  /// - Throws: What the closure throws, or that a limit is reached.
  func care(
    for facts: CaseFacts,
    _ store: inout DiagramStore,
    _ possible: (Int, Consistency.Component, inout DiagramStore) throws -> Node
  ) throws -> Node? {
    var care: Node?
    for (place, component) in consistency.partlyKnown(to: facts) {
      let node = try possible(place, component, &store)
      if node != .yes { care = try store.and(care ?? self.care, node) }
    }
    return care
  }
}
