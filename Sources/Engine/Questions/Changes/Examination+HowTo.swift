import DecisionDiagram
public import PolicyLanguage

// Minimal change ("counterfactual explanation": S. Wachter, B. Mittelstadt, C. Russell, 2018), made
// exact. Mostly all changes that do are one function, and its cheapest paths are the answer (see
// `SettlingChanges`). Where quantities are compared with unknown ones, values have to be chosen to the
// day. Then sets of facts are tried in the order of their cost, so the first that does is cheapest, and
// all of the same cost are found with it. For a set of facts the diagram answers at once whether any
// values of them lead to the goal: other known facts stay as they are, the chosen ones are free, and
// whatever remains unknown must not matter ("for all"). A set that contains one that does is passed
// over. A set that cannot reach the goal even if all unknown facts helped is given up at once.

extension Examination {
  /// How many sets of facts are tried before the search says that it is not complete.
  public static let waysTried = 200_000

  /// Returns how a decision could be brought about, with the fewest or cheapest changes.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - goal: Which rulings are wanted.
  ///   - kept: Facts that must stay as they are, besides those that are fixed.
  ///   - costs: What a change of a fact costs, 1 where nothing is said.
  ///   - limit: How many ways to tell at the most.
  ///   - today: A day near which dates are chosen where the case has none.
  ///   - progress: Told now and then how much of the search is done at least.
  /// - Returns: Every cheapest way.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: Exponential in the number of changes; polynomial for a bounded number.
  public func ways(
    _ decision: DecisionReference,
    to goal: (Ruling) -> Bool,
    keeping kept: Set<FactID> = [],
    costs: [FactID: Int] = [:],
    limit: Int = 20,
    today: CivilDate? = nil,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws(CompileError) -> HowTo {
    guard let compiled = policies[decision], let diagram = diagram(decision) else {
      return HowTo(isReached: false, isPossible: false)
    }
    // What could be of other cases counts here, so the common diagram is asked and not the case's.
    let wanted = Set(compiled.diagram.terminals.filter { goal(compiled.rulings[$0]) })
    let reached = Set(diagram.reachableTerminals(given: assignment))
    if !reached.isEmpty, reached.isSubset(of: wanted) {
      return HowTo(isReached: true, isPossible: true)
    }
    let reach = Reach(self, compiled)
    let all = reach.relevantFacts
    // An unknown fact is no change of what happened: it can be found to be so, fixed or not.
    let stuck = all.filter { id in
      kept.contains(id) || (policies.set[id].isFixed && facts[id] != nil)
    }
    let free = all.filter { !stuck.contains($0) }
    let day = today.map { Int64($0.dayNumber) }
    var search = try WaySearch(reach, wanted, changing: free, costs, today: day, progress)
    let found = try search.cheapest()
    var ways: [Way] = []
    for set in found.prefix(limit) {
      let way = try search.way(by: set)
      // A way of which no values were found is none that could be told.
      if way.example.isEmpty { search.isComplete = false } else { ways.append(way) }
    }
    var isPossible = !found.isEmpty
    if !isPossible { isPossible = try search.canReach(by: all) }
    var needed: [FactID] = []
    if found.isEmpty { needed = try search.blocking(stuck, free) }
    let (blocking, asking) = rules(standingOn: needed, decision, goal)
    return HowTo(
      ways: ways,
      cost: ways.first?.cost,
      kept: needed,
      blocking: blocking,
      asking: asking,
      isReached: false,
      isPossible: isPossible,
      isComplete: search.isComplete,
      found: ways.count + max(found.count - limit, 0)
    )
  }

  /// The rules by which facts stand in the way: those that block others, and those that fail.
  private func rules(
    standingOn stuck: [FactID],
    _ decision: DecisionReference,
    _ goal: (Ruling) -> Bool
  ) -> (blocking: [RuleID], asking: [RuleID]) {
    if stuck.isEmpty { return ([], []) }
    let rules = policies.set.members[decision.member].policy.rules
    var blocking: Set<RuleID> = []
    var asking: Set<RuleID> = []
    for proof in proof(decision).flatMap(\.all) {
      let facts = baseFacts(named: rules[proof.rule.index].condition, decision.member)
      guard !facts.isDisjoint(with: stuck) else { continue }
      if let conclusion = rules[proof.rule.index].conclusion {
        let gives = goal(.given(conclusion.outcome))
        if gives, proof.condition.truth == .no { asking.insert(proof.rule) }
      } else if proof.hasEffect == .yes, isHeld(proof, by: stuck, decision.member) {
        blocking.insert(proof.rule)
      }
    }
    return (blocking.sorted(), asking.sorted())
  }

  /// Whether a rule holds because of some facts.
  private func isHeld(_ proof: RuleProof, by stuck: [FactID], _ member: Int) -> Bool {
    proof.condition.support.contains { part in
      !baseFacts(named: part.condition, member).isDisjoint(with: stuck)
    }
  }

  /// The base facts that a condition names, by way of derived facts and other rules as well.
  private func baseFacts(named condition: Condition, _ member: Int) -> Set<FactID> {
    var found: Set<FactID> = []
    condition.visit(
      fact: { found.formUnion(policies.set.baseFacts(of: $0)) },
      rule: { rule in
        let named = policies.set.members[member].policy.rules[rule.index].condition
        found.formUnion(baseFacts(named: named, member))
      }
    )
    return found
  }
}

extension HowTo {
  /// An answer that names no way, since none is needed or none can be looked for.
  fileprivate init(isReached: Bool, isPossible: Bool) {
    self.init(
      ways: [],
      cost: nil,
      kept: [],
      blocking: [],
      asking: [],
      isReached: isReached,
      isPossible: isPossible,
      isComplete: true,
      found: 0
    )
  }
}

extension Segment {
  /// Whether a value lies in it.
  public func contains(_ value: Int64) -> Bool {
    values.map { $0.contains(value) } ?? (value == .max)
  }
}
