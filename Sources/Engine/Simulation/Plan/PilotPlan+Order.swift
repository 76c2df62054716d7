import PolicyLanguage

extension PilotPlan {
  /// Returns all that a trial draws or works out, each after what it depends on.
  ///
  /// - Parameters:
  ///   - uncertain: The uncertain facts.
  ///   - set: The policies.
  /// - Returns: Facts, targets, risks and the facts that these settle; otherwise as they were given.
  /// - Throws: A circle of dependences.
  /// - Complexity: O(things × dependences).
  func order(of uncertain: [FactID], in set: PolicySet) throws(PlanError) -> [PlanThing] {
    let outcomes = outcomes(in: set)
    var things = uncertain.map(PlanThing.fact)
    for case .fact(let fact) in dependences.map(\.thing) where !things.contains(.fact(fact)) {
      things.append(.fact(fact))
    }
    things += targets.map { .target($0.name) } + risks.map { .risk($0.name) }
    things += outcomes.all.map(PlanThing.fact)
    var ordered: [PlanThing] = []
    var rest = things
    while !rest.isEmpty {
      let ready = rest.firstIndex { thing in
        parents(of: thing, outcomes).allSatisfy { !rest.contains($0) }
      }
      guard let ready else {
        throw .cyclic(circle(from: rest, outcomes).map { $0.name(in: set) })
      }
      ordered.append(rest.remove(at: ready))
    }
    return ordered
  }

  /// What something depends on.
  private func parents(of thing: PlanThing, _ outcomes: PlanOutcomes) -> [PlanThing] {
    let said = dependences.filter { $0.thing == thing }.map(\.condition.thing)
    guard case .fact(let fact) = thing else { return said }
    switch fact {
    case outcomes.result: return said + targets.map { .target($0.name) }
    case outcomes.damage: return said + risks.filter { $0.damage != nil }.map { .risk($0.name) }
    case outcomes.cause: return said + risks.filter { $0.cause != nil }.map { .risk($0.name) }
    default: return said
    }
  }

  /// A circle among things each of which depends on another of them, its first at the end again.
  private func circle(from rest: [PlanThing], _ outcomes: PlanOutcomes) -> [PlanThing] {
    guard var thing = rest.first else { return [] }
    var path: [PlanThing] = []
    while let next = parents(of: thing, outcomes).first(where: rest.contains) {
      if let start = path.firstIndex(of: thing) { return path[start...] + [thing] }
      path.append(thing)
      thing = next
    }
    return path
  }
}
