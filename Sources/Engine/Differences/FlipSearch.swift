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

  /// Every way in which a decision comes out otherwise, the most cases first.
  mutating func flips(of decision: String) throws -> [PolicyDifference.Flip] {
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
    var flips: [PolicyDifference.Flip] = []
    for (direction, terminals) in terminals {
      let region = try cover.bench.store.indicator(joint, of: Set(terminals))
      var count = Natural.zero
      for terminal in terminals { count += counts[terminal] ?? .zero }
      let described = try cover.patterns(of: region)
      let witness = try WitnessSearch.witness(of: region, &cover.bench)
      flips.append(
        PolicyDifference.Flip(
          decision: decision,
          from: direction.from,
          to: direction.to,
          count: CaseCount(count),
          patterns: described.patterns,
          isDescribed: described.isComplete,
          witness: witness,
          speaking: (
            set.speaking(in: witness, member: first.reference.member, first.reference.decision),
            set.speaking(in: witness, member: second.reference.member, second.reference.decision)
          )
        )
      )
    }
    return flips.sorted {
      $0.count == $1.count ? $0.sortingKey < $1.sortingKey : $0.count > $1.count
    }
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
