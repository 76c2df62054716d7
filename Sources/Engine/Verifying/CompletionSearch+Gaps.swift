import PolicyLanguage

// What a condition waits for: the walk puts in just that, in every way that counts.

extension CompletionSearch {
  /// Something unknown that a condition waits for.
  enum Gap {
    case value(FactID)
    case knowledge(FactID)
  }

  func filled(_ gap: Gap, _ state: State) -> [State] {
    switch gap {
    case .value(let fact):
      (critical.values[fact] ?? []).map { value in
        var next = state
        next.facts[fact] = value
        return next
      }
    case .knowledge(let fact):
      [true, false].map { isKnown in
        var next = state
        next.knowledge[fact] = isKnown
        return next
      }
    }
  }

  /// The first thing that keeps a condition from being settled; nil where it is.
  func gap(in condition: Condition, _ evaluator: ConditionEvaluator) -> Gap? {
    guard evaluator.truth(condition) == .unknown else { return nil }
    switch condition {
    case .always, .decided: return nil
    case .holds(let fact):
      if case .condition(let definition) = set[fact].definition {
        return gap(in: definition, evaluator)
      }
      return .value(fact)
    case .among(let fact, _), .includes(let fact, _), .isNever(let fact): return .value(fact)
    case .isKnown(let fact): return .knowledge(fact)
    case .atMost(let inequality):
      return inequality.terms.map(\.base.fact).first { evaluator.facts[$0] == nil }
        .map(Gap.value)
    case .rule(let rule): return gap(in: evaluator.rules[rule.index].condition, evaluator)
    case .not(let inner): return gap(in: inner, evaluator)
    case .all(let parts), .any(let parts): return firstGap(in: parts, evaluator)
    }
  }

  func firstGap(in conditions: [Condition], _ evaluator: ConditionEvaluator) -> Gap? {
    for condition in conditions {
      if let gap = gap(in: condition, evaluator) { return gap }
    }
    return nil
  }
}
