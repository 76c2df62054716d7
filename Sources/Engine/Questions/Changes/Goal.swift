import DecisionDiagram
import PolicyLanguage

/// Where a decision comes out as wanted, whatever the case: where every question how begins.
struct Goal: Sendable {
  /// Which terminals of which decision are wanted.
  struct Key: Hashable, Sendable {
    let decision: DecisionReference
    let wanted: Set<Terminal>
  }

  /// Where the function lives.
  let store: DiagramStore
  /// True for every case that comes out so, and for every one that cannot be.
  let good: Node

  init(
    _ policies: CompiledPolicies,
    _ compiled: CompiledDecision,
    _ wanted: Set<Terminal>
  ) throws(DiagramError) {
    var store = policies.store
    let reached = try store.indicator(compiled.node, of: wanted)
    good = try store.implies(policies.care, reached)
    self.store = store
  }
}
