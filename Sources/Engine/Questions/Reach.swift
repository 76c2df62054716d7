import DecisionDiagram
import PolicyLanguage

// What a case could come to if some of its facts were otherwise, or not given at all. A quantity
// that is forgotten while others it is compared with stay known ties the features more closely than
// the common diagram says; for each set of forgotten quantities that is worked out once.

/// What is known of a case when some facts are forgotten, and where that can lead.
struct Reach {
  let examination: Examination
  let compiled: CompiledDecision
  private let compared: Set<FactID>
  private var diagrams: [Key: Diagram] = [:]

  /// What the decision is cut down to: the known facts that are compared, and of a sample which it is
  /// and which facts are chosen beside it.
  private struct Key: Hashable {
    var known: Set<FactID>
    var sample: Int?
    var chosen: Set<FactID> = []
  }

  init(_ examination: Examination, _ compiled: CompiledDecision) {
    self.examination = examination
    self.compiled = compiled
    compared = Set(examination.policies.consistency.components.flatMap(\.facts))
  }

  private var space: CaseSpace { examination.policies.space }

  /// The base facts that the decision looks at, with those that they are compared with.
  var relevantFacts: [FactID] {
    var facts = Set(compiled.diagram.support.flatMap { space[$0].facts })
    for feature in space.features {
      guard case .comparison = feature, !facts.isDisjoint(with: feature.facts) else { continue }
      facts.formUnion(feature.facts)
    }
    return facts.sorted()
  }

  /// Whether it matters to the decision if a fact is known, whatever it is.
  func asksWhetherKnown(_ fact: FactID) -> Bool {
    space.variable(of: .known(fact)).map(compiled.diagram.support.contains) ?? false
  }

  // MARK: Facts that may be otherwise

  /// The case with some facts open: they may be anything.
  ///
  /// - Parameters:
  ///   - chosen: The facts.
  ///   - areKnown: Whether those of them that are unknown would be known; else they may be either,
  ///     so that more is possible the more facts are open.
  /// - Returns: The case as it then is, as facts and as a point of the space.
  func opening(
    _ chosen: [FactID],
    areKnown: Bool
  ) -> (facts: CaseFacts, assignment: Assignment) {
    var facts = examination.facts
    for fact in chosen { facts[fact] = nil }
    var assignment = space.assignment(of: facts)
    for fact in chosen {
      guard let variable = space.variable(of: .known(fact)) else { continue }
      assignment[variable] = areKnown || examination.facts[fact] != nil ? 1 : nil
    }
    return (facts, assignment)
  }

  /// Whether some values of these facts, and of all that is unknown, lead to one of some terminals.
  mutating func canReach(
    _ wanted: Set<Terminal>,
    opening chosen: [FactID],
    areKnown: Bool = false
  ) throws(CompileError) -> Bool {
    try examination.checkPatience()
    let (facts, assignment) = opening(chosen, areKnown: areKnown)
    let terminals = try diagram(of: facts).reachableTerminals(given: assignment)
    return !wanted.isDisjoint(with: terminals)
  }

  // MARK: Facts that stay unknown

  /// Some completions of the unknown facts that neither constraints nor comparisons tie to others.
  ///
  /// What settles a goal whatever is unknown also settles it in each of these, and since they are
  /// tied to nothing, no choice of other facts rules them out. That refutes most sets at little cost.
  func completions(_ number: Int) -> [[FactID: [(variable: Variable, value: UInt8)]]] {
    var tied = compared
    for constraint in examination.policies.set.constraints {
      constraint.condition.visit { tied.formUnion(examination.policies.set.baseFacts(of: $0)) }
    }
    var random = SplitMix64(seed: 73)
    return (0..<number).map { _ in
      var completion: [FactID: [(variable: Variable, value: UInt8)]] = [:]
      for (place, feature) in space.features.enumerated() {
        if case .known = feature { continue }
        guard let fact = feature.facts.first, examination.facts[fact] == nil, !tied.contains(fact)
        else { continue }
        let size = UInt64(compiled.diagram.domainSize(of: Variable(place)))
        let value = UInt8(truncatingIfNeeded: random.next() % max(size, 1))
        completion[fact, default: []].append((Variable(place), value))
      }
      return completion
    }
  }

  /// Whether some values of these facts lead to one of some terminals in each of some completions.
  mutating func canReach(
    _ wanted: Set<Terminal>,
    opening chosen: [FactID],
    inEach completions: [[FactID: [(variable: Variable, value: UInt8)]]]
  ) throws(CompileError) -> Bool {
    let (facts, assignment) = opening(chosen, areKnown: false)
    let diagram = try diagram(of: facts)
    for completion in completions {
      try examination.checkPatience()
      var there = assignment
      for (fact, features) in completion where !chosen.contains(fact) {
        for (variable, value) in features { there[variable] = value }
      }
      let terminals = diagram.reachableTerminals(given: there)
      if wanted.isDisjoint(with: terminals) { return false }
    }
    return true
  }

  /// Some days and numbers that the unknown facts that are compared with others could have, at the ends
  /// of their ranges first of all: there they lie before, or after, all that is chosen.
  func comparedCompletions(_ number: Int) throws(CompileError) -> [[FactID: Int64]] {
    let unknown = compared.filter { examination.facts[$0] == nil }.sorted()
    guard !unknown.isEmpty else { return [] }
    var random = SplitMix64(seed: 74)
    var found: [[FactID: Int64]] = []
    for attempt in 0..<4 * number {
      var facts = examination.facts
      var values: [FactID: Int64] = [:]
      for fact in unknown {
        guard let cells = space.cells[fact] else { continue }
        let ends = [cells.range.lowerBound, cells.range.upperBound]
        let all = cells.mayBeNever ? ends + [.max] : ends
        let pick = attempt < all.count ? attempt : Int(random.next() % UInt64(all.count))
        values[fact] = all[min(pick, all.count - 1)]
        facts[fact] = values[fact]
      }
      guard !found.contains(values) else { continue }
      let there = try Examination(facts, by: examination.policies)
      if !there.isContradictory { found.append(values) }
      if found.count == number { break }
    }
    return found
  }

  /// Whether some values of these facts lead to one of some terminals when the unknown facts that they
  /// are compared with are as in a sample; true where that would say nothing of other choices.
  mutating func canReach(
    _ wanted: Set<Terminal>,
    opening chosen: [FactID],
    against sample: [FactID: Int64],
    numbered number: Int
  ) throws(CompileError) -> Bool {
    let set = examination.policies.set
    // Constraints between a chosen fact and others, and those by way of others, may rule the sample out.
    var linked = Set(chosen)
    var ties = set.constraints.map { constraint in
      var facts: Set<FactID> = []
      constraint.condition.visit { facts.formUnion(set.baseFacts(of: $0)) }
      return facts
    }
    while let place = ties.firstIndex(where: { !$0.isDisjoint(with: linked) }) {
      linked.formUnion(ties.remove(at: place))
    }
    let against = sample.filter { !linked.contains($0.key) }
    guard !against.isEmpty else { return true }
    var (facts, assignment) = opening(chosen, areKnown: false)
    for (fact, value) in against {
      facts[fact] = value
      for variable in space.variables(of: fact) {
        if case .known = space[variable] { continue }
        assignment[variable] = space.value(of: variable, facts)
      }
    }
    let key = Key(
      known: compared.filter { facts[$0] != nil },
      sample: number,
      chosen: compared.intersection(chosen)
    )
    let diagram = try diagram(of: facts, key)
    return !wanted.isDisjoint(with: diagram.reachableTerminals(given: assignment))
  }

  // MARK: Facts that are left out

  /// The terminals that can be reached when nothing but some facts is looked at.
  mutating func terminals(
    keeping kept: [FactID],
    knowing known: [FactID]
  ) throws(CompileError) -> Set<Terminal> {
    try examination.checkPatience()
    var facts = CaseFacts(count: examination.facts.values.count)
    for fact in kept { facts[fact] = examination.facts[fact] }
    var assignment = space.assignment(of: facts)
    for (fact, variable) in space.knowing {
      assignment[variable] = known.contains(fact) ? examination.assignment[variable] : nil
    }
    return Set(try diagram(of: facts).reachableTerminals(given: assignment))
  }

  /// The decision, undefined where a case that knows these facts cannot be.
  private mutating func diagram(of facts: CaseFacts) throws(CompileError) -> Diagram {
    try diagram(of: facts, Key(known: compared.filter { facts[$0] != nil }))
  }

  private mutating func diagram(of facts: CaseFacts, _ key: Key) throws(CompileError) -> Diagram {
    let policies = examination.policies
    if let made = diagrams[key] { return made }
    try examination.checkPatience()
    do {
      var store = policies.store
      let care = try Examination.care(for: facts, practical: key.chosen, policies, &store)
      let made =
        try care.map { store.freeze(try store.within($0, compiled.node)) } ?? compiled.diagram
      diagrams[key] = made
      return made
    } catch {
      throw CompileError(error)
    }
  }
}

extension Examination {
  /// Whether the user asked to stop, as the policies were compiled to ask.
  var shouldStop: (@Sendable () -> Bool)? { policies.store.limits.shouldStop }

  /// Throws that the user asked to stop, if they did.
  func checkPatience() throws(CompileError) { try policies.checkPatience() }

  /// What a question may use.
  var limits: Limits { Limits(maximumNodes: 1_000_000, shouldStop: shouldStop) }
}

extension CompiledPolicies {
  /// Throws that the user asked to stop, if they did.
  func checkPatience() throws(CompileError) {
    if store.limits.shouldStop?() == true { throw .interrupted }
  }
}
