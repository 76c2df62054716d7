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
  private(set) var looked = 0
  private var left: Int
  private let rules: [RuleID]

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

  private func evaluator(_ state: State) -> ConditionEvaluator {
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

  // MARK: What is missing

  /// Something unknown that a condition waits for.
  private enum Gap {
    case value(FactID)
    case knowledge(FactID)
  }

  private func filled(_ gap: Gap, _ state: State) -> [State] {
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
  private func gap(in condition: Condition, _ evaluator: ConditionEvaluator) -> Gap? {
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

  private func firstGap(in conditions: [Condition], _ evaluator: ConditionEvaluator) -> Gap? {
    for condition in conditions {
      if let gap = gap(in: condition, evaluator) { return gap }
    }
    return nil
  }

  // MARK: Samples

  /// Completes a case at random, once; nil where the first attempt runs into what cannot be.
  mutating func sample(
    from state: State,
    _ random: inout SplitMix64
  ) -> (ruling: Ruling, state: State)? {
    var state = state
    for _ in 0..<4 * set.facts.count + 8 {
      looked += 1
      let evaluator = ConditionEvaluator(
        set,
        member: member,
        facts: state.facts,
        knowledge: state.knowledge
      )
      if conditions.contains(where: { evaluator.truth($0) == .no }) { return nil }
      let gap = firstGap(in: conditions + rules.map(Condition.rule), evaluator)
      guard let gap else {
        return RuleEvaluator(evaluator, member).ruling(decision).map { ($0, state) }
      }
      let choices = filled(gap, state)
      guard !choices.isEmpty else { return nil }
      state = choices[Int(random.next() % UInt64(choices.count))]
    }
    return nil
  }
}

extension PolicySet.Member {
  /// The active rules that bear on a decision: those that give values, exceptions, blocks.
  func rules(for decision: DecisionID) -> [RuleID] {
    var found: [RuleID] = []
    func add(_ rule: RuleID) {
      guard !found.contains(rule) else { return }
      found.append(rule)
      for other in ruleset.exceptions[rule.index] + ruleset.blockers[rule.index] { add(other) }
    }
    for root in ruleset.roots[decision.index] { add(root) }
    return found
  }

  /// The conditions of those rules, the rules that they name put for their conditions.
  func conditions(for decision: DecisionID) -> [Condition] {
    var found: [Condition] = []
    var seen: Set<RuleID> = []
    func add(_ rule: RuleID) {
      guard seen.insert(rule).inserted else { return }
      let condition = policy.rules[rule.index].condition
      found.append(condition)
      condition.visit(fact: { _ in }, rule: add)
    }
    for rule in rules(for: decision) { add(rule) }
    return found
  }
}

/// A small generator of random numbers, the same from the same seed everywhere.
///
/// G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
