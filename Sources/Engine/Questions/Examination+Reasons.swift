import DecisionDiagram
import PolicyLanguage

// Sufficient reasons are prime implicants of the decision that the case satisfies (A. Shih,
// A. Choi, A. Darwiche, "A symbolic approach to explaining Bayesian network classifiers", 2018;
// A. Darwiche and A. Hirth, "On the reasons behind decisions", 2020): facts of the case that settle
// the decision by themselves, none of which can be left out. They are sought in the diagram of all
// cases, so that nothing counts that is not said. Where a quantity is known and another that it is
// compared with is not, the features alone may say too little; then the reasons are sought among
// the facts with their exact values.

extension Examination {
  /// How many reasons are told at the most when nothing else is said.
  public static let reasonLimit = 1000

  /// Returns the sufficient reasons of a decision, shortest first.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - limit: How many at the most.
  /// - Returns: The reasons; and whether these are all. None for a case that contradicts itself.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: Exponential in the features at worst; bounded by a budget of nodes.
  public func reasons(
    _ decision: DecisionReference,
    limit: Int = Examination.reasonLimit
  ) throws(CompileError) -> (reasons: [Reason], isComplete: Bool) {
    guard let compiled = policies[decision], let diagram = diagram(decision) else {
      return ([], true)
    }
    let accepted = Set(diagram.reachableTerminals(given: assignment))
    guard !accepted.isEmpty else { return ([], true) }
    let found: Listing<[Variable]>
    var reasons: [Reason] = []
    do {
      found = try compiled.diagram.sufficientReasons(
        for: assignment,
        keeping: accepted,
        limit: limit,
        limits: limits
      )
      if !found.isEmpty {
        var maker = try ReasonMaker(self, compiled, keeping: accepted)
        var told: Set<Set<Condition>> = []
        for variables in found.elements {
          try checkPatience()
          let reason = try maker.reason(variables)
          if told.insert(Set(reason.conditions)).inserted { reasons.append(reason) }
        }
      }
    } catch {
      throw CompileError(error)
    }
    guard !found.isEmpty else { return try exactReasons(compiled, accepted, limit) }
    return (reasons.shortestFirst(\.items.count), found.isComplete)
  }

  /// Returns the sufficient reasons of a decision as things that are so, shortest first.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - limit: How many at the most.
  /// - Returns: Each reason as things that are so in the case; and whether these are all.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: That of ``reasons(_:limit:)``.
  public func sufficientReasons(
    _ decision: DecisionReference,
    limit: Int = Examination.reasonLimit
  ) throws(CompileError) -> (reasons: [[ReasonItem]], isComplete: Bool) {
    let found = try reasons(decision, limit: limit)
    return (found.reasons.map(\.items), found.isComplete)
  }

  /// The sufficient reasons among facts with their exact values.
  private func exactReasons(
    _ compiled: CompiledDecision,
    _ accepted: Set<Terminal>,
    _ limit: Int
  ) throws(CompileError) -> (reasons: [Reason], isComplete: Bool) {
    var reach = Reach(self, compiled)
    let relevant = reach.relevantFacts
    let given = relevant.filter { facts[$0] != nil }
    let asked = relevant.filter(reach.asksWhetherKnown)
    func keeps(_ set: [Int]) throws(CompileError) -> Bool {
      let kept = set.filter { $0 < given.count }.map { given[$0] }
      let known = set.filter { $0 >= given.count }.map { asked[$0 - given.count] }
      return try reach.terminals(keeping: kept, knowing: known).isSubset(of: accepted)
    }
    let count = given.count + asked.count
    var found = try MinimalSets.find(among: count, limit: limit, keeps)
    if found.isEmpty, let one = try MinimalSets.one(among: count, keeps) {
      found = Listing([one], isComplete: false)
    }
    let reasons = found.map { set -> Reason in
      var reason = Reason(items: [], conditions: [])
      for place in set {
        let isValue = place < given.count
        let fact = isValue ? given[place] : asked[place - given.count]
        let isKnown = facts[fact] != nil
        reason.items.append(isValue ? .fact(fact) : isKnown ? .finding(fact) : .noFinding(fact))
        reason.conditions.append(
          isValue ? isAsGiven(fact) : isKnown ? .isKnown(fact) : .not(.isKnown(fact))
        )
      }
      return reason
    }
    return (reasons, found.isComplete)
  }

  /// That a fact is exactly what the case gives it.
  private func isAsGiven(_ fact: FactID) -> Condition {
    guard let value = facts[fact] else { return .not(.isKnown(fact)) }
    switch policies.set[fact].kind {
    case .yesNo: return value != 0 ? .holds(fact) : .not(.holds(fact))
    case .choice: return .among(fact, LabelSet(Int(value)))
    case .choices(let labels):
      return .all(
        labels.indices.map { label in
          value >> Int64(label) & 1 == 1 ? .includes(fact, label) : .not(.includes(fact, label))
        }
      )
    case .quantity: return .isExactly(fact, value)
    }
  }
}

extension Array {
  /// The same in the order of a size, what is of one size staying in its order.
  func shortestFirst(_ size: (Element) -> Int) -> [Element] {
    enumerated().sorted { (size($0.element), $0.offset) < (size($1.element), $1.offset) }
      .map(\.element)
  }
}
