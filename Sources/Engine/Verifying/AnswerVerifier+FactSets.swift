import PolicyLanguage

// One set of facts: whether a goal can be reached by changing it, and by which values; and the sets that
// a search goes through.

extension AnswerVerifier {
  var baseFacts: [FactID] { self.set.relevantFacts(for: reference).sorted() }

  func changed(_ facts: CaseFacts, _ values: [FactID: Int64]) -> CaseFacts {
    var copy = facts
    for (fact, value) in values { copy[fact] = value }
    return copy
  }

  /// Whether every completion of a case, of which there is one, reaches a goal.
  func settles(
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
  func values(
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
  func grow(
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
