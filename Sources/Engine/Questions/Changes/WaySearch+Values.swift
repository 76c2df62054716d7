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

  private func choice(of set: [FactID], onlyOne: Bool) throws(CompileError) -> ValueChoice {
    var values = ValueChoice(set, of: examination, today: today)
    var known = examination.facts
    for fact in set { known[fact] = nil }
    try descend(&values, &known, 0, onlyOne)
    return values
  }

  private func descend(
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
  private func settledValues(_ values: ValueChoice) throws(CompileError) -> [FactID: Int64]? {
    var attempts: [[FactID: Int64]] = [[:]]
    var unchosen = examination.facts
    for fact in values.facts { unchosen[fact] = nil }
    for (place, fact) in values.facts.enumerated() {
      let number = attempts.count
      attempts = attempts.flatMap { attempt in
        let chosen = Supposition(attempt.mapValues { .some($0) }).applied(to: unchosen)
        return values.values(of: place, in: examination, beside: chosen, combinations: number)
          .map { attempt.merging([fact: $0]) { _, new in new } }
      }
    }
    for attempt in attempts where try isSettled(attempt) { return attempt }
    return nil
  }

  private func isSettled(_ values: [FactID: Int64]) throws(CompileError) -> Bool {
    let changes = Supposition(values.mapValues { .some($0) })
    let changed = changes.applied(to: examination.facts)
    guard couldSettle(changed, choosing: Array(values.keys)) else { return false }
    let after = try Examination(changed, by: policies)
    guard let diagram = after.diagram(compiled.reference) else { return false }
    let reached = diagram.reachableTerminals(given: after.assignment)
    return !reached.isEmpty && Set(reached).isSubset(of: wanted)
  }
}
