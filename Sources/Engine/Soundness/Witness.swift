public import PolicyLanguage

/// A case that shows something: exact values of few facts, whatever the others are.
public struct Witness: Hashable, Sendable {
  /// What it knows; every completion of it shows the same.
  public let facts: CaseFacts
  /// Whether no case that knows fewer facts shows it, as far as intervals of quantities tell and the
  /// facts that it hangs on themselves: others can settle them through constraints.
  public let isFewest: Bool

  /// The facts that it knows, in the order of the vocabulary.
  public var known: [FactID] {
    facts.values.indices.filter { facts.values[$0] != nil }.map(FactID.init)
  }
}

extension PolicySet {
  /// The rules for a decision that have the word in the case that shows something.
  func speaking(in witness: Witness?, member: Int, _ decision: DecisionID?) -> [RuleID] {
    guard let witness, let decision else { return [] }
    return RuleEvaluator(self, member: member, facts: witness.facts).live(decision)
  }
}
