public import PolicyLanguage

/// A case that shows something: exact values of few facts, whatever the others are.
public struct Witness: Hashable, Sendable {
  /// What it knows; every completion of it shows the same.
  public let facts: CaseFacts
  /// Whether no case that knows fewer facts shows it, as far as intervals of quantities tell.
  public let isFewest: Bool

  /// The facts that it knows, in the order of the vocabulary.
  public var known: [FactID] {
    facts.values.indices.filter { facts.values[$0] != nil }.map(FactID.init)
  }
}
