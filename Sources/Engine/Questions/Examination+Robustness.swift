import DecisionDiagram
import PolicyLanguage

// How far a case is from being decided otherwise is the robustness of the decision (A. Shih,
// A. Choi, A. Darwiche, "Formal verification of Bayesian network classifiers", 2018): the least
// number of facts that have to be wrong. Given the values of all facts but the wrong ones, whatever
// is unknown stays unknown, so a decision that is open counts as overturned when it can come out in
// a way in which it cannot as the case stands. For a decision that is settled this is the same as
// that it changes.

extension Examination {
  /// Returns how many given facts would have to be wrong for a decision to come out otherwise.
  ///
  /// A wrong fact is one that has another value; that it is unknown does not count. Of a case that
  /// contradicts itself, it is told how many facts at least have to be wrong.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - findingAll: Whether every smallest set of facts is wanted; else one is enough.
  /// - Returns: The least number, and the facts.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: O(2^n × edges of the diagram) in the facts of which several features are asked.
  public func robustness(
    _ decision: DecisionReference,
    findingAll: Bool = true
  ) throws(CompileError) -> Robustness {
    guard let compiled = policies[decision], let diagram = diagram(decision) else {
      return Robustness(reference: decision, rulings: [], distance: nil, sets: [], isComplete: true)
    }
    let reached = diagram.reachableTerminals(given: assignment)
    do {
      var search = OverturnSearch(self, compiled, diagram, reached: Set(reached))
      try search.run(findingAll: findingAll)
      return Robustness(
        reference: decision,
        rulings: reached.map { compiled.rulings[$0] },
        distance: search.least,
        sets: search.sets.sorted { $0.lexicographicallyPrecedes($1) },
        isComplete: search.isComplete
      )
    } catch {
      throw CompileError(error)
    }
  }
}

/// A search for the fewest facts that, put otherwise, lead to a ruling that cannot come out now.
///
/// Facts of which one feature is asked are priced in the diagram, and the cheapest paths of one
/// sweep settle them all. The others (sets of choices, quantities that are compared) are tied by
/// several features, so every set of them is tried, smallest first, as far as sweeps with the price
/// of the set added leave a chance.
private struct OverturnSearch {
  private let examination: Examination
  private let compiled: CompiledDecision
  private let here: Diagram
  private let wanted: Set<Terminal>
  private let single: [FactID: Variable]
  private let tied: [FactID]

  private(set) var least: Int?
  private(set) var sets: Set<[FactID]> = []
  private(set) var isComplete = true

  /// How many sets of tied facts are tried, and ways listed, before it says that it is incomplete.
  private static let limit = 50_000

  init(
    _ examination: Examination,
    _ compiled: CompiledDecision,
    _ here: Diagram,
    reached: Set<Terminal>
  ) {
    self.examination = examination
    self.compiled = compiled
    self.here = here
    // What could be of other cases counts, so the common diagram says what there is to reach.
    wanted = Set(compiled.diagram.terminals).subtracting(reached)
    let space = examination.policies.space
    var variables: [FactID: [Variable]] = [:]
    var compared: Set<FactID> = []
    for variable in compiled.diagram.support {
      let feature = space[variable]
      if case .known = feature { continue }
      if case .comparison = feature { compared.formUnion(feature.facts) }
      for fact in feature.facts where examination.facts[fact] != nil {
        variables[fact, default: []].append(variable)
      }
    }
    let single = variables.compactMapValues { $0.count == 1 ? $0[0] : nil }
      .filter { !compared.contains($0.key) }
    self.single = single
    tied = variables.keys.filter { single[$0] == nil }.sorted()
  }

  private var policies: CompiledPolicies { examination.policies }

  mutating func run(findingAll: Bool) throws {
    // Where not even all facts together lead anywhere else, no set of them does.
    let all = costs(freeing: Set(tied))
    guard !wanted.isEmpty, compiled.diagram.cheapestCost(to: wanted, costs: all) != nil else {
      return
    }
    var tried = 0
    for size in 0...tied.count {
      if let least, findingAll ? size > least : size >= least { return }
      for chosen in tied.combinations(of: size) {
        tried += 1
        guard tried <= Self.limit else {
          isComplete = false
          return
        }
        if policies.store.limits.shouldStop?() == true { throw CompileError.interrupted }
        try overturn(chosen, findingAll)
      }
    }
  }

  /// Looks what can be reached when some tied facts are otherwise, with the fewest of the others.
  private mutating func overturn(_ chosen: [FactID], _ findingAll: Bool) throws {
    let costs = costs(freeing: Set(chosen))
    func isGood(_ cost: Int?) -> Bool {
      guard let cost else { return false }
      let total = cost + chosen.count
      return least.map { findingAll ? total <= $0 : total < $0 } ?? true
    }
    let common = compiled.diagram.cheapestCost(to: wanted, costs: costs)
    guard isGood(common) else { return }
    let diagram = try diagram(freeing: chosen)
    guard let cost = diagram.cheapestCost(to: wanted, costs: costs), isGood(cost) else { return }
    let total = cost + chosen.count
    if total != least {
      least = total
      sets = []
    }
    try list(chosen, diagram, costs, findingAll)
  }

  /// The prices of putting facts otherwise: nothing where a feature is free or unknown, one for a
  /// fact of one feature, and no price at all where a feature cannot change.
  private func costs(freeing chosen: Set<FactID>) -> Costs {
    // All features count: what can be of the chosen facts may hang on some that the decision never
    // asks for.
    var fixed: Set<Variable> = []
    var known = examination.assignment
    for (place, feature) in policies.space.features.enumerated() {
      let variable = Variable(place)
      if case .known = feature {
        fixed.insert(variable)
      } else if !chosen.isDisjoint(with: feature.facts) {
        known[variable] = nil
      } else if !feature.facts.contains(where: { single[$0] == variable }) {
        fixed.insert(variable)
      }
    }
    return Costs(ofChanging: known, in: compiled.diagram, fixed: fixed)
  }

  /// The diagram of all cases that agree with this one but for some facts.
  private func diagram(freeing chosen: [FactID]) throws -> Diagram {
    guard !chosen.isEmpty else { return here }
    var facts = examination.facts
    for fact in chosen { facts[fact] = nil }
    var store = policies.store
    guard let care = try Examination.care(for: facts, policies, &store) else {
      return compiled.diagram
    }
    let possible = try store.within(care, compiled.node)
    return store.freeze(possible)
  }

  /// Adds every set of facts that the cheapest paths change.
  private mutating func list(
    _ chosen: [FactID],
    _ diagram: Diagram,
    _ costs: Costs,
    _ findingAll: Bool
  ) throws {
    let assignment = examination.assignment
    let factOf = Dictionary(uniqueKeysWithValues: single.map { ($1, $0) })
    let reader = ChangedFacts(factOf: factOf) { assignment[$0] }
    let paths = diagram.cheapestPaths(to: wanted, costs: costs)
    let limit = findingAll ? ChangedFacts.pathLimit : 1
    let (found, areAll) = try reader.sets(of: paths, beside: chosen, limit: limit, examination)
    sets.formUnion(found)
    if findingAll, !areAll { isComplete = false }
  }
}

extension [FactID] {
  /// Every set of so many elements, in order.
  func combinations(of size: Int) -> [[FactID]] {
    guard size > 0 else { return [[]] }
    guard size <= count else { return [] }
    return indices.flatMap { place in
      Array(self[(place + 1)...]).combinations(of: size - 1).map { [self[place]] + $0 }
    }
  }
}
