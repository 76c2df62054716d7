import DecisionDiagram
import PolicyLanguage

/// The derived facts of compiled policies as functions of the space of cases.
struct Derivations: Sendable {
  /// A derived fact.
  struct Derived: Sendable {
    let fact: FactID
    /// Where it holds.
    let node: Node
    /// The same, frozen, undefined for cases that cannot be.
    let diagram: Diagram
    /// The features that it depends on.
    let support: [Variable]
  }

  /// Where the functions live.
  let store: DiagramStore
  /// Those that a decision asks for, in the order in which reasons try them.
  private let byDecision: [DecisionReference: [Derived]]

  init(_ policies: CompiledPolicies) throws(DiagramError) {
    var store = policies.store
    var conditions = policies.conditions
    var known: [FactID: Derived] = [:]
    var byDecision: [DecisionReference: [Derived]] = [:]
    let set = policies.set
    for reference in policies.decisions.map(\.reference) {
      // A derived fact that no rule asks for is not in the space, and would say nothing here.
      for fact in set.derivedFacts(for: reference) {
        guard case .condition(let definition) = set[fact].definition else { continue }
        if known[fact] == nil {
          let node = try conditions.node(definition, member: 0, in: &store)
          let diagram = store.freeze(try store.within(policies.care, node))
          known[fact] = Derived(
            fact: fact,
            node: node,
            diagram: diagram,
            support: diagram.support
          )
        }
        if let derived = known[fact], derived.diagram.terminals.count > 1 {
          byDecision[reference, default: []].append(derived)
        }
      }
    }
    self.store = store
    self.byDecision = byDecision
  }

  /// The derived facts that a decision asks for, and that can come out in more than one way.
  subscript(decision: DecisionReference) -> [Derived] { byDecision[decision] ?? [] }
}
