import DecisionDiagram
import PolicyLanguage

/// A search for the fewest facts that, put otherwise, lead to a ruling that cannot come out now.
///
/// Facts of which one feature is asked are priced in the diagram, and the cheapest paths of one
/// sweep settle them all. The others (sets of choices, quantities that are compared) are tied by
/// several features, so every set of them is tried, smallest first, as far as sweeps with the price
/// of the set added leave a chance.
struct OverturnSearch {
  private let policies: CompiledPolicies
  private let features: OverturnFeatures
  private let facts: CaseFacts
  private let assignment: Assignment
  private let here: Diagram
  private let wanted: Set<Terminal>
  private let tied: [FactID]

  private(set) var least: Int?
  private(set) var sets: Set<[FactID]> = []
  private(set) var isComplete = true

  /// How many sets of tied facts are tried, and ways listed, before it says that it is incomplete.
  private static let limit = 50_000

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - features: What the decision asks of which facts.
  ///   - policies: The compiled policies.
  ///   - facts: What the case knows.
  ///   - assignment: The case as a point of the space.
  ///   - here: The diagram of the decision, undefined where the case cannot be.
  ///   - reached: What can come out now.
  init(
    _ features: OverturnFeatures,
    _ policies: CompiledPolicies,
    _ facts: CaseFacts,
    _ assignment: Assignment,
    _ here: Diagram,
    reached: [Terminal]
  ) {
    self.policies = policies
    self.features = features
    self.facts = facts
    self.assignment = assignment
    self.here = here
    // What could be of other cases counts, so the common diagram says what there is to reach.
    wanted = Set(policies.decisions[features.decision].diagram.terminals).subtracting(reached)
    tied = features.tied.filter { facts[$0] != nil }
  }

  private var common: Diagram { policies.decisions[features.decision].diagram }

  mutating func run(findingAll: Bool, _ diagrams: inout CaseDiagrams) throws {
    guard !wanted.isEmpty else { return }
    var tried = 0
    for size in 0...tied.count {
      if let least, findingAll ? size > least : size >= least { return }
      // Where not even all facts together lead anywhere else, no set of them does.
      if size == 1, least == nil {
        let all = costs(freeing: tied)
        guard common.cheapestCost(to: wanted, costs: all) != nil else { return }
      }
      for chosen in tied.combinations(of: size) {
        tried += 1
        guard tried <= Self.limit else {
          isComplete = false
          return
        }
        try policies.checkPatience()
        try overturn(chosen, findingAll, &diagrams)
      }
    }
  }

  /// Looks what can be reached when some tied facts are otherwise, with the fewest of the others.
  private mutating func overturn(
    _ chosen: [FactID],
    _ findingAll: Bool,
    _ diagrams: inout CaseDiagrams
  ) throws {
    let costs = costs(freeing: chosen)
    func isGood(_ cost: Int?) -> Bool {
      guard let cost else { return false }
      let total = cost + chosen.count
      return least.map { findingAll ? total <= $0 : total < $0 } ?? true
    }
    guard isGood(common.cheapestCost(to: wanted, costs: costs)) else { return }
    let diagram = try diagram(freeing: chosen, &diagrams)
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
  private func costs(freeing chosen: [FactID]) -> Costs {
    // All features count: what can be of the chosen facts may hang on some that the decision never
    // asks for.
    var known = assignment
    for fact in chosen {
      for variable in policies.space.variables(of: fact) {
        if case .known = policies.space[variable] { continue }
        known[variable] = nil
      }
    }
    return Costs(ofChanging: known, in: common) { features.factOf[$0] == nil ? nil : 1 }
  }

  /// The diagram of all cases that agree with this one but for some facts.
  private func diagram(freeing chosen: [FactID], _ diagrams: inout CaseDiagrams) throws -> Diagram {
    guard !chosen.isEmpty else { return here }
    var facts = facts
    for fact in chosen { facts[fact] = nil }
    return try diagrams.diagram(of: features.decision, for: facts)
  }

  /// Adds every set of facts that the cheapest paths change.
  private mutating func list(
    _ chosen: [FactID],
    _ diagram: Diagram,
    _ costs: Costs,
    _ findingAll: Bool
  ) throws {
    let assignment = assignment
    let reader = ChangedFacts(factOf: features.factOf) { assignment[$0] }
    let paths = diagram.cheapestPaths(to: wanted, costs: costs)
    let limit = findingAll ? ChangedFacts.pathLimit : 1
    let (found, areAll) = try reader.sets(of: paths, beside: chosen, limit: limit, policies)
    sets.formUnion(found)
    if findingAll, !areAll { isComplete = false }
  }
}

/// What a decision asks of which facts, as far as it matters for which of them can be otherwise.
struct OverturnFeatures {
  /// The place of the decision.
  let decision: Int
  /// The fact of a variable that alone looks at it, and at nothing else.
  let factOf: [Variable: FactID]
  /// The other facts that it asks for, in the order of the vocabulary.
  let tied: [FactID]

  init(_ decision: Int, _ policies: CompiledPolicies) {
    self.decision = decision
    var variables: [FactID: [Variable]] = [:]
    var compared: Set<FactID> = []
    for variable in policies.decisions[decision].diagram.support {
      let feature = policies.space[variable]
      if case .known = feature { continue }
      if case .comparison = feature { compared.formUnion(feature.facts) }
      for fact in feature.facts { variables[fact, default: []].append(variable) }
    }
    let single = variables.filter { $0.value.count == 1 && !compared.contains($0.key) }
    factOf = Dictionary(uniqueKeysWithValues: single.map { ($1[0], $0) })
    tied = variables.keys.filter { single[$0] == nil }.sorted()
  }
}
