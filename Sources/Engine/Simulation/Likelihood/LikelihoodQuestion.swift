import DecisionDiagram
import PolicyLanguage

// Weighted model counting (M. Chavira and A. Darwiche, "On probabilistic inference by weighted model
// counting", 2008) on the diagram of a decision. Facts of which something is believed are
// independent; each that has a feature of its own gives its weights to that feature. Those that are
// compared with others have none: they are gone through value by value, and what is left of the
// diagram is counted for each. Facts of which nothing is known or believed have no probability: they
// are eliminated by gathering the rulings they can lead to, so that the diagram ends in sets of
// rulings, and counting these gives lower and upper probabilities (A. P. Dempster, "Upper and lower
// probabilities induced by a multivalued mapping", 1967). The empty set is what cannot be; its
// weight is taken away and the rest scaled to the whole (conditioning).

/// What works out the probabilities of a plan.
struct LikelihoodQuestion {
  let plan: SimulationPlan
  let policies: CompiledPolicies
  let sets = RulingSets()
  var beliefs: [Belief]
  /// The places of beliefs in facts that are compared, in the order in which they are gone through.
  let joint: [Int]
  /// Those among them that are gone through value by value.
  let pointwise: Set<Int>
  /// Those whose stretches depend on the values of others, so that effects are told by interval.
  let mixed: Set<Int>
  var tallies: [LikelihoodTally]
  private var steps = 0

  /// How many combinations of values of compared facts are gone through at most.
  static let limit = 200_000

  init(_ plan: SimulationPlan) {
    self.plan = plan
    policies = plan.examination.policies
    let space = policies.space
    var beliefs = plan.uncertain.map(Belief.init)
    for place in beliefs.indices {
      let features = space.variables(of: beliefs[place].fact).filter { variable in
        if case .known = space[variable] { false } else { true }
      }
      if features.count == 1 { beliefs[place].variable = features[0] }
    }
    var joint: [Int] = []
    var pointwise: Set<Int> = []
    var mixed: Set<Int> = []
    for component in policies.consistency.components {
      let own = beliefs.indices.filter { component.facts.contains(beliefs[$0].fact) }
      // Values first, then distributions; all but the last of these value by value.
      let values = own.filter { Belief.values(beliefs[$0].uncertainty) != nil }
      let curves = own.filter { !values.contains($0) }
      joint += values + curves
      pointwise.formUnion(curves.dropLast())
      if own.count > 1 { mixed.formUnion(curves) }
    }
    self.beliefs = beliefs
    self.joint = joint
    self.pointwise = pointwise
    self.mixed = mixed
    tallies = policies.decisions.map { _ in LikelihoodTally() }
  }

  // MARK: Going through

  mutating func solve() throws(LikelihoodError) -> Likelihood {
    do {
      try cutSingle()
      var store = policies.store
      let mapped = try mapped(&store)
      var facts = plan.examination.facts
      for belief in beliefs { facts[belief.fact] = nil }
      try goThrough(0, [], 1, facts, mapped, &store)
      return likelihood()
    } catch let error as LikelihoodError {
      throw error
    } catch {
      throw .compile(CompileError(error))
    }
  }

  /// The decisions, with sets of rulings at their ends.
  private func mapped(_ store: inout DiagramStore) throws -> [Node] {
    var nodes: [Node] = []
    for decision in policies.decisions {
      let possible = try store.within(policies.care, decision.node)
      let table = sets
      nodes.append(try store.map(possible) { $0 == .outside ? table.empty : table.single($0) })
    }
    return nodes
  }

  private mutating func goThrough(
    _ depth: Int,
    _ picked: [Int],
    _ weight: Double,
    _ facts: CaseFacts,
    _ nodes: [Node],
    _ store: inout DiagramStore
  ) throws {
    guard depth < joint.count else { return try count(picked, weight, facts, nodes, &store) }
    let place = joint[depth]
    for part in try parts(of: place, facts) {
      steps += 1
      if steps > Self.limit { throw tangled }
      if policies.store.limits.shouldStop?() == true { throw CompileError.interrupted }
      let index = beliefs[place].index(of: mixed.contains(place) ? interval(of: part, place) : part)
      var facts = facts
      facts[beliefs[place].fact] = part.segment.representative
      try goThrough(
        depth + 1,
        picked + [index],
        weight * part.probability,
        facts,
        nodes,
        &store
      )
    }
  }
}
