import DecisionDiagram
import Diagnostics
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// What a check must find, by looking at every case there is.
private struct NaiveCheck {
  let space: WholeSpace
  let policy: Policy
  let decision = DecisionID(0)

  init(_ space: WholeSpace) {
    self.space = space
    policy = space.set.members[0].policy
  }

  var members: [Int] { Array(space.set.members.indices) }

  func active(_ rule: RuleID) -> [Int] {
    members.filter { member in
      let readings = policy.rules[rule.index].readings
      return readings.isEmpty || space.set.members[member].reading.map(readings.contains) == true
    }
  }

  func speaks(_ rule: RuleID, _ member: Int, _ point: WholeSpace.Point) -> Bool {
    space.oracle(member, point).speaking(decision, point.facts).contains(rule)
  }

  func everSpeaks(_ rule: RuleID, _ member: Int) -> Bool {
    space.points.contains { speaks(rule, member, $0) }
  }

  func holds(_ rule: RuleID, _ point: WholeSpace.Point) -> Bool {
    space.oracle(0, point).holds(policy.rules[rule.index].condition, point.facts)
  }

  func changes(
    _ member: Int,
    silencing rule: RuleID? = nil,
    cutting cut: (blocker: RuleID, target: RuleID)? = nil
  ) -> Bool {
    space.points.contains { point in
      var without = space.oracle(member, point)
      without.silenced = rule
      without.cut = cut
      return without.ruling(decision, point.facts)
        != space.oracle(member, point).ruling(decision, point.facts)
    }
  }

  private func isTold(_ some: [Int], _ isInterpretation: Bool) -> Bool {
    isInterpretation ? !some.isEmpty : some.contains(0)
  }

  func expected() -> Set<Finding.Kind> {
    guard !space.points.isEmpty else { return [.noCase] }
    var found: Set<Finding.Kind> = []
    let rules = policy.rules.indices.map(RuleID.init)
    for rule in rules {
      guard space.points.contains(where: { holds(rule, $0) }) else {
        found.insert(.neverHolds(rule))
        continue
      }
      let isInterpretation = policy.rules[rule.index].isInterpretation
      if policy.rules[rule.index].conclusion != nil {
        let silent = active(rule).filter { !everSpeaks(rule, $0) }
        let idle = active(rule).filter { !silent.contains($0) && !changes($0, silencing: rule) }
        if isTold(silent, isInterpretation) {
          found.insert(.neverSpeaks(rule))
        } else if isTold(idle, isInterpretation) {
          found.insert(.neverMatters(rule))
        }
      }
      for target in policy.rules[rule.index].blocks {
        let both = active(rule).filter(active(target).contains)
        let idle = both.filter { !changes($0, cutting: (rule, target)) }
        let isReadings = isInterpretation || policy.rules[target.index].isInterpretation
        if isTold(idle, isReadings) { found.insert(.neverBlocks(rule, target)) }
      }
    }
    for first in rules {
      for second in rules where first < second {
        let values = [first, second].map { policy.rules[$0.index].conclusion?.outcome.values }
        guard values[0] != values[1] else { continue }
        let isConflict = members.contains { member in
          space.points.contains { speaks(first, member, $0) && speaks(second, member, $0) }
        }
        if isConflict { found.insert(.conflict(first, second)) }
      }
    }
    var reached = LabelSet()
    for rule in rules where active(rule).contains(where: { everSpeaks(rule, $0) }) {
      reached.formUnion(policy.rules[rule.index].conclusion?.outcome.values ?? [])
    }
    let missing = LabelSet.all(4).subtracting(reached)
    if !missing.isEmpty { found.insert(.neverReached(decision, missing)) }
    for rule in rules where space.points.contains(where: { isLeftOpen(rule, $0) }) {
      found.insert(.leftOpen(rule))
    }
    return found
  }

  func isLeftOpen(_ rule: RuleID, _ point: WholeSpace.Point) -> Bool {
    guard !policy.rules[rule.index].isInterpretation,
      let values = policy.rules[rule.index].conclusion?.outcome.values, values.count > 1
    else { return false }
    let isSettled = members.dropFirst().contains { member in
      if case .given(let outcome) = space.oracle(member, point).ruling(decision, point.facts) {
        outcome.values.count == 1
      } else {
        false
      }
    }
    return speaks(rule, 0, point) && !isSettled
  }

  /// Whether a case shows a finding.
  func shows(_ kind: Finding.Kind, _ finding: Finding, _ point: WholeSpace.Point) -> Bool {
    let member = finding.readings.first.flatMap { reading in
      members.first { space.set.members[$0].reading == reading }
    }
    switch kind {
    case .conflict(let first, let second):
      let both = active(first).filter(active(second).contains)
      let shown = member ?? both.first ?? 0
      return speaks(first, shown, point) && speaks(second, shown, point)
    case .neverSpeaks(let rule): return holds(rule, point)
    case .neverMatters(let rule):
      return speaks(rule, member ?? active(rule).first ?? 0, point)
    case .neverBlocks(let rule, let target):
      let meet = space.points.contains { holds(rule, $0) && holds(target, $0) }
      return holds(rule, point) && (!meet || holds(target, point))
    case .leftOpen(let rule): return isLeftOpen(rule, point)
    default: return false
    }
  }
}

@Suite struct PolicyCheckTests {
  private func policy(_ seed: Int) throws -> Policy {
    let setting = try RandomSetting(seed: seed, size: .tiny)
    return setting.set.members[0].policy
  }

  @Test func `What is found is what there is to find`() throws {
    var kinds: [String: Int] = [:]
    var looked = 0
    for seed in Seeds.of(0..<200) {
      let policy = try policy(seed)
      let check = try PolicyCheck(policy)
      guard let space = WholeSpace(check.policies, limit: 300) else { continue }
      looked += 1
      let naive = NaiveCheck(space)
      let expected = naive.expected()
      // Facts are looked at by themselves, see below.
      let found = check.findings.map(\.kind).filter { kind in
        if case .neverAsked = kind { return false }
        if case .neverOwed = kind { return false }
        return true
      }
      #expect(Set(found) == expected, "seed \(seed)\n\(policy.source.text)")
      #expect(Set(found).count == found.count)
      #expect(check.possibleCases.number == Natural(UInt64(space.patterns(space.points))))
      for finding in check.findings {
        kinds[String("\(finding.kind)".prefix { $0 != "(" }), default: 0] += 1
        guard let witness = finding.witness else { continue }
        let points = space.completions(of: witness)
        #expect(!points.isEmpty)
        for point in points {
          #expect(naive.shows(finding.kind, finding, point), "seed \(seed) \(finding.kind)")
        }
      }
    }
    #expect(looked > 50)
    // A test that met no conflict, no idle rule, … would prove nothing.
    for kind in [
      "conflict", "neverHolds", "neverSpeaks", "neverMatters", "neverBlocks", "leftOpen",
    ] {
      #expect(kinds[kind, default: 0] > 2, "\(kind)")
    }
  }

  @Test func `Whatever can be shown has a case that shows it, of the fewest facts`() throws {
    var shown = 0
    for seed in Seeds.of(0..<100) {
      let check = try PolicyCheck(policy(seed))
      guard let space = WholeSpace(check.policies, limit: 200) else { continue }
      let naive = NaiveCheck(space)
      for finding in check.findings {
        guard space.points.contains(where: { naive.shows(finding.kind, finding, $0) }) else {
          continue
        }
        guard let witness = finding.witness else { continue }
        shown += 1
        guard witness.isFewest else { continue }
        let fewer = fewerFacts(than: witness.known.count, space, check.policies.space) { point in
          naive.shows(finding.kind, finding, point)
        }
        #expect(!fewer, "seed \(seed) \(finding.kind) \(witness.known)")
      }
    }
    #expect(shown > 25)
  }

  /// Whether exact values of fewer facts show something, whatever the others are.
  private func fewerFacts(
    than count: Int,
    _ space: WholeSpace,
    _ seen: CaseSpace,
    _ shows: (WholeSpace.Point) -> Bool
  ) -> Bool {
    guard count > 0, let first = space.points.first else { return false }
    let base = first.facts.keys.sorted()
    let isKnownAsked = Set(base).filter { fact in
      space.points.contains { !$0.known.contains(fact) }
    }
    for bits in 0..<1 << base.count where bits.nonzeroBitCount < count {
      let chosen = base.indices.filter { bits >> $0 & 1 == 1 }.map { base[$0] }
      var groups: [[Int64]: Bool] = [:]
      for point in space.points {
        // Of such a case, just what is chosen is known.
        guard isKnownAsked.allSatisfy({ point.known.contains($0) == chosen.contains($0) }) else {
          continue
        }
        let key = chosen.map { point.facts[$0] ?? 0 }
        groups[key] = (groups[key] ?? true) && shows(point)
      }
      // Values at the very end of a range can settle a comparison with a fact that is not known, which
      // intervals do not tell; and facts can settle others through constraints. Neither is looked for.
      if groups.values.contains(true), !isCompared(chosen, seen), !isTied(chosen, space.set) {
        return true
      }
    }
    return false
  }

  /// Whether something chosen is compared with something that is not.
  private func isCompared(_ chosen: [FactID], _ space: CaseSpace) -> Bool {
    space.features.contains { feature in
      feature.facts.contains(where: chosen.contains) && !feature.facts.allSatisfy(chosen.contains)
    }
  }

  /// Whether a constraint ties something chosen to something that is not.
  private func isTied(_ chosen: [FactID], _ set: PolicySet) -> Bool {
    set.constraints.contains { constraint in
      var facts: Set<FactID> = []
      constraint.condition.visit(fact: { facts.formUnion(set.baseFacts(of: $0)) })
      return facts.contains(where: chosen.contains) && !facts.allSatisfy(chosen.contains)
    }
  }

  @Test func `A fact makes a difference exactly where two cases that differ in it alone do`() throws
  {
    var idle = 0
    for seed in Seeds.of(0..<200) {
      let policy = try policy(seed)
      guard policy.duties.isEmpty else { continue }
      let check = try PolicyCheck(policy)
      guard let space = WholeSpace(check.policies, limit: 300), !space.points.isEmpty else {
        continue
      }
      let constrained = Set(
        policy.constraints.flatMap { constraint in
          var facts: [FactID] = []
          constraint.condition.visit(fact: { facts += space.set.baseFacts(of: $0) })
          return facts
        }
      )
      for place in space.set.facts.indices where !space.set.facts[place].isDerived {
        let fact = FactID(place)
        guard !constrained.contains(fact) else { continue }
        var rulings: [[Int64]: Set<[Ruling]>] = [:]
        for point in space.points {
          let others = point.facts.keys.sorted().filter { $0 != fact }
          let known = others.map { point.known.contains($0) ? Int64(1) : 0 }
          let key = others.map { point.facts[$0] ?? 0 } + known
          let answers = space.set.members.indices.map {
            space.oracle($0, point).ruling(DecisionID(0), point.facts)
          }
          rulings[key, default: []].insert(answers)
        }
        let matters = rulings.values.contains { $0.count > 1 }
        let isFound = check.findings.contains { $0.kind == .neverAsked(fact) }
        #expect(matters == !isFound, "seed \(seed) \(space.set[fact].name)\n\(policy.source.text)")
        if isFound { idle += 1 }
      }
    }
    #expect(idle > 5)
  }

  @Test func `What would need half a vote, or February in a year without one, is never counted`()
    throws
  {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact ayes: count

        fact nays: count

        fact told-on: date
          range 2021-03-01 .. 2022-01-27

        fact begun-on: date
          range 2021-03-01 .. 2022-01-27

        fact ended-on: date

        rule halves
          when 3 * ayes + 5 * nays = 7
          then outcome = harsh

        rule short-month
          when told-on + 1 month = ended-on and ended-on - told-on = 28 days
          then outcome = mild

        rule month
          when begun-on + 1 month = ended-on and ended-on - begun-on = 30 days
          then outcome = mild
        """
    )
    let check = try PolicyCheck(setting.set.members[0].policy)
    let hopeless = check.findings.compactMap { finding in
      if case .neverHolds(let rule) = finding.kind { rule } else { nil }
    }
    #expect(hopeless == [RuleID(0), RuleID(1)])
    #expect(check.approximated == [])
  }
}
