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
