public import PolicyLanguage

/// What tells whether conditions hold in a case, by looking at the rules alone.
///
/// The diagrams answer the same questions faster and for all completions at once; this is what
/// proofs are made from, and what the diagrams are tested against.
public struct ConditionEvaluator {
  let set: PolicySet
  let rules: [Rule]
  let facts: CaseFacts
  /// Of which facts it is settled whether they count as known; nil where those given do.
  let knowledge: [FactID: Bool]?

  /// Makes an evaluator for one case and one policy of a set.
  ///
  /// - Parameters:
  ///   - set: The policies.
  ///   - member: The policy whose rules conditions may name.
  ///   - facts: What the case knows.
  ///   - knowledge: For a case that was completed, which facts count as known; a fact that is not
  ///     named may be known or not. Nil where the facts given are those known.
  public init(
    _ set: PolicySet,
    member: Int,
    facts: CaseFacts,
    knowledge: [FactID: Bool]? = nil
  ) {
    self.set = set
    self.rules = set.members.indices.contains(member) ? set.members[member].policy.rules : []
    self.facts = facts
    self.knowledge = knowledge
  }

  /// Returns whether a condition holds.
  /// - Complexity: O(size of the condition and of all that it refers to).
  public func truth(_ condition: Condition) -> Truth {
    switch condition {
    case .always(let holds): return Truth(holds)
    case .holds(let fact): return holds(fact)
    case .among(let fact, let labels):
      return facts[fact].map { Truth(labels.contains(Int($0))) } ?? .unknown
    case .includes(let fact, let label):
      return facts[fact].map { Truth($0 >> Int64(label) & 1 == 1) } ?? .unknown
    case .atMost(let inequality): return isAtMost(inequality)
    case .isNever(let fact): return facts[fact].map { Truth($0 == .max) } ?? .unknown
    case .isKnown(let fact): return isKnown(fact)
    case .rule(let rule): return truth(rules[rule.index].condition)
    case .decided: return .unknown
    case .not(let inner): return truth(inner).negated
    case .all(let parts):
      return combine(parts, decisive: .no)
    case .any(let parts):
      return combine(parts, decisive: .yes)
    }
  }

  private func isKnown(_ fact: FactID) -> Truth {
    guard let knowledge else { return Truth(facts[fact] != nil) }
    return knowledge[fact].map(Truth.init) ?? .unknown
  }

  private func holds(_ fact: FactID) -> Truth {
    switch set[fact].definition {
    case .condition(let condition): truth(condition)
    default: facts[fact].map { Truth($0 != 0) } ?? .unknown
    }
  }

  private func combine(_ parts: [Condition], decisive: Truth) -> Truth {
    var result = decisive.negated
    for part in parts {
      let truth = truth(part)
      if truth == decisive { return decisive }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  // MARK: Quantities

  private func isAtMost(_ inequality: Inequality) -> Truth {
    var sum: Int128 = -Int128(inequality.bound)
    // The day that never comes is infinitely late: what its factors leave decides.
    var infinite: Int128 = 0
    for term in inequality.terms {
      guard let number = number(term.base) else { return .unknown }
      if number == .max {
        infinite += Int128(term.factor)
      } else {
        sum += Int128(number) * Int128(term.factor)
      }
    }
    return Truth(infinite == 0 ? sum <= 0 : infinite < 0)
  }

  /// The ticks of what a sum is made of.
  func number(_ base: LinearForm.Base) -> Int64? {
    guard let value = facts[base.fact] else { return nil }
    switch base {
    case .fact: return value
    case .count: return Int64(value.nonzeroBitCount) * Measure.number.ticksPerUnit
    case .shifted(_, let count, let measure):
      if value == .max { return value }
      return CalendarArithmetic.move(value, by: count, measure, calendar: set.calendar) ?? value
    }
  }

  /// The value of a derived quantity, in ticks; nil where it is unknown or beyond all bounds.
  ///
  /// What is not a whole number of ticks is rounded down.
  public func value(_ form: LinearForm) -> Int64? {
    var sum: Ratio? = form.constant
    for term in form.terms {
      guard let number = number(term.base), number != .max,
        let product = Ratio(number).multiplied(by: term.factor)
      else { return nil }
      sum = sum?.adding(product)
    }
    guard let sum else { return nil }
    let (quotient, rest) = sum.numerator.quotientAndRemainder(dividingBy: sum.denominator)
    return rest < 0 ? quotient - 1 : quotient
  }
}
