import DecisionDiagram
import PolicyLanguage

// Sufficient reasons are prime implicants of the decision that the case satisfies (A. Shih,
// A. Choi, A. Darwiche, "A symbolic approach to explaining Bayesian network classifiers", 2018;
// A. Darwiche and A. Hirth, "On the reasons behind decisions", 2020): facts of the case that settle
// the decision by themselves, none of which can be left out. Contrastive reasons are their
// counterpart: facts that together stand in the way of another decision.

extension Examination {
  /// Returns the sufficient reasons of a decision, shortest first.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - limit: How many at the most.
  /// - Returns: Each reason as things that are so in the case; and whether these are all.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: Exponential in the features at worst; bounded by a budget of nodes.
  public func sufficientReasons(
    _ decision: DecisionReference,
    limit: Int = 1000
  ) throws(CompileError) -> (reasons: [[ReasonItem]], isComplete: Bool) {
    guard let diagram = diagram(decision) else { return ([], true) }
    do {
      let found = try diagram.sufficientReasons(for: assignment, limit: limit)
      var reasons: [[ReasonItem]] = []
      for reason in found.elements {
        let items = items(of: reason)
        if !reasons.contains(where: { Set($0) == Set(items) }) { reasons.append(items) }
      }
      return (reasons.sorted { $0.count < $1.count }, found.isComplete)
    } catch {
      throw CompileError(error, facts: [])
    }
  }

  /// Returns the smallest sets of things that stand in the way of some rulings.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - goal: Which rulings are wanted.
  ///   - limit: How many sets at the most.
  /// - Returns: Sets of things that would all have to be otherwise, smallest first; and whether
  ///   these are all. None where no case at all comes out so.
  /// - Throws: An error when it was interrupted.
  public func obstacles(
    _ decision: DecisionReference,
    to goal: (Ruling) -> Bool,
    limit: Int = 1000
  ) throws(CompileError) -> (sets: [[ReasonItem]], isComplete: Bool) {
    guard let compiled = policies[decision] else { return ([], true) }
    let diagram = compiled.diagram
    let terminals = Set(diagram.terminals.filter { goal(compiled.rulings[$0]) })
    do {
      let found = try diagram.contrastiveReasons(
        for: assignment,
        reaching: terminals,
        limit: limit
      )
      var sets: [[ReasonItem]] = []
      for set in found.elements {
        let items = items(of: set)
        if !sets.contains(items) { sets.append(items) }
      }
      return (sets.sorted { $0.count < $1.count }, found.isComplete)
    } catch {
      throw CompileError(error, facts: [])
    }
  }

  // MARK: Features as things that are so

  /// What some features of the case say, derived facts put for what they follow from.
  func items(of variables: [Variable]) -> [ReasonItem] {
    var rest = Set(variables)
    var items: [(place: Int, item: ReasonItem)] = []
    for (fact, diagram) in derivedFacts {
      guard let parts = proof(of: diagram, within: rest) else { continue }
      let names = parts.variables.map { policies.space[$0] }
      // A derived fact says it better where it stands for a comparison, or for several things.
      let saysMore =
        parts.variables.count > 1
        || names.contains { if case .comparison = $0 { true } else { false } }
      guard saysMore, !parts.variables.isEmpty else { continue }
      rest.subtract(parts.variables)
      let place = parts.variables.map(\.index).min() ?? 0
      items.append((place, .derived(fact, parts.holds)))
    }
    for variable in rest {
      guard let item = item(of: variable) else { continue }
      if !items.contains(where: { $0.item == item }) { items.append((variable.index, item)) }
    }
    let told = Set(
      items.flatMap { element -> Set<FactID> in
        if case .finding = element.item { return [] }
        return element.item.facts(in: policies.set)
      }
    )
    // What a fact is says already that it is known.
    items.removeAll { element in
      if case .finding(let fact) = element.item { told.contains(fact) } else { false }
    }
    return items.sorted { $0.place < $1.place }.map(\.item)
  }

  private func item(of variable: Variable) -> ReasonItem? {
    switch policies.space[variable] {
    case .flag(let fact), .choice(let fact), .member(let fact, _), .interval(let fact):
      facts[fact] == nil ? nil : .fact(fact)
    case .comparison(let inequality):
      assignment[variable].map { .comparison(inequality, $0 == 1) }
    case .known(let fact):
      facts[fact] == nil ? .noFinding(fact) : .finding(fact)
    }
  }

  /// The derived yes/no facts, within what can be of this case.
  private var derivedFacts: [(fact: FactID, diagram: Diagram)] {
    if care == policies.care { return policies.derived }
    var store = store
    return CompiledPolicies.derivedFacts(policies.set, within: care, policies.conditions, &store)
  }

  /// The features among some that settle a derived fact in this case, and how.
  private func proof(
    of diagram: Diagram,
    within variables: Set<Variable>
  ) -> (variables: [Variable], holds: Bool)? {
    var known = Assignment(unknownOver: policies.space.features.count)
    for variable in variables { known[variable] = assignment[variable] }
    let ends = diagram.reachableTerminals(given: known)
    guard ends.count == 1, let end = ends.first,
      let reason = try? diagram.sufficientReasons(for: known, limit: 1).elements.first
    else { return nil }
    return (reason, end == .yes)
  }
}
