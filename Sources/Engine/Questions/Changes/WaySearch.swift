import DecisionDiagram
import PolicyLanguage

/// A search through sets of facts, cheapest first.
struct WaySearch {
  private var reach: Reach
  let wanted: Set<Terminal>
  /// The facts that may be changed.
  private let facts: [FactID]
  private let costs: [FactID: Int]
  /// A day to choose near to where the case has no dates.
  let today: Int64?
  private let progress: (Double) -> Void
  var isComplete = true
  private var tried = 0
  /// Which changes settle the goal, where that can be said in one function.
  let changes: SettlingChanges?
  /// The same for the facts that are compared with others, as far as they were looked at.
  private(set) var diagrams: [[FactID]: Diagram] = [:]
  /// Some completions of what is unknown, where it cannot.
  let completions: [[FactID: [(variable: Variable, value: UInt8)]]]

  /// The same for unknown facts that are compared with others.
  private let compared: [[FactID: Int64]]

  /// How many completions of what is unknown are tried before all are looked at.
  private static let sampleNumber = 32
  private static let comparedNumber = 6

  init(
    _ reach: Reach,
    _ wanted: Set<Terminal>,
    changing facts: [FactID],
    _ costs: [FactID: Int],
    today: Int64?,
    _ progress: @escaping (Double) -> Void
  ) throws(CompileError) {
    self.reach = reach
    self.today = today
    self.wanted = wanted
    self.facts = facts
    self.costs = costs
    self.progress = progress
    changes = try SettlingChanges(reach.examination, reach.compiled, to: wanted, changing: facts)
    completions = changes == nil ? reach.completions(Self.sampleNumber) : []
    compared = changes == nil ? try reach.comparedCompletions(Self.comparedNumber) : []
  }

  var examination: Examination { reach.examination }
  var compiled: CompiledDecision { reach.compiled }
  var policies: CompiledPolicies { reach.examination.policies }

  func cost(of fact: FactID) -> Int { max(costs[fact, default: 1], 0) }

  /// Whether some values of these facts, and of all that is unknown, lead to the goal.
  mutating func canReach(by chosen: [FactID]) throws(CompileError) -> Bool {
    try reach.canReach(wanted, opening: chosen)
  }

  /// Whether nothing speaks against a set of facts, or against all larger ones, at first sight.
  private mutating func mayDo(_ chosen: [FactID]) throws(CompileError) -> Bool {
    guard try canReach(by: chosen) else { return false }
    guard try reach.canReach(wanted, opening: chosen, inEach: completions) else { return false }
    for (place, sample) in compared.enumerated()
    where try !reach.canReach(wanted, opening: chosen, against: sample, numbered: place) {
      return false
    }
    return true
  }

  /// Returns every cheapest set of facts whose values can be chosen so that the goal is settled.
  mutating func cheapest() throws(CompileError) -> [[FactID]] {
    if let changes {
      let cheapest = try CheapestChanges(changes, cost(of:))
      diagrams = cheapest.diagrams
      isComplete = cheapest.isComplete
      return cheapest.sets
    }
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
    if unknown.isEmpty {
      // What is told of facts that are compared comes from exact values.
      guard chosen.contains(where: policies.space.isCompared) else { return true }
      return try settlesByValues(chosen)
    }
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
    } catch {
      throw CompileError(error)
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
