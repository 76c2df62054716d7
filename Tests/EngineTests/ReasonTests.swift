import DecisionDiagram
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// What brute force says of completions, knownness and all.
struct BruteForce {
  let setting: RandomSetting

  /// Every fact that some rule asks to be known.
  var asked: [FactID] {
    var found: Set<FactID> = []
    func look(_ condition: Condition) {
      switch condition {
      case .isKnown(let fact): found.insert(fact)
      case .holds(let fact):
        if case .condition(let inner) = setting.set[fact].definition { look(inner) }
      case .not(let inner): look(inner)
      case .all(let parts), .any(let parts): parts.forEach(look)
      default: break
      }
    }
    for rule in setting.set.members.flatMap(\.policy.rules) { look(rule.condition) }
    return found.sorted()
  }

  /// Calls a function with every completed case that can be, and which facts count as known in it.
  func visitAll(_ body: ([FactID: Int64], Set<FactID>, Ruling) -> Void) {
    let nothing = CaseFacts(count: setting.set.facts.count)
    let asked = asked
    for bits in 0..<(1 << asked.count) {
      let unknown = Set(asked.indices.filter { bits >> $0 & 1 == 0 }.map { asked[$0] })
      let known = Set(setting.base).subtracting(unknown)
      let naive = NaiveOracle(set: setting.set, member: setting.member, known: known)
      setting.forEachCompletion(of: nothing) { facts in
        guard naive.isPossible(facts) else { return }
        body(facts, known, naive.ruling(DecisionID(0), facts))
      }
    }
  }

  /// How many completed cases there are.
  var count: Int {
    setting.completions(of: CaseFacts(count: setting.set.facts.count)) << asked.count
  }
}

@Suite struct ReasonTests {
  static var small: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 2...3
    size.choices = 0...1
    size.sets = 0...1
    size.amounts = 0...1
    size.dates = 0...1
    size.asksWhetherKnown = 20
    return size
  }

  /// Whether all of some conditions, in a completed case, leave only some rulings.
  private func keeps(
    _ conditions: [Condition],
    _ cases: [(facts: [FactID: Int64], known: Set<FactID>, ruling: Ruling)],
    _ set: PolicySet,
    _ rulings: Set<Ruling>
  ) -> Bool {
    cases.allSatisfy { one in
      let naive = NaiveOracle(set: set, member: set.members.count - 1, known: one.known)
      return !conditions.allSatisfy { naive.holds($0, one.facts) } || rulings.contains(one.ruling)
    }
  }

  @Test(arguments: Seeds.of(0..<150))
  func `A reason settles the decision and no part of it can be left out`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let brute = BruteForce(setting: setting)
    guard brute.count <= 3000 else { return }
    var cases: [(facts: [FactID: Int64], known: Set<FactID>, ruling: Ruling)] = []
    brute.visitAll { cases.append(($0, $1, $2)) }
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 6000)
    for _ in 0..<3 {
      let facts = setting.partialCase(&random, knowing: 80)
      let examination = try Examination(facts, by: compiled)
      guard !examination.isContradictory, let decision = examination.decisions.last else {
        continue
      }
      let told = Set(examination.rulings(decision))
      let (reasons, isComplete) = try examination.reasons(decision)
      #expect(isComplete)
      #expect(!reasons.isEmpty, "\(setting.text)\n\(facts)")
      for reason in reasons.prefix(6) {
        #expect(keeps(reason.conditions, cases, setting.set, told), "\(setting.text)\n\(reason)")
        for place in reason.conditions.indices {
          var fewer = reason.conditions
          fewer.remove(at: place)
          #expect(!keeps(fewer, cases, setting.set, told), "\(setting.text)\n\(reason)")
        }
      }
    }
  }

  @Test(arguments: Seeds.of(0..<60))
  func `With some days known and some not, reasons are still sufficient`(seed: Int) throws {
    var size = Self.small
    size.dates = 2...2
    size.amounts = 0...0
    size.sets = 0...0
    let setting = try RandomSetting(seed: seed, size: size)
    let brute = BruteForce(setting: setting)
    guard brute.count <= 8000 else { return }
    var cases: [(facts: [FactID: Int64], known: Set<FactID>, ruling: Ruling)] = []
    brute.visitAll { cases.append(($0, $1, $2)) }
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 6500)
    let facts = setting.partialCase(&random, knowing: 70)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let told = Set(examination.rulings(decision))
    let reasons = try examination.reasons(decision).reasons
    #expect(!reasons.isEmpty, "\(setting.text)\n\(facts)")
    for reason in reasons.prefix(4) {
      #expect(keeps(reason.conditions, cases, setting.set, told), "\(setting.text)\n\(reason)")
      for place in reason.conditions.indices {
        var fewer = reason.conditions
        fewer.remove(at: place)
        #expect(!keeps(fewer, cases, setting.set, told), "\(setting.text)\n\(reason)")
      }
    }
  }

  @Test(arguments: Seeds.of(0..<80))
  func `The reasons are all those that brute force finds`(seed: Int) throws {
    var size = Self.small
    size.amounts = 0...0
    size.dates = 0...0
    size.sets = 0...0
    let setting = try RandomSetting(seed: seed, size: size)
    let brute = BruteForce(setting: setting)
    guard brute.count <= 600 else { return }
    var cases: [(facts: [FactID: Int64], known: Set<FactID>, ruling: Ruling)] = []
    brute.visitAll { cases.append(($0, $1, $2)) }
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 6700)
    let facts = setting.partialCase(&random, knowing: 80)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let told = Set(examination.rulings(decision))
    // Every set of facts, and of facts known or not, tried from the smallest on.
    let given = setting.base.filter { facts[$0] != nil }
    let asked = brute.asked
    func holds(
      _ set: [Int],
      _ one: (facts: [FactID: Int64], known: Set<FactID>, ruling: Ruling)
    ) -> Bool {
      set.allSatisfy { place in
        if place < given.count { return one.facts[given[place]] == facts[given[place]] }
        let fact = asked[place - given.count]
        return one.known.contains(fact) == (facts[fact] != nil)
      }
    }
    var minimal: [Set<Int>] = []
    let all = (0..<(1 << (given.count + asked.count))).map { bits in
      (0..<given.count + asked.count).filter { bits >> $0 & 1 == 1 }
    }
    for set in all.sorted(by: { $0.count < $1.count })
    where !minimal.contains(where: { $0.isSubset(of: set) }) {
      if cases.allSatisfy({ !holds(set, $0) || told.contains($0.ruling) }) {
        minimal.append(Set(set))
      }
    }
    let reasons = try examination.reasons(decision).reasons
    // Derived facts stand for several, so only their number can be told apart here.
    let hasDerived = reasons.flatMap(\.items).contains {
      if case .derived = $0 { true } else { false }
    }
    if !hasDerived {
      let found = reasons.map { reason in
        Set(
          zip(reason.items, reason.conditions).flatMap { item, condition -> [Int] in
            func known(_ fact: FactID) -> [Int] {
              asked.firstIndex(of: fact).map { [$0 + given.count] } ?? [-1]
            }
            switch item {
            case .fact(let fact):
              let isKnown = setting.set.names.text(of: condition).contains("known(")
              return [given.firstIndex(of: fact) ?? -1] + (isKnown ? known(fact) : [])
            case .noFinding(let fact), .finding(let fact): return known(fact)
            default: return [-1]
            }
          }
        )
      }
      #expect(Set(found) == Set(minimal), "\(setting.text)\n\(facts)")
    } else {
      #expect(reasons.count <= minimal.count)
    }
  }

  @Test(arguments: Seeds.of(0..<100))
  func `What stands in the way is every smallest set of facts that brute force finds`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 7500)
    let facts = setting.partialCase(&random, knowing: 85)
    let brute = BruteForce(setting: setting)
    let examination = try Examination(facts, by: compiled)
    guard brute.count <= 3000, let decision = examination.decisions.last else { return }
    for ruling in try #require(compiled[decision]).rulings.all {
      let told = try examination.obstacles(decision, to: { $0 == ruling })
      #expect(told.isComplete)
      let elements = setting.base.filter { facts[$0] != nil || brute.asked.contains($0) }
      var minimal: [Set<FactID>] = []
      let all = (0..<(1 << elements.count)).map { bits in
        Set(elements.indices.filter { bits >> $0 & 1 == 1 }.map { elements[$0] })
      }
      for set in all.sorted(by: { $0.count < $1.count })
      where !minimal.contains(where: { $0.isSubset(of: set) }) {
        var open = facts
        for fact in set { open[fact] = nil }
        let known = Set(setting.base.filter { facts[$0] != nil }).union(set)
        let naive = NaiveOracle(set: setting.set, member: setting.member, known: known)
        var reaches = false
        setting.forEachCompletion(of: open) { completion in
          reaches =
            reaches
            || naive.isPossible(completion) && naive.ruling(DecisionID(0), completion) == ruling
        }
        if reaches { minimal.append(set) }
      }
      #expect(
        Set(told.sets.map { Set($0.facts) }) == Set(minimal),
        "\(setting.text)\n\(facts)\n\(ruling)"
      )
    }
  }

  @Test(arguments: Seeds.of(0..<80))
  func `A decision sticks whatever the facts are that it is said to stick with`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 7700)
    let facts = setting.partialCase(&random, knowing: 100)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let known = Set(setting.base)
    let naive = NaiveOracle(set: setting.set, member: setting.member, known: known)
    let before = Set(examination.rulings(decision))
    let persistences = try examination.persistences(decision)
    for persistence in persistences {
      #expect(!persistence.keepers.isEmpty)
      let values =
        persistence.isWhatever
        ? setting.values(of: persistence.fact) : persistence.values.map(\.representative)
      for value in values {
        var changed = facts
        changed[persistence.fact] = value
        setting.forEachCompletion(of: changed) { completion in
          guard naive.isPossible(completion) else { return }
          #expect(before == [naive.ruling(DecisionID(0), completion)], "\(setting.text)\n\(facts)")
        }
      }
    }
    // Nor is a fact left out that rules ask for and with which it sticks.
    let support = try #require(compiled[decision]).diagram.support
    let asked = Set(support.flatMap { compiled.space[$0].facts })
    guard setting.set.constraints.isEmpty, before != [.silent] else { return }
    for fact in asked {
      let sticks = examination.segments(of: fact).contains { segment in
        guard let own = facts[fact], !segment.contains(own) else { return false }
        var changed = facts
        changed[fact] = segment.representative
        return setting.rulings(changed) == before
      }
      #expect(persistences.contains { $0.fact == fact } == sticks, "\(setting.text)\n\(facts)")
    }
  }

  /// Every smallest set of facts that, taken over from another case, gives its decision, the slow way.
  private func smallestTransfers(
    _ setting: RandomSetting,
    _ differing: [FactID],
    from second: CaseFacts,
    to first: CaseFacts
  ) -> Set<Set<FactID>> {
    let goal = setting.rulings(second)
    let all = (0..<(1 << differing.count)).map { bits in
      Set(differing.indices.filter { bits >> $0 & 1 == 1 }.map { differing[$0] })
    }
    for size in 0...differing.count {
      let found = all.filter { set in
        guard set.count == size else { return false }
        var changed = first
        for fact in set { changed[fact] = second[fact] }
        return setting.rulings(changed) == goal
      }
      if !found.isEmpty { return Set(found) }
    }
    return []
  }

  @Test(arguments: Seeds.of(0..<80))
  func `What explains a difference is every smallest set that brute force finds`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 7000)
    let first = setting.partialCase(&random, knowing: 90)
    let second = setting.partialCase(&random, knowing: 90)
    let differing = setting.base.filter { first[$0] != second[$0] }
    guard setting.completions(of: first) <= 100, setting.completions(of: second) <= 100,
      differing.count <= 6
    else { return }
    let a = try Examination(first, by: compiled)
    let b = try Examination(second, by: compiled)
    let comparison = try a.comparison(with: b)
    let (pair, told) = (comparison.answers.last, comparison.explanations.last)
    guard !a.isContradictory, !b.isContradictory, let pair, let told else { return }
    #expect(Set(pair.first.rulings) == setting.rulings(first))
    #expect(Set(pair.second.rulings) == setting.rulings(second))
    let brute = smallestTransfers(setting, differing, from: second, to: first)
    let expected = brute == [[]] ? [] : brute
    #expect(Set(told.map { Set($0) }) == expected, "\(setting.text)\n\(first)\n\(second)")
  }
}
