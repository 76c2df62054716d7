import DecisionDiagram
import PolicyLanguage

extension WaySearch {
  /// The values that each fact of a set may take so that the goal is settled.
  mutating func way(by set: [FactID]) throws(CompileError) -> Way {
    let cost = set.reduce(0) { $0 + self.cost(of: $1) }
    let values: ValueChoice
    if let changes {
      let there = ChangedCase(changes, changing: set, diagrams[set.filter(changes.tied.contains)])
      values = try ChangedValues(there, by: set, today: today).values
    } else {
      values = try choice(of: set, onlyOne: false)
    }
    if values.left < 0 { isComplete = false }
    var way = values.way(costing: cost)
    for case .comparison(let inequality) in policies.space.features {
      let compared = Set(inequality.terms.map(\.base.fact)).intersection(set)
      if compared.count > 1 { way.fitted.formUnion(compared) }
    }
    return way
  }

  /// Whether some values of a set of facts settle the goal, tried one by one.
  mutating func settlesByValues(_ set: [FactID]) throws(CompileError) -> Bool {
    let values = try choice(of: set, onlyOne: true)
    if values.left < 0, values.example.isEmpty { isComplete = false }
    return !values.example.isEmpty
  }

  private mutating func choice(of set: [FactID], onlyOne: Bool) throws(CompileError) -> ValueChoice
  {
    var values = ValueChoice(set, of: examination, today: today)
    var known = examination.facts
    for fact in set { known[fact] = nil }
    try descend(&values, &known, 0, onlyOne)
    return values
  }

  private mutating func descend(
    _ values: inout ValueChoice,
    _ known: inout CaseFacts,
    _ depth: Int,
    _ onlyOne: Bool
  ) throws(CompileError) {
    guard depth < values.order.count else {
      values.left -= 1
      guard values.left >= 0 else { return }
      if values.left % 64 == 0 { try examination.checkPatience() }
      if let found = try settledValues(values) { values.succeed { found[$0] ?? 0 } }
      return
    }
    let place = values.order[depth]
    let fact = values.facts[place]
    for (pick, segment) in values.choices[place].enumerated() {
      values.picked[place] = pick
      if depth < values.plain {
        guard segment.representative != examination.facts[fact] else { continue }
        known[fact] = segment.representative
        guard couldSettle(known, choosing: values.facts) else { continue }
      }
      try descend(&values, &known, depth + 1, onlyOne)
      if values.left < 0 || onlyOne && !values.example.isEmpty { return }
    }
    known[fact] = nil
  }

  /// Whether nothing that the features say speaks against facts that settle the goal.
  private func couldSettle(_ facts: CaseFacts, choosing chosen: [FactID]) -> Bool {
    var assignment = policies.space.assignment(of: facts)
    for fact in chosen {
      if let variable = policies.space.variable(of: .known(fact)) { assignment[variable] = 1 }
    }
    for completion in completions {
      var there = assignment
      for (fact, features) in completion where !chosen.contains(fact) {
        for (variable, value) in features { there[variable] = value }
      }
      if wanted.isDisjoint(with: compiled.diagram.reachableTerminals(given: there)) { return false }
    }
    return true
  }

  /// Values in the stretches being tried that settle the goal.
  private mutating func settledValues(
    _ values: ValueChoice
  ) throws(CompileError) -> [FactID: Int64]? {
    var chosen: [FactID: Int64] = [:]
    for place in values.order.prefix(values.plain) {
      let fact = values.facts[place]
      let value = values.choices[place][values.picked[place]].representative
      // What is so already is no change.
      guard value != examination.facts[fact] else { return nil }
      chosen[fact] = value
    }
    var left = Self.attemptLimit
    guard try settles(values.stretches[...], &chosen, choosing: values.facts, &left) else {
      if left < 0 { isComplete = false }
      return nil
    }
    return chosen
  }

  /// How many values of quantities are tried for one combination of stretches.
  private static let attemptLimit = 400

  /// Whether some values of quantities settle the goal, the first of them varying slowest.
  private func settles(
    _ stretches: ArraySlice<ValueChoice.Stretch>,
    _ chosen: inout [FactID: Int64],
    choosing set: [FactID],
    _ left: inout Int
  ) throws(CompileError) -> Bool {
    var known = examination.facts
    for fact in set { known[fact] = chosen[fact] }
    guard couldSettle(known, choosing: set) else { return false }
    guard let first = stretches.first else {
      left -= 1
      guard left >= 0 else { return false }
      return try isSettled(known)
    }
    let others = stretches.dropFirst()
    for value in examination.candidates(in: first, before: others, beside: known) {
      chosen[first.fact] = value
      if try settles(others, &chosen, choosing: set, &left) { return true }
      if left < 0 { break }
    }
    chosen[first.fact] = nil
    return false
  }

  /// Whether the goal is settled in a changed case.
  private func isSettled(_ changed: CaseFacts) throws(CompileError) -> Bool {
    let after = try Examination(changed, by: policies)
    guard let diagram = after.diagram(compiled.reference) else { return false }
    let reached = diagram.reachableTerminals(given: after.assignment)
    return !reached.isEmpty && Set(reached).isSubset(of: wanted)
  }
}
