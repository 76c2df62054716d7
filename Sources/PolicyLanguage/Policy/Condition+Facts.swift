extension Condition {
  /// The same condition with other ids for its facts and rules.
  ///
  /// - Parameters:
  ///   - fact: The new id of a fact.
  ///   - rule: The new id of a rule.
  /// - Returns: The condition, every id in it replaced.
  /// - Complexity: O(size of the condition).
  public func renamed(fact: (FactID) -> FactID, rule: (RuleID) -> RuleID = { $0 }) -> Condition {
    switch self {
    case .always, .decided: self
    case .holds(let id): .holds(fact(id))
    case .among(let id, let labels): .among(fact(id), labels)
    case .includes(let id, let label): .includes(fact(id), label)
    case .atMost(let inequality): .atMost(inequality.renamed(fact))
    case .isNever(let id): .isNever(fact(id))
    case .isKnown(let id): .isKnown(fact(id))
    case .rule(let id): .rule(rule(id))
    case .not(let inner): .not(inner.renamed(fact: fact, rule: rule))
    case .all(let parts): .all(parts.map { $0.renamed(fact: fact, rule: rule) })
    case .any(let parts): .any(parts.map { $0.renamed(fact: fact, rule: rule) })
    }
  }

  /// Calls a function with each fact and each rule that the condition names.
  public func visit(fact: (FactID) -> Void, rule: (RuleID) -> Void = { _ in }) {
    switch self {
    case .always, .decided: break
    case .holds(let id), .among(let id, _), .includes(let id, _): fact(id)
    case .isNever(let id), .isKnown(let id): fact(id)
    case .atMost(let inequality):
      for term in inequality.terms { fact(term.base.fact) }
    case .rule(let id): rule(id)
    case .not(let inner): inner.visit(fact: fact, rule: rule)
    case .all(let parts), .any(let parts):
      for part in parts { part.visit(fact: fact, rule: rule) }
    }
  }
}

extension LinearForm.Base {
  /// The fact that it is made of.
  public var fact: FactID {
    switch self {
    case .fact(let id), .shifted(let id, _, _), .count(let id): id
    }
  }

  func renamed(_ fact: (FactID) -> FactID) -> LinearForm.Base {
    switch self {
    case .fact(let id): .fact(fact(id))
    case .shifted(let id, let count, let measure): .shifted(fact(id), by: count, measure)
    case .count(let id): .count(fact(id))
    }
  }
}

extension Inequality {
  /// The same comparison of other facts.
  public func renamed(_ fact: (FactID) -> FactID) -> Inequality {
    var copy = self
    for place in copy.terms.indices { copy.terms[place].base = terms[place].base.renamed(fact) }
    copy.terms.sort { $0.base < $1.base }
    return copy
  }
}

extension LinearForm {
  func renamed(_ fact: (FactID) -> FactID) -> LinearForm {
    var copy = self
    for place in copy.terms.indices { copy.terms[place].base = terms[place].base.renamed(fact) }
    return copy
  }
}

extension Fact {
  /// The same fact with other ids for the facts that it follows from.
  public func renamed(_ fact: (FactID) -> FactID) -> Fact {
    var copy = self
    switch definition {
    case .condition(let condition): copy.definition = .condition(condition.renamed(fact: fact))
    case .form(let form): copy.definition = .form(form.renamed(fact))
    case nil: break
    }
    return copy
  }
}
