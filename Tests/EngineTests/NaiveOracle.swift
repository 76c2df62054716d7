import Engine
import PolicyLanguage

// A second meaning of policies, written down from the definition alone and as plainly as it can be:
// no three-valued logic, no proofs, no diagrams. It shares nothing with the engine but the checked
// policy and the numbering of facts.

/// What decides completed cases the slow and obvious way.
struct NaiveOracle {
  let set: PolicySet
  let member: Int
  /// Which facts count as known; the others have values only because the case was completed.
  let known: Set<FactID>
  /// A rule that is taken as if it never held, though others may still name it.
  var silenced: RuleID?
  /// A block that is taken as if it were not there.
  var cut: (blocker: RuleID, target: RuleID)?

  private var policy: Policy { self.set.members[member].policy }
  private var reading: String? { self.set.members[member].reading }

  private func isActive(_ rule: Rule) -> Bool {
    rule.readings.isEmpty || reading.map(rule.readings.contains) == true
  }

  /// Whether a condition holds in a completed case.
  func holds(_ condition: Condition, _ facts: [FactID: Int64]) -> Bool {
    switch condition {
    case .always(let yes): yes
    case .holds(let fact):
      if case .condition(let definition) = set[fact].definition {
        holds(definition, facts)
      } else {
        facts[fact] == 1
      }
    case .among(let fact, let labels): labels.contains(Int(facts[fact] ?? 0))
    case .includes(let fact, let label): (facts[fact] ?? 0) & (1 << Int64(label)) != 0
    case .isNever(let fact): facts[fact] == .max
    case .isKnown(let fact): known.contains(fact)
    case .atMost(let inequality): isAtMost(inequality, facts)
    case .rule(let rule): holds(policy.rules[rule.index].condition, facts)
    case .decided: false
    case .not(let inner): !holds(inner, facts)
    case .all(let parts): parts.allSatisfy { holds($0, facts) }
    case .any(let parts): parts.contains { holds($0, facts) }
    }
  }

  private func isAtMost(_ inequality: Inequality, _ facts: [FactID: Int64]) -> Bool {
    // A day that never comes is put so far away that nothing else matters beside it.
    let far = 1e15
    var sum = 0.0
    for term in inequality.terms {
      let raw = facts[term.base.fact] ?? 0
      var value = raw == .max ? far : Double(raw)
      if case .shifted(_, let count, let measure) = term.base, raw != .max {
        value = Double(CalendarArithmetic.move(raw, by: count, measure) ?? raw)
      }
      if case .count = term.base { value = Double(raw.nonzeroBitCount) * 1_000_000 }
      sum += value * Double(term.factor)
    }
    return sum <= Double(inequality.bound)
  }

  /// What the rules say for a decision.
  func ruling(_ decision: DecisionID, _ facts: [FactID: Int64]) -> Ruling {
    Ruling(speaking(decision, facts).compactMap { policy.rules[$0.index].conclusion?.outcome })
  }

  /// The rules whose own value is among those that answer.
  func speaking(_ decision: DecisionID, _ facts: [FactID: Int64]) -> [RuleID] {
    let roots = policy.rules.indices.filter {
      isActive(policy.rules[$0]) && policy.rules[$0].exceptionTo.isEmpty
        && policy.rules[$0].conclusion?.decision == decision
    }
    return roots.flatMap { given($0, facts) }.map(RuleID.init)
  }

  private func given(_ place: Int, _ facts: [FactID: Int64]) -> [Int] {
    if isBlocked(place, facts) { return [] }
    let exceptions = policy.rules.indices.filter {
      isActive(policy.rules[$0]) && policy.rules[$0].exceptionTo.contains(RuleID(place))
    }
    let better = exceptions.flatMap { given($0, facts) }
    if !better.isEmpty { return better }
    guard policy.rules[place].conclusion != nil, hasForce(place, facts) else { return [] }
    return [place]
  }

  private func hasForce(_ place: Int, _ facts: [FactID: Int64]) -> Bool {
    RuleID(place) != silenced && holds(policy.rules[place].condition, facts)
  }

  private func isBlocked(_ place: Int, _ facts: [FactID: Int64]) -> Bool {
    policy.rules.indices.contains {
      isActive(policy.rules[$0]) && policy.rules[$0].blocks.contains(RuleID(place))
        && !(cut?.blocker == RuleID($0) && cut?.target == RuleID(place))
        && hasForce($0, facts) && !isBlocked($0, facts)
    }
  }

  /// Whether a completed case contradicts no constraint.
  func isPossible(_ facts: [FactID: Int64]) -> Bool {
    set.constraints.allSatisfy { holds($0.condition, facts) }
  }
}
