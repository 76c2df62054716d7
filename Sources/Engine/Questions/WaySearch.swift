import DecisionDiagram
import PolicyLanguage

/// A search through sets of facts, cheapest first.
struct WaySearch {
  private var reach: Reach
  private let wanted: Set<Terminal>
  private let costs: [FactID: Int]
  private let progress: (Double) -> Void
  private(set) var isComplete = true
  private var tried = 0
  private let completions: [[FactID: [(variable: Variable, value: UInt8)]]]

  /// How many completions of what is unknown are tried before all are looked at.
  private static let sampleNumber = 32

  init(
    _ reach: Reach,
    _ wanted: Set<Terminal>,
    _ costs: [FactID: Int],
    _ progress: @escaping (Double) -> Void
  ) {
    self.reach = reach
    self.wanted = wanted
    self.costs = costs
    self.progress = progress
    completions = reach.completions(Self.sampleNumber)
  }

  private var examination: Examination { reach.examination }
  private var compiled: CompiledDecision { reach.compiled }
  private var policies: CompiledPolicies { reach.examination.policies }

  private func cost(of fact: FactID) -> Int { max(costs[fact, default: 1], 0) }

  /// Whether some values of these facts, and of all that is unknown, lead to the goal.
  mutating func canReach(by chosen: [FactID]) throws(CompileError) -> Bool {
    try reach.canReach(wanted, opening: chosen)
  }

  /// Whether nothing speaks against a set of facts, or against all larger ones, at first sight.
  private mutating func mayDo(_ chosen: [FactID]) throws(CompileError) -> Bool {
    guard try canReach(by: chosen) else { return false }
    return try reach.canReach(wanted, opening: chosen, inEach: completions)
  }

  /// Returns every cheapest set of facts whose values can be chosen so that the goal is settled.
  mutating func cheapest(among facts: [FactID]) throws(CompileError) -> [[FactID]] {
    guard try mayDo(facts) else { return [] }
    // A priority queue by cost: each set is grown by facts after its last, so it is met once.
    var frontier: [Int: [[Int]]] = [0: [[]]]
    var found: [[FactID]] = []
    var foundCost = Int.max
    while let cost = frontier.keys.min(), cost <= foundCost {
      let sets = frontier.removeValue(forKey: cost) ?? []
      for set in sets {
        let chosen = set.map { facts[$0] }
        if found.contains(where: { Set($0).isSubset(of: chosen) }) { continue }
        tried += 1
        guard tried <= Examination.waysTried else {
          isComplete = false
          return found
        }
        if tried % 64 == 0 {
          try examination.checkPatience()
          progress(Double(tried) / Double(Examination.waysTried))
        }
        if try settles(chosen) {
          found.append(chosen)
          foundCost = cost
          continue
        }
        let first = (set.last ?? -1) + 1
        guard first < facts.count, try mayDo(chosen + facts[first...]) else { continue }
        for next in first..<facts.count {
          let more = cost + self.cost(of: facts[next])
          if more <= foundCost { frontier[more, default: []].append(set + [next]) }
        }
      }
    }
    return minimal(found)
  }

  /// Those of some sets that contain no other: a change for nothing may have been found first.
  private func minimal(_ sets: [[FactID]]) -> [[FactID]] {
    sets.filter { set in !sets.contains { $0.count < set.count && Set($0).isSubset(of: set) } }
  }

  // MARK: One set of facts

  /// Whether some values of these facts settle the goal, whatever remains unknown.
  private mutating func settles(_ chosen: [FactID]) throws(CompileError) -> Bool {
    guard try mayDo(chosen) else { return false }
    guard try reach.canReach(wanted, opening: chosen, areKnown: true) else { return false }
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
    if isComparedWithUnknown(chosen) { return try settlesByValues(chosen) }
    let (facts, assignment) = reach.opening(chosen, areKnown: true)
    do {
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
    } catch let error as CompileError {
      throw error
    } catch let error as DiagramError {
      throw CompileError(error, facts: [])
    } catch {
      throw .interrupted
    }
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
  mutating func way(by set: [FactID]) throws(CompileError) -> Way {
    var values = ValueSearch(set, of: examination)
    try descend(&values, 0, onlyOne: false)
    if values.left < 0 { isComplete = false }
    let changes = set.indices.map { place in
      FactChange(
        fact: set[place],
        alternatives: values.good[place].sorted().map { values.choices[place][$0] }
      )
    }
    return Way(
      changes: changes,
      cost: set.reduce(0) { $0 + cost(of: $1) },
      example: values.example,
      isFree: values.successes == values.good.reduce(1) { $0 * $1.count }
    )
  }

  /// Whether some values of a set of facts settle the goal, tried one by one.
  private mutating func settlesByValues(_ set: [FactID]) throws(CompileError) -> Bool {
    var values = ValueSearch(set, of: examination)
    try descend(&values, 0, onlyOne: true)
    if values.left < 0, values.example.isEmpty { isComplete = false }
    return !values.example.isEmpty
  }

  /// A walk through the values of a set of facts.
  private struct ValueSearch {
    let facts: [FactID]
    /// The stretches of values of each fact.
    let choices: [[Segment]]
    /// The places of the facts, those without quantities first: they rule most out.
    let order: [Int]
    var picked: [Int]
    var known: CaseFacts
    var good: [Set<Int>]
    var successes = 0
    var example: [FactID: Int64] = [:]
    var left = WaySearch.combinations

    init(_ set: [FactID], of examination: Examination) {
      facts = set
      choices = set.map { fact in
        examination.segments(of: fact, freeing: Set(set)).filter { segment in
          // What is so already is no change.
          examination.facts[fact].map { !segment.contains($0) || set.count > 1 } ?? true
        }
      }
      let isQuantity = set.map { examination.policies.set[$0].kind.measure != nil }
      order = set.indices.filter { !isQuantity[$0] } + set.indices.filter { isQuantity[$0] }
      picked = set.map { _ in 0 }
      good = set.map { _ in [] }
      known = examination.facts
      for fact in set { known[fact] = nil }
    }
  }

  private mutating func descend(
    _ values: inout ValueSearch,
    _ depth: Int,
    onlyOne: Bool
  ) throws(CompileError) {
    guard depth < values.order.count else {
      values.left -= 1
      guard values.left >= 0 else { return }
      if values.left % 64 == 0 { try examination.checkPatience() }
      let stretches = values.facts.indices.map { place in
        (values.facts[place], values.choices[place][values.picked[place]])
      }
      guard let found = try settledValues(in: stretches) else { return }
      values.successes += 1
      if values.example.isEmpty { values.example = found }
      for (place, pick) in values.picked.enumerated() { values.good[place].insert(pick) }
      return
    }
    let place = values.order[depth]
    let fact = values.facts[place]
    for (pick, segment) in values.choices[place].enumerated() {
      values.picked[place] = pick
      if policies.set[fact].kind.measure == nil {
        guard segment.representative != examination.facts[fact] else { continue }
        values.known[fact] = segment.representative
        guard couldSettle(values.known, choosing: values.facts) else { continue }
      }
      try descend(&values, depth + 1, onlyOne: onlyOne)
      if values.left < 0 || onlyOne && !values.example.isEmpty { return }
    }
    values.known[fact] = nil
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

  /// Values in some stretches that settle the goal; the ends of the stretches are tried as well.
  private func settledValues(
    in stretches: [(fact: FactID, segment: Segment)]
  ) throws(CompileError) -> [FactID: Int64]? {
    var attempts: [[FactID: Int64]] = [[:]]
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

  /// The facts that stand in the way though they cannot be changed: without any one of them being
  /// otherwise, the others would not do either.
  mutating func blocking(
    _ stuck: [FactID],
    _ free: [FactID]
  ) throws(CompileError) -> [FactID] {
    var needed = stuck
    guard try canReach(by: free + stuck) else { return [] }
    for fact in stuck {
      let fewer = needed.filter { $0 != fact }
      if try canReach(by: free + fewer) { needed = fewer }
    }
    return needed
  }
}
