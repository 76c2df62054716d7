import DecisionDiagram
import PolicyLanguage

// What a case ties more closely than its features say is worked out anew for it (see `Examination`).
// Many cases tie it alike: the days of one are others than those of the next, and what they leave
// possible is the same function. So a question about many cases keeps what was made for each way in
// which they are tied.

/// The diagrams of decisions within what can be of cases, one for all cases that are tied alike.
struct CaseDiagrams {
  let policies: CompiledPolicies
  private var store: DiagramStore
  private var ties = CaseTies()
  private var diagrams: [Cut: Diagram] = [:]

  /// A decision within what can be.
  private struct Cut: Hashable {
    var decision: Int
    var care: Node
  }

  /// How many nodes and diagrams are made before it begins anew.
  private static let limits = (nodes: 200_000, diagrams: 500)

  init(_ policies: CompiledPolicies) {
    self.policies = policies
    store = policies.store
  }

  /// Returns the diagram of a decision, undefined where a case cannot be.
  ///
  /// - Parameters:
  ///   - decision: The place of the decision.
  ///   - facts: What the case knows.
  /// - Returns: The diagram; that of all cases where what is known ties nothing more closely.
  /// - Throws: An error when it was interrupted or grew too large.
  mutating func diagram(of decision: Int, for facts: CaseFacts) throws -> Diagram {
    let compiled = policies.decisions[decision]
    guard let care = try care(for: facts) else { return compiled.diagram }
    let cut = Cut(decision: decision, care: care)
    if let known = diagrams[cut] { return known }
    let possible = try store.within(care, compiled.node)
    let diagram = store.freeze(possible)
    diagrams[cut] = diagram
    return diagram
  }

  /// Where a case can be; nil where the common care says it all.
  private mutating func care(for facts: CaseFacts) throws -> Node? {
    if store.nodeCount > policies.store.nodeCount + Self.limits.nodes
      || diagrams.count > Self.limits.diagrams
    {
      self = CaseDiagrams(policies)
    }
    return try ties.care(for: facts, policies, &store)
  }
}
