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
    var care: Node?
    for (place, component) in policies.consistency.components.enumerated() {
      let given = component.facts.filter { facts[$0] != nil }.count
      guard given > 0, given < component.facts.count else { continue }
      let tie = Tie(component: place, values: component.facts.map { facts[$0] })
      let possible: Node
      if let before = known[tie] {
        possible = before
      } else {
        possible = try policies.consistency.diagram(component, known: facts, in: &store)
        known[tie] = possible
      }
      if possible != .yes { care = try store.and(care ?? policies.care, possible) }
    }
    return care
  }
}
