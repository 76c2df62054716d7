import DecisionDiagram
import PolicyLanguage

// "Why P rather than Q?" A contrastive reason (P. Lipton, "Contrastive explanation", 1990; A. Ignatiev
// and others, "From contrastive to abductive explanations and back again", 2020) is a smallest set
// of facts such that Q could come about if they, and they alone, were otherwise. Every such set is
// found: "could come about" can only become truer when more facts are open.

extension Examination {
  /// Returns every smallest set of facts that stands in the way of some rulings.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - goal: Which rulings are wanted.
  ///   - limit: How many sets at the most.
  /// - Returns: The sets, smallest first; and whether these are all. None where no case at all
  ///   comes out so; one without facts where it may come out so already.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: O(2^facts) at worst; bounded by a budget of sets.
  public func obstacles(
    _ decision: DecisionReference,
    to goal: (Ruling) -> Bool,
    limit: Int = 200
  ) throws(CompileError) -> (sets: [Obstacle], isComplete: Bool) {
    guard let compiled = policies[decision] else { return ([], true) }
    let wanted = Set(compiled.diagram.terminals.filter { goal(compiled.rulings[$0]) })
    var reach = Reach(self, compiled)
    // What is unknown may be anything as it is; it stands in the way only where it must be found.
    let elements = reach.relevantFacts.filter { facts[$0] != nil || reach.asksWhetherKnown($0) }
    let found = try MinimalSets.find(among: elements.count, limit: limit) {
      set throws(CompileError) in
      try reach.canReach(wanted, opening: set.map { elements[$0] })
    }
    let obstacles = found.map { set -> Obstacle in
      let facts = set.map { elements[$0] }
      return Obstacle(facts: facts, items: items(about: facts, decision))
    }
    return (obstacles, found.isComplete)
  }

  /// What some facts come to: a derived fact for one that it compares with others, else each itself.
  private func items(about facts: [FactID], _ decision: DecisionReference) -> [ReasonItem] {
    let evaluator = ConditionEvaluator(policies.set, member: decision.member, facts: self.facts)
    let derived = derivedComparisons(for: decision)
    var items: [ReasonItem] = []
    for fact in facts {
      var own: [ReasonItem] = []
      for (id, compared) in derived where compared.contains(fact) {
        let truth = evaluator.truth(.holds(id))
        if truth != .unknown { own.append(.derived(id, truth == .yes)) }
      }
      if own.isEmpty { own = [self.facts[fact] == nil ? .noFinding(fact) : .fact(fact)] }
      for item in own where !items.contains(item) { items.append(item) }
    }
    return items
  }

  /// The derived facts that the rules of a decision ask for, with the facts that they compare.
  private func derivedComparisons(
    for decision: DecisionReference
  ) -> [(fact: FactID, compared: Set<FactID>)] {
    policies.set.derivedFacts(for: decision).compactMap { fact in
      guard case .condition(let definition) = policies.set[fact].definition else { return nil }
      let compared = definition.comparedFacts
      return compared.isEmpty ? nil : (fact, compared)
    }
  }
}

extension PolicySet {
  /// The derived yes/no facts that the rules of a decision ask for, by way of others or not.
  func derivedFacts(for decision: DecisionReference) -> [FactID] {
    var found: Set<FactID> = []
    func add(_ fact: FactID) {
      guard case .condition(let definition) = self[fact].definition, found.insert(fact).inserted
      else { return }
      definition.visit(fact: add)
    }
    for condition in members[decision.member].conditions(for: decision.decision) {
      condition.visit(fact: add)
    }
    return found.sorted()
  }
}

extension Condition {
  /// The facts that it compares with one another.
  fileprivate var comparedFacts: Set<FactID> {
    switch self {
    case .atMost(let inequality):
      let facts = Set(inequality.terms.map(\.base.fact))
      return facts.count > 1 ? facts : []
    case .not(let inner): return inner.comparedFacts
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.comparedFacts) }
    default: return []
    }
  }
}
