public import PolicyLanguage

// What stands in the way of a goal, and what tells two cases apart: sets of facts of which none can be
// left out.

extension AnswerVerifier {
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
}
