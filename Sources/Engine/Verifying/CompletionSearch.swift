import PolicyLanguage

// Every completion of a case, by the rules alone. Facts are put in one after the other, always one
// that a condition still waits for; as soon as three-valued evaluation (S. C. Kleene, 1952) settles
// what is asked, all completions below are done at once. It is the backtracking of M. Davis,
// G. Logemann and D. Loveland ("A machine program for theorem-proving", 1962) without learning:
// slower than a diagram, and short enough to be believed.

/// A walk through the completions of a case, with nothing but rule evaluation.
struct CompletionSearch {
  /// How a walk ended.
  enum End {
    /// It went through everything, or was told that it had seen enough.
    case finished
    /// There was more than the budget allows.
    case outOfBudget
    /// The user asked to stop.
    case interrupted
  }

  /// The facts of a completed case, and which of them count as known.
  struct State {
    var facts: CaseFacts
    var knowledge: [FactID: Bool]
  }

  let set: PolicySet
  let member: Int
  let decision: DecisionID
  let critical: CriticalValues
  /// What completions must satisfy besides the constraints.
  let conditions: [Condition]
  var shouldStop: @Sendable () -> Bool = { false }
  /// How many cases, partial ones among them, were looked at.
  var looked = 0
  private var left: Int
  let rules: [RuleID]

  init(
    _ set: PolicySet,
    _ reference: DecisionReference,
    _ critical: CriticalValues,
    conditions: [Condition] = [],
    budget: Int
  ) {
    self.set = set
    member = reference.member
    decision = reference.decision
    self.critical = critical
    self.conditions = conditions + set.constraints.map(\.condition)
    left = budget
    rules = set.members[member].rules(for: decision)
  }

  /// Goes through the completions that can be.
  ///
  /// - Parameters:
  ///   - state: What is known.
  ///   - isInteresting: Completions with another ruling are passed over.
  ///   - visit: Called with a ruling and what settles it; false ends the walk.
  /// - Returns: How it ended.
  mutating func run(
    from state: State,
    where isInteresting: (Ruling) -> Bool = { _ in true },
    _ visit: (Ruling, State) -> Bool
  ) -> End {
    var isOver = false
    return walk(state, isInteresting, visit, &isOver)
  }

  /// Whether some completion of nothing satisfies the conditions, whatever is decided of it.
  mutating func satisfies() -> (holds: Bool, end: End) {
    var holds = false
    let start = State(facts: CaseFacts(count: set.facts.count), knowledge: [:])
    let end = satisfy(start, &holds)
    return (holds, end)
  }

  private mutating func satisfy(_ state: State, _ holds: inout Bool) -> End {
    if let end = count() { return end }
    let evaluator = evaluator(state)
    var gap: Gap?
    guard canHold(evaluator, &gap) else { return .finished }
    guard let gap else {
      holds = true
      return .finished
    }
    for next in filled(gap, state) {
      let end = satisfy(next, &holds)
      if holds { return .finished }
      guard case .finished = end else { return end }
    }
    return .finished
  }

  /// Counts a case that is looked at; how the walk ends before it, if it does.
  private mutating func count() -> End? {
    looked += 1
    left -= 1
    guard left >= 0 else { return .outOfBudget }
    return looked % 64 == 0 && shouldStop() ? .interrupted : nil
  }

  func evaluator(_ state: State) -> ConditionEvaluator {
    ConditionEvaluator(set, member: member, facts: state.facts, knowledge: state.knowledge)
  }

  /// Whether no condition fails yet; the gap is what the first of those that wait does so for.
  private func canHold(_ evaluator: ConditionEvaluator, _ gap: inout Gap?) -> Bool {
    for condition in conditions {
      switch evaluator.truth(condition) {
      case .no: return false
      case .yes: break
      case .unknown: gap = gap ?? self.gap(in: condition, evaluator)
      }
    }
    return true
  }

  private mutating func walk(
    _ state: State,
    _ isInteresting: (Ruling) -> Bool,
    _ visit: (Ruling, State) -> Bool,
    _ isOver: inout Bool
  ) -> End {
    if let end = count() { return end }
    let evaluator = evaluator(state)
    var gap: Gap?
    guard canHold(evaluator, &gap) else { return .finished }
    let ruling = RuleEvaluator(evaluator, member).ruling(decision)
    if let ruling, !isInteresting(ruling) { return .finished }
    if ruling == nil, !mayBeInteresting(evaluator, isInteresting) { return .finished }
    if gap == nil {
      if let ruling {
        isOver = !visit(ruling, state)
        return .finished
      }
      gap = firstGap(in: rules.map(Condition.rule), evaluator)
    }
    guard let gap else { return .finished }
    for next in filled(gap, state) {
      let end = walk(next, isInteresting, visit, &isOver)
      if isOver { return .finished }
      guard case .finished = end else { return end }
    }
    return .finished
  }

  /// Whether the rules that do not fail yet could together give a ruling that is looked for.
  ///
  /// Every set of their outcomes is taken as possible, which is more than can be.
  private func mayBeInteresting(
    _ evaluator: ConditionEvaluator,
    _ isInteresting: (Ruling) -> Bool
  ) -> Bool {
    var outcomes: [Outcome] = []
    for rule in rules {
      guard let outcome = set.members[member].policy.rules[rule.index].conclusion?.outcome,
        !outcomes.contains(outcome), evaluator.truth(.rule(rule)) != .no
      else { continue }
      outcomes.append(outcome)
    }
    guard outcomes.count <= 6 else { return true }
    return (0..<1 << outcomes.count).contains { bits in
      let live = outcomes.indices.filter { bits >> $0 & 1 == 1 }.map { outcomes[$0] }
      return isInteresting(Ruling(live))
    }
  }
}
