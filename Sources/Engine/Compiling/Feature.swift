public import PolicyLanguage

// A question about a case is a question about finitely many features of it. Yes/no facts and
// choices are features as they are. A set of choices is a feature a label. A quantity is known by
// the interval it lies in, cut at the thresholds that the policies mention. A comparison of two or
// more quantities is a feature of its own; that it fits the intervals is seen to by `Consistency`.

/// Something finite that can be asked of a case: a variable of the diagrams.
public enum Feature: Hashable, Sendable {
  /// A yes/no fact; 0 is no, 1 is yes.
  case flag(FactID)
  /// A choice; its labels in order.
  case choice(FactID)
  /// Whether a set of choices has a label; 0 is no, 1 is yes.
  case member(FactID, Int)
  /// The interval in which a quantity lies, from the least.
  case interval(FactID)
  /// Whether a comparison of several quantities holds; 0 is no, 1 is yes.
  case comparison(Inequality)
  /// Whether the case knows a fact; 0 is no, 1 is yes.
  case known(FactID)

  /// The facts that it looks at.
  public var facts: [FactID] {
    switch self {
    case .flag(let id), .choice(let id), .member(let id, _), .interval(let id), .known(let id):
      [id]
    case .comparison(let inequality): inequality.terms.map(\.base.fact)
    }
  }
}

extension Feature {
  /// The same feature of other facts.
  func renamed(_ fact: (FactID) -> FactID) -> Feature {
    switch self {
    case .flag(let id): .flag(fact(id))
    case .choice(let id): .choice(fact(id))
    case .member(let id, let label): .member(fact(id), label)
    case .interval(let id): .interval(fact(id))
    case .comparison(let inequality): .comparison(inequality.renamed(fact))
    case .known(let id): .known(fact(id))
    }
  }
}
