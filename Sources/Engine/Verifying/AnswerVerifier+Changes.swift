public import PolicyLanguage

// Changes of facts: ways to a goal, what stands in its way, what tells two cases apart. "Nothing
// cheaper does it" is shown by going through all cheaper sets of facts, and for each through all
// values that count. A set is dropped at once where not even the best completion reaches the goal.

extension AnswerVerifier {
  /// What is told of how a goal can be reached.
  public struct Claim {
    /// Each way: the new values of the facts that change.
    public var ways: [[FactID: Int64]]
    /// What each way costs; nil where it is told that there is none.
    public var cost: Int?
    /// Whether the goal is told to be reached already.
    public var isReached: Bool
    /// Whether all ways of that cost are told.
    public var isComplete: Bool

    /// Makes a claim.
    public init(ways: [[FactID: Int64]], cost: Int?, isReached: Bool, isComplete: Bool) {
      self.ways = ways
      self.cost = cost
      self.isReached = isReached
      self.isComplete = isComplete
    }
  }

  /// Checks that each way reaches a goal and costs what is told, and that nothing cheaper does.
  ///
  /// - Parameters:
  ///   - claim: What is told.
  ///   - facts: What the case knows.
  ///   - goal: Which rulings are wanted.
  ///   - kept: Facts that must stay as they are, besides those that are fixed.
  ///   - costs: What a change of a fact costs, 1 where nothing is said.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: Exponential in the number of changes.
  public func check(
    _ claim: Claim,
    of facts: CaseFacts,
    to goal: (Ruling) -> Bool,
    keeping kept: Set<FactID>,
    costs: [FactID: Int]
  ) throws(CompileError) -> Verdict {
    var verdict = Verdict(flaws: [], extent: .exhaustive(0))
    let critical = critical(near: [facts])
    let already = try settles(facts, goal, critical)
    verdict = verdict.joined(Verdict(flaws: [], extent: already.extent))
    if already.holds != claim.isReached { verdict.flaws.append(.reachedOtherwise) }
    if already.holds || claim.isReached { return verdict }
    let stuck = kept.union(
      set.facts.indices.map { FactID($0) }.filter { set[$0].isFixed && facts[$0] != nil }
    )
    func cost(_ changed: some Sequence<FactID>) -> Int {
      changed.reduce(0) { $0 + costs[$1, default: 1] }
    }
    for way in claim.ways {
      for fact in way.keys.sorted() where stuck.contains(fact) {
        verdict.flaws.append(.mustStay(fact))
      }
      if cost(way.keys) != claim.cost { verdict.flaws.append(.otherCost(cost(way.keys))) }
      let reached = try settles(
        changed(facts, way),
        goal,
        self.critical(near: [facts, changed(facts, way)])
      )
      verdict = verdict.joined(Verdict(flaws: [], extent: reached.extent))
      if !reached.holds { verdict.flaws.append(.goalNotReached) }
    }
    let told = claim.ways.map { Set($0.keys) }
    // At the cost that is told, only sets that contain no way that is told would be missing.
    let most = claim.cost.map { claim.isComplete ? $0 : $0 - 1 } ?? .max
    let free = baseFacts.filter { !stuck.contains($0) }
    // What cannot be reached with everything freed cannot be reached with less.
    let (isPossible, extent) = try canReach(goal, facts, freeing: Set(free), critical)
    verdict = verdict.joined(Verdict(flaws: [], extent: extent))
    guard isPossible else { return verdict }
    var sets: [[FactID]] = []
    var extents = verdict
    let areAll = try grow([], free, upTo: most, cost, &sets) { open throws(CompileError) in
      let (isPossible, extent) = try canReach(goal, facts, freeing: Set(open), critical)
      extents = extents.joined(Verdict(flaws: [], extent: extent))
      return isPossible
    }
    verdict.extent = areAll ? extents.extent : .samples(extents.extent.steps)
    for chosen in sets.map({ Set($0) }).sorted(by: { (cost($0), $0.count) < (cost($1), $1.count) })
    where !told.contains(where: { $0.isSubset(of: chosen) }) {
      let (values, extent) = try values(of: chosen, facts, goal, critical)
      verdict = verdict.joined(Verdict(flaws: [], extent: extent))
      guard let values else { continue }
      let flaw: Flaw =
        if let told = claim.cost {
          cost(chosen) < told ? .cheaper(values) : .anotherWay(values)
        } else {
          .canBeReached(values)
        }
      verdict.flaws.append(flaw)
      return verdict
    }
    return verdict
  }

  /// Checks that changing just some facts makes a goal possible, and changing fewer does not.
  ///
  /// - Parameters:
  ///   - sets: The sets of facts that are told to stand in the way.
  ///   - facts: What the case knows.
  ///   - goal: Which rulings are wanted.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  public func check(
    obstacles sets: [Set<FactID>],
    of facts: CaseFacts,
    to goal: (Ruling) -> Bool
  ) throws(CompileError) -> Verdict {
    var verdict = Verdict(flaws: [], extent: .exhaustive(0))
    let critical = critical(near: [facts])
    for (place, obstacle) in sets.enumerated() {
      let (isPossible, extent) = try canReach(goal, facts, freeing: obstacle, critical)
      verdict = verdict.joined(Verdict(flaws: [], extent: extent))
      if !isPossible, case .exhaustive = extent { verdict.flaws.append(.noObstacle(place)) }
      for fact in obstacle.sorted() {
        let fewer = obstacle.subtracting([fact])
        let (isPossible, extent) = try canReach(goal, facts, freeing: fewer, critical)
        verdict = verdict.joined(Verdict(flaws: [], extent: extent))
        if isPossible { verdict.flaws.append(.smallerObstacle(fewer.sorted())) }
      }
    }
    return verdict
  }

  /// Checks that differences of two cases explain their decisions, and that no fewer do.
  ///
  /// - Parameters:
  ///   - sets: The sets of facts that, taken over, are told to give the other decision.
  ///   - first: What the first case knows.
  ///   - second: What the second case knows.
  ///   - areSmallest: Whether no smaller set is told to do.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  public func check(
    differences sets: [Set<FactID>],
    between first: CaseFacts,
    and second: CaseFacts,
    areSmallest: Bool
  ) throws(CompileError) -> Verdict {
    let critical = critical(near: [first, second])
    let (goal, extent) = try rulings(of: second, critical)
    var verdict = Verdict(flaws: [], extent: extent)
    func explains(_ facts: Set<FactID>) throws(CompileError) -> Bool {
      var changed = first
      for fact in facts { changed[fact] = second[fact] }
      // Most sets are refuted by one completion that comes out otherwise.
      var isRefuted = false
      func isOther(_ ruling: Ruling) -> Bool { !goal.contains(ruling) }
      let first = try visit(state(changed), [], critical, where: isOther) { _, _ in
        isRefuted = true
        return false
      }
      verdict = verdict.joined(Verdict(flaws: [], extent: first))
      if isRefuted { return false }
      let (found, extent) = try rulings(of: changed, critical)
      verdict = verdict.joined(Verdict(flaws: [], extent: extent))
      return found == goal
    }
    for (place, facts) in sets.enumerated() where try !explains(facts) {
      verdict.flaws.append(.noExplanation(place))
    }
    guard areSmallest, let size = sets.map(\.count).min() else { return verdict }
    let differing = baseFacts.filter { first[$0] != second[$0] }
    var smaller: [[FactID]] = []
    func any(_ facts: [FactID]) throws(CompileError) -> Bool { true }
    let areAll = try grow([], differing, upTo: size - 1, { $0.count }, &smaller, any)
    for fewer in smaller {
      guard verdict.extent.steps < 2 * budget else {
        verdict.extent = .samples(verdict.extent.steps)
        return verdict
      }
      if try explains(Set(fewer)) {
        verdict.flaws.append(.smallerDifference(fewer))
        break
      }
    }
    if !areAll { verdict.extent = .samples(verdict.extent.steps) }
    return verdict
  }

  // MARK: One set of facts

  var baseFacts: [FactID] { self.set.relevantFacts(for: reference).sorted() }

  private func changed(_ facts: CaseFacts, _ values: [FactID: Int64]) -> CaseFacts {
    var copy = facts
    for (fact, value) in values { copy[fact] = value }
    return copy
  }

  /// Whether every completion of a case, of which there is one, reaches a goal.
  private func settles(
    _ facts: CaseFacts,
    _ goal: (Ruling) -> Bool,
    _ critical: CriticalValues
  ) throws(CompileError) -> (holds: Bool, extent: Extent) {
    let (found, extent) = try rulings(of: facts, critical)
    return (!found.isEmpty && found.allSatisfy(goal), extent)
  }

  /// Whether some completion reaches a goal when some facts may be anything.
  func canReach(
    _ goal: (Ruling) -> Bool,
    _ facts: CaseFacts,
    freeing chosen: Set<FactID>,
    _ critical: CriticalValues
  ) throws(CompileError) -> (holds: Bool, extent: Extent) {
    var start = state(facts)
    for fact in chosen {
      // What is unknown may be found or not, so that more is possible the more facts are free.
      start.knowledge[fact] = start.facts[fact] == nil ? nil : true
      start.facts[fact] = nil
    }
    var holds = false
    let extent = try visit(start, [], critical, where: goal) { _, _ in
      holds = true
      return false
    }
    return (holds, extent)
  }

  /// Values of some facts, each another than before, that settle a goal whatever stays unknown.
  private func values(
    of chosen: Set<FactID>,
    _ facts: CaseFacts,
    _ goal: (Ruling) -> Bool,
    _ critical: CriticalValues
  ) throws(CompileError) -> ([FactID: Int64]?, Extent) {
    let (isPossible, extent) = try canReach(goal, facts, freeing: chosen, critical)
    guard isPossible else { return (nil, extent) }
    var cases = [facts]
    for fact in chosen.sorted() {
      let values = (critical.practical[fact] ?? []).filter { $0 != facts[fact] }
      guard cases.count * values.count <= budget / 20 else { return (nil, .samples(cases.count)) }
      cases = cases.flatMap { known in values.map { self.changed(known, [fact: $0]) } }
    }
    var sum = Verdict(flaws: [], extent: extent)
    for changed in cases {
      let reached = try settles(changed, goal, critical)
      sum = sum.joined(Verdict(flaws: [], extent: reached.extent))
      guard reached.holds else { continue }
      let values = chosen.compactMap { fact in changed[fact].map { (fact, $0) } }
      return (Dictionary(uniqueKeysWithValues: values), sum.extent)
    }
    return (nil, critical.isExact ? sum.extent : .samples(cases.count))
  }

  /// Adds every set that grows from one by some facts and costs no more than a bound.
  ///
  /// - Returns: Whether these are all; a set from which nothing can come, even with all the facts
  ///   that may still be added, is left out with those that grow from it.
  private func grow(
    _ chosen: [FactID],
    _ rest: [FactID],
    upTo most: Int,
    _ cost: ([FactID]) -> Int,
    _ sets: inout [[FactID]],
    _ mayDo: ([FactID]) throws(CompileError) -> Bool
  ) throws(CompileError) -> Bool {
    if !chosen.isEmpty {
      guard sets.count < budget / 10 else { return false }
      sets.append(chosen)
    }
    for (place, fact) in rest.enumerated() {
      let more = chosen + [fact]
      guard cost(more) <= most else { continue }
      let later = Array(rest[(place + 1)...])
      // A set without this fact or those before it can do no more than what is left.
      guard try mayDo(chosen + rest[place...]) else { return true }
      guard try grow(more, later, upTo: most, cost, &sets, mayDo) else { return false }
    }
    return true
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
