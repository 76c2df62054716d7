import DecisionDiagram
public import PolicyLanguage

// Minimal change ("counterfactual explanation": S. Wachter, B. Mittelstadt, C. Russell, 2018), made
// exact. Sets of facts are tried in the order of their cost, so the first that does is cheapest, and
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
  /// - Returns: Every cheapest way.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: Exponential in the number of changes; polynomial for a bounded number.
  public func ways(
    _ decision: DecisionReference,
    to goal: (Ruling) -> Bool,
    keeping kept: Set<FactID> = [],
    costs: [FactID: Int] = [:],
    limit: Int = 20
  ) throws(CompileError) -> HowTo {
    guard let compiled = policies[decision], let diagram = diagram(decision) else {
      return HowTo(
        ways: [],
        cost: nil,
        kept: [],
        isReached: false,
        isPossible: false,
        isComplete: true
      )
    }
    // What could be of other cases counts here, so the common diagram is asked and not the case's.
    let wanted = Set(compiled.diagram.terminals.filter { goal(compiled.rulings[$0]) })
    let reached = Set(diagram.reachableTerminals(given: assignment))
    let isReached = !reached.isEmpty && reached.isSubset(of: wanted)
    let relevant = compiled.diagram.support.flatMap { policies.space[$0].facts }
    let all = Set(relevant).union(comparedFacts(relevant)).sorted()
    // An unknown fact is no change of what happened: it can be found to be so, fixed or not.
    let stuck = all.filter { id in
      kept.contains(id) || (policies.set[id].isFixed && facts[id] != nil)
    }
    let free = all.filter { !stuck.contains($0) }
    do {
      var search = WaySearch(self, compiled, wanted, costs)
      let found = isReached ? [] : try search.cheapest(among: free)
      let isPossible =
        try isReached || !found.isEmpty || search.canReach(by: all)
      let ways = found.prefix(limit).map { set in
        Way(changes: search.changes(of: set), cost: search.cost(of: set))
      }
      return HowTo(
        ways: ways,
        cost: ways.first?.cost,
        kept: try found.isEmpty && !isReached ? search.blocking(stuck, free) : [],
        isReached: isReached,
        isPossible: isPossible,
        isComplete: search.isComplete
      )
    } catch let error as DiagramError {
      throw CompileError(error, facts: [])
    } catch let error as CompileError {
      throw error
    } catch {
      throw .interrupted
    }
  }

  /// The facts that some are compared with.
  private func comparedFacts(_ facts: [FactID]) -> [FactID] {
    policies.space.features.flatMap { feature -> [FactID] in
      guard case .comparison = feature, !Set(feature.facts).isDisjoint(with: facts) else {
        return []
      }
      return feature.facts
    }
  }
}

/// A search through sets of facts, cheapest first.
private struct WaySearch {
  let examination: Examination
  let compiled: CompiledDecision
  let wanted: Set<Terminal>
  let costs: [FactID: Int]
  private(set) var isComplete = true
  private var tried = 0

  init(
    _ examination: Examination,
    _ compiled: CompiledDecision,
    _ wanted: Set<Terminal>,
    _ costs: [FactID: Int]
  ) {
    self.examination = examination
    self.compiled = compiled
    self.wanted = wanted
    self.costs = costs
  }

  private var policies: CompiledPolicies { examination.policies }

  func cost(of set: [FactID]) -> Int { set.reduce(0) { $0 + costs[$1, default: 1] } }

  /// Returns every cheapest set of facts whose values can be chosen so that the goal is settled.
  mutating func cheapest(among facts: [FactID]) throws -> [[FactID]] {
    guard try canReach(by: facts) else { return [] }
    // A priority queue by cost: each set is grown by facts after its last, so it is met once.
    var frontier: [Int: [[Int]]] = [0: [[]]]
    var found: [[FactID]] = []
    var foundCost = Int.max
    while let cost = frontier.keys.min(), cost <= foundCost {
      let sets = frontier.removeValue(forKey: cost) ?? []
      for set in sets {
        let chosen = set.map { facts[$0] }
        let isSuperset = found.contains { Set($0).isSubset(of: chosen) }
        if !isSuperset {
          tried += 1
          guard tried <= Examination.waysTried else {
            isComplete = false
            return found
          }
          if try settles(chosen) {
            found.append(chosen)
            foundCost = cost
            continue
          }
        }
        guard !isSuperset else { continue }
        for next in ((set.last ?? -1) + 1)..<max(facts.count, (set.last ?? -1) + 1) {
          let more = cost + max(costs[facts[next], default: 1], 0)
          if more <= foundCost { frontier[more, default: []].append(set + [next]) }
        }
      }
    }
    return found
  }

  // MARK: One set of facts

  /// The case with some facts forgotten: they may now be anything, and would be known.
  private func forgetting(_ chosen: [FactID]) -> (facts: CaseFacts, assignment: Assignment) {
    var facts = examination.facts
    for fact in chosen { facts[fact] = nil }
    var assignment = policies.space.assignment(of: facts)
    for fact in chosen {
      if let variable = policies.space.variable(of: .known(fact)) { assignment[variable] = 1 }
    }
    return (facts, assignment)
  }

  /// Whether some values of these facts, and of all that is unknown, lead to the goal.
  func canReach(by chosen: [FactID]) throws -> Bool {
    let (facts, assignment) = forgetting(chosen)
    var store = policies.store
    guard let care = try Examination.care(for: facts, policies, &store) else {
      let terminals = compiled.diagram.reachableTerminals(given: assignment)
      return !wanted.isDisjoint(with: terminals)
    }
    let possible = try store.within(care, compiled.node)
    let terminals = store.freeze(possible).reachableTerminals(given: assignment)
    return !wanted.isDisjoint(with: terminals)
  }

  /// Whether some values of these facts settle the goal, whatever remains unknown.
  private func settles(_ chosen: [FactID]) throws -> Bool {
    guard try canReach(by: chosen) else { return false }
    // What looks at any fact that stays unknown is not ours to choose.
    let unknown = policies.space.features.indices.filter { place in
      guard examination.assignment[Variable(place)] == nil else { return false }
      return policies.space.features[place].facts.contains { fact in
        examination.facts[fact] == nil && !chosen.contains(fact)
      }
    }
    if unknown.isEmpty { return true }
    // A quantity that is compared with an unknown one has to be chosen to the day: intervals are
    // too coarse to say "before any day that it could be".
    if isComparedWithUnknown(chosen) {
      return changes(of: chosen).allSatisfy { !$0.alternatives.isEmpty }
    }
    let (facts, assignment) = forgetting(chosen)
    var store = policies.store
    let care = try Examination.care(for: facts, policies, &store) ?? policies.care
    let goal = try store.indicator(compiled.node, of: wanted)
    let goalHere = try store.restrict(goal, to: assignment)
    let careHere = try store.restrict(care, to: assignment)
    let open = Set(unknown.map { Variable($0) })
    let fine = try store.implies(careHere, goalHere)
    let always = try store.forAll(fine, over: open)
    let ever = try store.exists(careHere, over: open)
    return try store.and(always, ever) != .no
  }

  private func isComparedWithUnknown(_ chosen: [FactID]) -> Bool {
    policies.space.features.contains { feature in
      guard case .comparison = feature else { return false }
      let compared = Set(feature.facts)
      return !compared.isDisjoint(with: chosen)
        && compared.contains { examination.facts[$0] == nil && !chosen.contains($0) }
    }
  }

  // MARK: Telling the changes

  /// How many combinations of values are looked at to tell what each fact may be.
  private static let combinations = 20_000

  /// The values that each fact of a set may take so that the goal is settled.
  func changes(of set: [FactID]) -> [FactChange] {
    let choices = set.map { fact in
      examination.segments(of: fact, freeing: Set(set)).filter { segment in
        // What is so already is no change.
        examination.facts[fact].map { !segment.contains($0) || set.count > 1 } ?? true
      }
    }
    var good = choices.map { _ in Set<Int>() }
    var left = Self.combinations
    func tryAll(_ depth: Int, _ picked: [Int]) {
      guard left > 0 else { return }
      guard depth < set.count else {
        left -= 1
        if isSettledSomewhere(in: zip(set, picked.indices.map { choices[$0][picked[$0]] })) {
          for (place, pick) in picked.enumerated() { good[place].insert(pick) }
        }
        return
      }
      for pick in choices[depth].indices { tryAll(depth + 1, picked + [pick]) }
    }
    tryAll(0, [])
    return set.indices.map { place in
      FactChange(fact: set[place], alternatives: good[place].sorted().map { choices[place][$0] })
    }
  }

  /// Whether some values in these stretches settle the goal; their ends are tried as well.
  private func isSettledSomewhere(in stretches: some Sequence<(FactID, Segment)>) -> Bool {
    var attempts: [[FactID: Int64?]] = [[:]]
    for (fact, segment) in stretches {
      var values = [segment.representative]
      if let range = segment.values, attempts.count < 64 {
        for end in [range.lowerBound, range.upperBound] where !values.contains(end) {
          values.append(end)
        }
      }
      values.removeAll { $0 == examination.facts[fact] }
      attempts = attempts.flatMap { attempt in
        values.map { attempt.merging([fact: $0]) { _, new in new } }
      }
    }
    return attempts.contains { isSettled(Supposition($0)) }
  }

  private func isSettled(_ changes: Supposition) -> Bool {
    let changed = changes.applied(to: examination.facts)
    guard let after = try? Examination(changed, by: policies),
      let diagram = after.diagram(compiled.reference)
    else { return false }
    let reached = diagram.reachableTerminals(given: after.assignment)
    return !reached.isEmpty && Set(reached).isSubset(of: wanted)
  }

  /// The facts that stand in the way though they cannot be changed: without any one of them being
  /// otherwise, the others would not do either.
  func blocking(_ stuck: [FactID], _ free: [FactID]) throws -> [FactID] {
    var needed = stuck
    guard try canReach(by: free + stuck) else { return [] }
    for fact in stuck {
      let fewer = needed.filter { $0 != fact }
      if try canReach(by: free + fewer) { needed = fewer }
    }
    return needed
  }
}

extension Segment {
  /// Whether a value lies in it.
  public func contains(_ value: Int64) -> Bool {
    values.map { $0.contains(value) } ?? (value == .max)
  }
}
