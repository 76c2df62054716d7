import DecisionDiagram
import PolicyLanguage

// Change-impact analysis with one diagram for both sides (K. Fisler and others, ICSE 2005): at each
// terminal stands a pair of rulings, so one walk counts every way in which the two sides part.

/// What finds the cases that two members of compiled policies decide otherwise.
struct FlipSearch {
  private var cover: PatternCover

  init(
    _ policies: CompiledPolicies,
    shouldStop: (@Sendable () -> Bool)?
  ) throws(DiagramError) {
    cover = try PatternCover(policies, shouldStop: shouldStop)
  }

  private var policies: CompiledPolicies { cover.bench.policies }
  private var set: PolicySet { policies.set }

  mutating func possibleCases() throws -> CaseCount { try cover.bench.count(.yes) }

  /// One way in which the two sides part.
  private struct Direction: Hashable {
    var from: PolicyDifference.Outcome
    var to: PolicyDifference.Outcome
  }

  /// The cases in which the two sides part in one way.
  private struct Parting {
    var decision: String
    var direction: Direction
    var members: (first: DecisionReference, second: DecisionReference)
    /// The pairs of rulings of the two sides, and which of them part in this way.
    var joint: Node
    var terminals: Set<Terminal>
    var count: Natural
  }

  /// Every way in which some decisions come out otherwise, decision by decision, the most cases first.
  mutating func flips(of decisions: [String]) throws -> [PolicyDifference.Flip] {
    var partings: [Parting] = []
    for decision in decisions { partings += try self.partings(of: decision) }
    let flips = try SharedWork.map(partings.count, with: cover) { [partings] cover, place in
      try Self.flip(partings[place], &cover)
    }
    return decisions.flatMap { decision in
      flips.filter { $0.decision == decision }.sorted {
        $0.count == $1.count ? $0.sortingKey < $1.sortingKey : $0.count > $1.count
      }
    }
  }

  /// Where a decision comes out otherwise, way by way.
  private mutating func partings(of decision: String) throws -> [Parting] {
    guard let first = side(0, decision), let second = side(1, decision) else { return [] }
    let width = Int32(second.rulings.all.count)
    let pair = BinaryOperation("pair") { Terminal($0.id * width + $1.id) }
    let joint = try cover.bench.store.apply(pair, first.node, second.node)
    let possible = try cover.bench.store.within(policies.care, joint)
    let counts = cover.bench.store.freeze(possible).count()

    var terminals: [Direction: [Terminal]] = [:]
    for terminal in counts.keys.sorted() {
      let rulings = (
        first.rulings[Terminal(terminal.id / width)], second.rulings[Terminal(terminal.id % width)]
      )
      let found = direction(rulings, first.reference, second.reference)
      if let found { terminals[found, default: []].append(terminal) }
    }
    let inOrder = terminals.sorted { $0.value.lexicographicallyPrecedes($1.value) }
    return inOrder.map { direction, terminals in
      var count = Natural.zero
      for terminal in terminals { count += counts[terminal] ?? .zero }
      return Parting(
        decision: decision,
        direction: direction,
        members: (first.reference, second.reference),
        joint: joint,
        terminals: Set(terminals),
        count: count
      )
    }.sorted { $0.count > $1.count }
  }

  /// What there is to say of the cases in which the two sides part in one way.
  private static func flip(
    _ parting: Parting,
    _ cover: inout PatternCover
  ) throws -> PolicyDifference.Flip {
    let region = try cover.bench.store.indicator(parting.joint, of: parting.terminals)
    let described = try cover.patterns(of: region)
    let witness = try WitnessSearch.witness(of: region, &cover.bench)
    let set = cover.bench.set
    func speaking(_ reference: DecisionReference) -> [RuleID] {
      set.speaking(in: witness, member: reference.member, reference.decision)
    }
    return PolicyDifference.Flip(
      decision: parting.decision,
      from: parting.direction.from,
      to: parting.direction.to,
      count: CaseCount(parting.count),
      patterns: described.patterns,
      isDescribed: described.isComplete,
      witness: witness,
      speaking: (speaking(parting.members.first), speaking(parting.members.second))
    )
  }

  /// What one side says for a decision; it is silent where it has no rule for it.
  private func side(_ member: Int, _ decision: String) -> CompiledDecision? {
    guard let id = self.set.members[member].policy.decision(named: decision) else { return nil }
    let reference = DecisionReference(member: member, decision: id)
    var silence = RulingTable()
    let terminal = silence.place(of: .silent)
    return policies[reference]
      ?? CompiledDecision(reference: reference, node: Node(terminal), rulings: silence)
  }

  /// The way in which two rulings part; nil where they say the same.
  private func direction(
    _ rulings: (Ruling, Ruling),
    _ first: DecisionReference,
    _ second: DecisionReference
  ) -> Direction? {
    var direction = Direction(
      from: PolicyDifference.Outcome(rulings.0, of: self.set[first]),
      to: PolicyDifference.Outcome(rulings.1, of: self.set[second])
    )
    if Set(direction.from.values.map(Set.init)) != Set(direction.to.values.map(Set.init)) {
      return direction
    }
    guard rulings.0.force != rulings.1.force else { return nil }
    direction.from.force = rulings.0.force
    direction.to.force = rulings.1.force
    return direction
  }
}

extension PolicyDifference.Flip {
  /// What orders ways of as many cases.
  fileprivate var sortingKey: String {
    [from, to].map { $0.values.map { $0.joined(separator: ",") }.joined(separator: ";") }
      .joined(separator: ">")
  }
}
