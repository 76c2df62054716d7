public import DecisionDiagram
public import PolicyLanguage

// A case that knows all exact values is a point of the space. One that does not leaves features
// open, and knows more than its features say: when x is known and y is not, "x ≤ z" and "y ≤ z"
// may be tied more closely than the intervals of x tell. For components of quantities of which some
// are known and some not, the possible combinations are therefore worked out anew for the case.

/// One case, looked at through compiled policies: what every question about it starts from.
public struct Examination: Sendable {
  /// The compiled policies.
  public let policies: CompiledPolicies
  /// What the case knows.
  public let facts: CaseFacts
  /// The case as a point of the space, unknown where it does not know.
  public let assignment: Assignment

  /// Where the case can be, whatever is still unknown.
  let care: Node
  private let own: Own?
  /// The diagrams of the decisions, cut down to what can be of this case.
  private let diagrams: [Diagram]

  /// What is kept for this case alone, where the common care does not say it all.
  private final class Own: Sendable {
    let store: DiagramStore
    init(_ store: DiagramStore) { self.store = store }
  }

  /// Where the functions of this case live; copied by a question that builds new ones.
  var store: DiagramStore { own?.store ?? policies.store }

  /// Looks at a case.
  ///
  /// - Parameters:
  ///   - facts: What the case knows.
  ///   - policies: The compiled policies.
  /// - Throws: An error when the case ties quantities in too many ways, or the user asked to stop.
  /// - Complexity: O(features) when all compared quantities are known or none is.
  public init(_ facts: CaseFacts, by policies: CompiledPolicies) throws(CompileError) {
    self.policies = policies
    self.facts = facts
    assignment = policies.space.assignment(of: facts)
    // Questions look at one changed case after the other, so each of them is asked to stop here.
    if policies.store.limits.shouldStop?() == true { throw .interrupted }
    do {
      var store = policies.store
      let care = try Self.care(for: facts, policies, &store)
      if let care {
        var diagrams: [Diagram] = []
        for decision in policies.decisions {
          let possible = try store.within(care, decision.node)
          diagrams.append(store.freeze(possible))
        }
        self.diagrams = diagrams
        self.care = care
        own = Own(store)
      } else {
        diagrams = policies.decisions.map(\.diagram)
        self.care = policies.care
        own = nil
      }
    } catch {
      throw CompileError(error)
    }
  }

  /// Where a case that knows these facts can be; nil where the common care says it all.
  ///
  /// Some quantities can be held away from the ends of the calendar or of the numbers.
  static func care(
    for facts: CaseFacts,
    practical near: Set<FactID> = [],
    _ policies: CompiledPolicies,
    _ store: inout DiagramStore
  ) throws -> Node? {
    try policies.care(for: facts, &store) { _, component, store in
      try policies.consistency.diagram(component, known: facts, practical: near, in: &store)
    }
  }

  /// The decisions that can be asked.
  public var decisions: [DecisionReference] { policies.decisions.map(\.reference) }

  /// The diagram of a decision, undefined where the case cannot be.
  public func diagram(_ decision: DecisionReference) -> Diagram? {
    policies.decisions.firstIndex { $0.reference == decision }.map { diagrams[$0] }
  }

  /// The rulings that completions of the case give, in the order of the table.
  ///
  /// None means that what the case knows contradicts itself.
  public func rulings(_ decision: DecisionReference) -> [Ruling] {
    guard let place = policies.decisions.firstIndex(where: { $0.reference == decision }) else {
      return []
    }
    let rulings = policies.decisions[place].rulings
    return diagrams[place].reachableTerminals(given: assignment).map { rulings[$0] }
  }

  /// Whether what the case knows contradicts a constraint, whatever is still unknown.
  public var isContradictory: Bool {
    diagrams.first.map { $0.reachableTerminals(given: assignment).isEmpty } ?? false
  }

  /// The constraints that what is known contradicts by itself.
  public var contradictions: [Policy.Constraint] {
    let evaluator = ConditionEvaluator(policies.set, member: 0, facts: facts)
    return policies.set.constraints.filter { evaluator.truth($0.condition) == .no }
  }

  /// The proof of a decision: what every rule that bears on it does.
  public func proof(_ decision: DecisionReference) -> [RuleProof] {
    RuleEvaluator(policies.set, member: decision.member, facts: facts).proof(decision.decision)
  }
}
