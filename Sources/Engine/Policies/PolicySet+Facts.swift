public import PolicyLanguage

extension PolicySet {
  /// The base facts that a derived fact follows from, in the order of the vocabulary.
  public func baseFacts(of fact: FactID) -> [FactID] {
    var found: Set<FactID> = []
    func collect(_ fact: FactID) {
      switch self[fact].definition {
      case nil: found.insert(fact)
      case .condition(let condition): condition.visit(fact: collect)
      case .form(let form): for term in form.terms { collect(term.base.fact) }
      }
    }
    collect(fact)
    return found.sorted()
  }
}

extension PolicySet {
  /// The base facts that the rules of a decision and the constraints name.
  public func relevantFacts(for reference: DecisionReference) -> Set<FactID> {
    namedFacts(for: reference).union(baseFacts(namedIn: constraints.map(\.condition)))
  }

  /// The base facts that the rules of a decision name.
  func namedFacts(for reference: DecisionReference) -> Set<FactID> {
    baseFacts(namedIn: members[reference.member].conditions(for: reference.decision))
  }

  private func baseFacts(namedIn conditions: [Condition]) -> Set<FactID> {
    var found: Set<FactID> = []
    for condition in conditions {
      condition.visit { fact in found.formUnion(baseFacts(of: fact)) }
    }
    return found
  }
}
