import DecisionDiagram
import PolicyLanguage
import Synchronization

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
  private let plan: SimulationPlan
  private let policies: CompiledPolicies
  private let sets = RulingSets()
  private var beliefs: [Belief]
  /// The places of beliefs in facts that are compared, in the order in which they are gone through.
  private let joint: [Int]
  /// Those among them that are gone through value by value.
  private let pointwise: Set<Int>
  /// Those whose stretches depend on the values of others, so that effects are told by interval.
  private let mixed: Set<Int>
  private var tallies: [Tally]
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
    tallies = policies.decisions.map { _ in Tally() }
  }

  private func bounds(of fact: FactID) -> ClosedRange<Int64> { plan.bounds(of: fact) }

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

  /// Cuts the beliefs in facts that are not compared.
  private mutating func cutSingle() throws(LikelihoodError) {
    for place in beliefs.indices where !joint.contains(place) {
      let belief = beliefs[place]
      if let values = Belief.values(belief.uncertainty) {
        beliefs[place].parts = values
      } else {
        let cells =
          policies.space.cells[belief.fact] ?? Cells(policies.set[belief.fact], thresholds: [])
        beliefs[place].parts = Belief.stretches(
          belief.uncertainty,
          cells,
          within: bounds(of: belief.fact)
        )
      }
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

  /// The whole interval in which a part lies.
  private func interval(of part: Belief.Part, _ place: Int) -> Belief.Part {
    let value = part.segment.representative
    guard let cells = policies.space.cells[beliefs[place].fact] else { return part }
    let range = cells.values(of: cells.cell(of: value))
    return Belief.Part(segment: Segment(values: range, representative: value), probability: 0)
  }

  private var tangled: LikelihoodError {
    .tangled(joint.map { policies.set[beliefs[$0].fact].name })
  }

  /// What a compared fact is gone through by, given those before it.
  private func parts(of place: Int, _ facts: CaseFacts) throws -> [Belief.Part] {
    let belief = beliefs[place]
    if let values = Belief.values(belief.uncertainty) { return values }
    let bounds = bounds(of: belief.fact)
    if pointwise.contains(place) {
      guard let points = Belief.points(belief.uncertainty, within: bounds) else { throw tangled }
      return points
    }
    let examination = try Examination(facts, by: policies)
    guard let cells = examination.cellsByComparison(of: belief.fact) else { throw tangled }
    return Belief.stretches(belief.uncertainty, cells, within: bounds)
  }

  // MARK: Counting

  /// Counts what is left of the diagrams when the compared facts have values.
  private mutating func count(
    _ picked: [Int],
    _ weight: Double,
    _ facts: CaseFacts,
    _ nodes: [Node],
    _ store: inout DiagramStore
  ) throws {
    let space = policies.space
    let single = beliefs.indices.filter { !joint.contains($0) }
    var facts = facts
    for place in single { facts[beliefs[place].fact] = nil }
    var given = space.assignment(of: facts)
    for belief in beliefs {
      if let variable = space.variable(of: .known(belief.fact)) { given[variable] = 1 }
    }
    let believed = Set(single.compactMap { beliefs[$0].variable })
    let open = Set(
      space.features.indices.map(Variable.init).filter {
        given[$0] == nil && !believed.contains($0)
      }
    )
    let care = try Examination.care(for: facts, policies, &store)
    let union = sets.union
    for (place, node) in nodes.enumerated() {
      var rest = try store.restrict(node, to: given)
      if let care {
        let possible = try store.restrict(care, to: given)
        rest = try store.ifThenElse(possible, rest, Node(sets.empty))
      }
      let gathered = try store.combine(rest, over: open, with: union)
      let diagram = store.freeze(gathered)
      var weights = Weights(uniformFor: diagram)
      for belief in single { setWeights(of: beliefs[belief], &weights) }
      let sensitivity = diagram.sensitivity(weights)
      tally(place, picked, weight, single, sensitivity)
    }
  }

  private func setWeights(of belief: Belief, _ weights: inout Weights) {
    guard let variable = belief.variable else { return }
    var row = [Double](repeating: 0, count: policies.space.domains[variable.index])
    for part in belief.parts { row[value(of: part, belief.fact)] += part.probability }
    _ = weights.set(row, for: variable)
  }

  /// The value of a fact's only feature in a part.
  private func value(of part: Belief.Part, _ fact: FactID) -> Int {
    policies.space.cells[fact]?.cell(of: part.segment.representative)
      ?? Int(part.segment.representative)
  }

  private mutating func tally(
    _ place: Int,
    _ picked: [Int],
    _ weight: Double,
    _ single: [Int],
    _ sensitivity: Sensitivity
  ) {
    tallies[place].all.add(sensitivity.distribution, weight)
    for (depth, part) in picked.enumerated() {
      tallies[place].given[joint[depth], default: [:]][part, default: Masses()]
        .add(sensitivity.distribution, weight)
    }
    for belief in single {
      for (index, part) in beliefs[belief].parts.enumerated() {
        let distribution =
          beliefs[belief].variable.map {
            sensitivity.given($0, UInt8(value(of: part, beliefs[belief].fact)))
          } ?? sensitivity.distribution
        tallies[place].given[belief, default: [:]][index, default: Masses()]
          .add(distribution, weight * part.probability)
      }
    }
  }

  // MARK: Telling

  private func likelihood() -> Likelihood {
    let impossible = tallies.first?.all[sets.empty] ?? 0
    let decisions = policies.decisions.enumerated().map { place, decision in
      let tally = tallies[place]
      let shares = tally.all.shares(sets)
      let possible = 1 - tally.all[sets.empty]
      var outcomes: [(terminal: Terminal, outcome: Likelihood.Outcome)] = []
      for terminal in Set(shares.keys.flatMap(\.self)).sorted() {
        let outcome = Likelihood.Outcome(
          ruling: decision.rulings[terminal],
          lower: possible > 0 ? shares.lower(terminal) / possible : 0,
          upper: possible > 0 ? shares.upper(terminal) / possible : 0
        )
        outcomes.append((terminal, outcome))
      }
      outcomes.sort {
        ($1.outcome.upper, $1.outcome.lower, $0.terminal)
          < ($0.outcome.upper, $0.outcome.lower, $1.terminal)
      }
      var named: [Set<Ruling>: Double] = [:]
      for (terminals, mass) in shares where !terminals.isEmpty {
        let rulings = Set(terminals.map { decision.rulings[$0] })
        named[rulings, default: 0] += possible > 0 ? mass / possible : 0
      }
      return Likelihood.DecisionLikelihood(
        reference: decision.reference,
        outcomes: outcomes.map(\.outcome),
        shares: named,
        effects: effects(tally, outcomes.map(\.terminal))
      )
    }
    return Likelihood(decisions: decisions, impossible: impossible)
  }

  private func effects(_ tally: Tally, _ terminals: [Terminal]) -> [Likelihood.Effect] {
    beliefs.indices.flatMap { place -> [Likelihood.Effect] in
      merged(place, tally).compactMap { segment, belief, masses in
        guard belief < 1 - 1e-12, belief > 0 else { return nil }
        let slopes = terminals.map { terminal in
          let (all, own) = (tally.all.shares(sets), masses.shares(sets))
          func slope(_ part: ([Set<Terminal>: Double]) -> Double) -> Double {
            // The mass of the outcome and of what is possible are both linear in the belief, and
            // the probability is their quotient.
            let (n, z) = (part(all), 1 - tally.all[sets.empty])
            let (nv, zv) = (part(own) / belief, 1 - masses[sets.empty] / belief)
            guard z > 0 else { return 0 }
            let (dn, dz) = ((nv - n) / (1 - belief), (zv - z) / (1 - belief))
            return (dn * z - n * dz) / (z * z)
          }
          return (lower: slope { $0.lower(terminal) }, upper: slope { $0.upper(terminal) })
        }
        return Likelihood.Effect(
          fact: beliefs[place].fact,
          segment: segment,
          belief: belief,
          slopes: slopes
        )
      }
    }
  }

  /// The parts of a belief, neighbours that come to the same taken together.
  private func merged(
    _ place: Int,
    _ tally: Tally
  ) -> [(segment: Segment, belief: Double, masses: Masses)] {
    let given = tally.given[place] ?? [:]
    var result: [(segment: Segment, belief: Double, masses: Masses)] = []
    let isCurve = Belief.values(beliefs[place].uncertainty) == nil
    let sorted = beliefs[place].parts.enumerated()
      .sorted { isCurve && $0.element.segment.representative < $1.element.segment.representative }
    for (index, part) in sorted {
      guard let masses = given[index] else { continue }
      let belief = masses.total
      if isCurve, let last = result.last, let before = last.segment.values,
        let values = part.segment.values, before.upperBound + 1 >= values.lowerBound,
        masses.isProportional(to: last.masses)
      {
        result[result.count - 1].segment.values =
          before.lowerBound...max(before.upperBound, values.upperBound)
        result[result.count - 1].belief += belief
        result[result.count - 1].masses.add(masses)
      } else {
        result.append((part.segment, belief, masses))
      }
    }
    return result
  }
}

/// What was counted of one decision.
private struct Tally {
  /// The mass of each set of rulings.
  var all = Masses()
  /// The same where a belief has one of its parts: by belief, then by part.
  var given: [Int: [Int: Masses]] = [:]
}

/// The masses of sets of rulings, each known by a terminal.
private struct Masses {
  private var byEnd: [Terminal: Double] = [:]

  subscript(end: Terminal) -> Double { byEnd[end] ?? 0 }

  // Sums go from small to large, so that they come out the same in every run.
  var total: Double { byEnd.values.sorted().reduce(0, +) }

  mutating func add(_ distribution: TerminalDistribution, _ weight: Double) {
    for end in distribution.terminals {
      let mass = distribution.mass(of: end)
      if mass > 0 { byEnd[end, default: 0] += mass * weight }
    }
  }

  mutating func add(_ other: Masses) { byEnd.merge(other.byEnd, uniquingKeysWith: +) }

  /// The masses by what the sets hold, the empty one left out.
  func shares(_ sets: RulingSets) -> [Set<Terminal>: Double] {
    var shares: [Set<Terminal>: Double] = [:]
    for (end, mass) in byEnd where end != sets.empty { shares[sets[end]] = mass }
    return shares
  }

  /// Whether the masses are the same but for the scale.
  func isProportional(to other: Masses) -> Bool {
    let (own, others) = (total, other.total)
    guard own > 0, others > 0 else { return false }
    return Set(byEnd.keys).union(other.byEnd.keys).allSatisfy {
      (self[$0] / own - other[$0] / others).magnitude < 1e-12
    }
  }
}

extension [Set<Terminal>: Double] {
  /// The mass of nothing but this.
  fileprivate func lower(_ terminal: Terminal) -> Double { self[[terminal]] ?? 0 }

  /// The mass of all in which this is.
  fileprivate func upper(_ terminal: Terminal) -> Double {
    filter { $0.key.contains(terminal) }.values.sorted().reduce(0, +)
  }
}

/// The sets of rulings met so far, each known by a terminal.
private final class RulingSets: Sendable {
  private let all = Mutex<[Set<Terminal>]>([[]])

  /// The terminal of no ruling.
  var empty: Terminal { 0 }

  subscript(terminal: Terminal) -> Set<Terminal> { all.withLock { $0[Int(terminal.id)] } }

  func single(_ ruling: Terminal) -> Terminal { terminal([ruling]) }

  private func terminal(_ rulings: Set<Terminal>) -> Terminal {
    all.withLock { all in
      if let place = all.firstIndex(of: rulings) { return Terminal(Int32(place)) }
      all.append(rulings)
      return Terminal(Int32(all.count - 1))
    }
  }

  /// The operation that puts two sets together.
  var union: BinaryOperation {
    BinaryOperation("union", isCommutative: true, isIdempotent: true, neutral: empty) {
      [self] a, b in terminal(self[a].union(self[b]))
    }
  }
}

extension SimulationPlan {
  /// Returns how likely each outcome of the case's decisions is, exactly.
  ///
  /// The facts of which something is believed are independent. Those of which nothing is known or
  /// believed may be anything, which leaves lower and upper probabilities. Combinations of what is
  /// believed that no case can have are left out, and the rest is scaled to the whole.
  ///
  /// - Returns: The probabilities, and what more belief in each value does.
  /// - Throws: Why they cannot be worked out.
  /// - Complexity: O(size of the diagrams) where no two uncertain facts are compared.
  public func likelihood() throws(LikelihoodError) -> Likelihood {
    var question = LikelihoodQuestion(self)
    return try question.solve()
  }
}
