import DecisionDiagram
import PolicyLanguage

// Switches and single features have prices, so the cheapest changes are the cheapest paths of the
// function. Of the quantities that are compared with others every set is opened in turn, as far as a
// sweep that does not yet look at how they are tied leaves a chance; only then is worked out what
// they can be, given the others to the day.

/// Every cheapest set of facts whose change settles a goal.
struct CheapestChanges {
  /// The sets, each in the order of the vocabulary.
  private(set) var sets: [[FactID]] = []
  /// Whether all were listed.
  private(set) var isComplete = true

  /// Which changes settle the goal, when some of the facts that are compared with others are changed.
  private(set) var diagrams: [[FactID]: Diagram] = [:]

  private var changes: SettlingChanges
  private let cost: (FactID) -> Int
  private var least: Int?
  private var found: Set<[FactID]> = []
  /// The fact whose change a variable has a price for.
  private var factOf: [Variable: FactID] = [:]

  /// Looks for the cheapest changes.
  ///
  /// - Parameters:
  ///   - changes: Which changes do.
  ///   - cost: What the change of a fact costs.
  /// - Throws: An error when it was interrupted or grew too large.
  init(_ changes: SettlingChanges, _ cost: @escaping (FactID) -> Int) throws(CompileError) {
    self.changes = changes
    self.cost = cost
    for (fact, variable) in changes.switches { factOf[variable] = fact }
    for (fact, variable) in changes.single { factOf[variable] = fact }
    do {
      try search()
    } catch {
      throw CompileError(error)
    }
    // What may be changed for nothing may have been changed in vain.
    sets = found.filter { set in
      !found.contains { $0.count < set.count && Set($0).isSubset(of: set) }
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private var examination: Examination { changes.examination }
  private var space: CaseSpace { examination.policies.space }

  private mutating func search() throws {
    let tied = changes.tied
    let free = costs()
    for size in 0...tied.count {
      for opened in tied.combinations(of: size) {
        try examination.checkPatience()
        let own = opened.reduce(0) { $0 + cost($1) }
        if let least, own > least { continue }
        let costs = costs(opening: opened, free)
        guard isGood(own, changes.diagram.cheapestCost(to: [.yes], costs: costs)) else { continue }
        let diagram = try diagram(opening: opened)
        let paths = diagram.cheapestPaths(to: [.yes], costs: costs)
        guard isGood(own, paths.cost), let rest = paths.cost else { continue }
        if own + rest != least {
          least = own + rest
          found = []
        }
        try list(paths, opened)
      }
    }
  }

  private func isGood(_ own: Int, _ rest: Int?) -> Bool {
    guard let rest else { return false }
    return least.map { own + rest <= $0 } ?? true
  }

  /// The prices of all values when all facts that are compared with others are open.
  private func costs() -> Costs {
    var costs = Costs(freeFor: changes.diagram)
    for (fact, toggle) in changes.switches { costs[toggle, 1] = price(fact) }
    for (fact, variable) in changes.single { put(price(fact), on: variable, in: &costs) }
    return costs
  }

  /// The prices of all values when some of those facts are open, and the others as they are.
  private func costs(opening opened: [FactID], _ free: Costs) -> Costs {
    var costs = free
    for fact in changes.tied where !opened.contains(fact) {
      for variable in space.variables(of: fact) {
        if case .known = space[variable] { continue }
        if space[variable].facts.contains(where: opened.contains) { continue }
        put(nil, on: variable, in: &costs)
      }
    }
    return costs
  }

  /// Puts a price on all values of a variable but the one that it has.
  private func put(_ price: UInt32?, on variable: Variable, in costs: inout Costs) {
    let here = examination.assignment[variable]
    for value in 0..<changes.diagram.domainSize(of: variable) where UInt8(value) != here {
      costs[variable, UInt8(value)] = price
    }
  }

  private func price(_ fact: FactID) -> UInt32 { UInt32(clamping: cost(fact)) }

  /// The function within what can be of some facts, given the others that they are compared with.
  private mutating func diagram(opening opened: [FactID]) throws -> Diagram {
    guard !opened.isEmpty else { return changes.diagram }
    var facts = examination.facts
    for fact in opened { facts[fact] = nil }
    let diagram = try changes.diagram(for: facts)
    diagrams[opened] = diagram
    return diagram
  }

  private mutating func list(_ paths: CheapestPaths, _ opened: [FactID]) throws {
    let (switches, assignment) = (Set(changes.switches.values), examination.assignment)
    let reader = ChangedFacts(factOf: factOf) { switches.contains($0) ? 0 : assignment[$0] }
    let (sets, areAll) = try reader.sets(of: paths, beside: opened, examination.policies)
    found.formUnion(sets)
    if !areAll { isComplete = false }
  }
}
