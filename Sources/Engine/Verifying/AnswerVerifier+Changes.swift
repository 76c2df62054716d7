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
}
