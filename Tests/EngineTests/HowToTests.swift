import Engine
import PolicyLanguage
import TestSupport
import Testing

/// The least number of facts that have to be put otherwise to settle a goal, the slow way.
private func leastChanges(
  _ setting: RandomSetting,
  _ facts: CaseFacts,
  most: Int,
  _ goal: (Ruling) -> Bool
) -> Int? {
  func search(_ facts: CaseFacts, from place: Int, left: Int) -> Bool {
    if left == 0 {
      let found = setting.rulings(facts)
      return !found.isEmpty && found.allSatisfy(goal)
    }
    for next in place..<setting.base.count {
      let fact = setting.base[next]
      if setting.set[fact].isFixed, facts[fact] != nil { continue }
      for value in setting.values(of: fact) where facts[fact] != value {
        var changed = facts
        changed[fact] = value
        if search(changed, from: next + 1, left: left - 1) { return true }
      }
    }
    return false
  }
  return (0...most).first { search(facts, from: 0, left: $0) }
}

/// Every cheapest set of facts that can be put otherwise to settle a goal, with the values that do,
/// the slow way.
private func cheapestWays(
  _ setting: RandomSetting,
  _ facts: CaseFacts,
  _ costs: [FactID: Int],
  keeping kept: Set<FactID> = [],
  _ goal: (Ruling) -> Bool
) -> [Set<FactID>: [FactID: Set<Int64>]] {
  let free = setting.base.filter { fact in
    !kept.contains(fact) && (facts[fact] == nil || !setting.set[fact].isFixed)
  }
  func cost(_ set: Set<FactID>) -> Int { set.reduce(0) { $0 + costs[$1, default: 1] } }
  var found: [Set<FactID>: [FactID: Set<Int64>]] = [:]
  func search(_ changed: CaseFacts, _ set: Set<FactID>, from place: Int) {
    let rulings = setting.rulings(changed)
    if !rulings.isEmpty, rulings.allSatisfy(goal) {
      for fact in set { found[set, default: [:]][fact, default: []].insert(changed[fact] ?? 0) }
      if set.isEmpty { found[set] = [:] }
    }
    for next in free.indices.dropFirst(place) {
      for value in setting.values(of: free[next]) where facts[free[next]] != value {
        var more = changed
        more[free[next]] = value
        search(more, set.union([free[next]]), from: next + 1)
      }
    }
  }
  search(facts, [], from: 0)
  let least = found.keys.map(cost).min()
  return found.filter { set, _ in
    cost(set) == least && !found.keys.contains { $0.isStrictSubset(of: set) && cost($0) == least }
  }
}

@Suite struct HowToTests {
  private static var small: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 2...3
    size.choices = 0...1
    size.sets = 0...0
    size.amounts = 0...1
    size.dates = 0...2
    return size
  }

  @Test(arguments: Seeds.of(0..<120))
  func `No fewer changes do it than those that are told`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 4000)
    for _ in 0..<4 {
      let facts = setting.partialCase(&random, knowing: 85)
      guard setting.completions(of: facts) <= 30 else { continue }
      let examination = try Examination(facts, by: compiled)
      guard !examination.isContradictory, let decision = examination.decisions.last else {
        continue
      }
      let table = try #require(compiled[decision]).rulings.all
      let wanted = random.one(of: table)
      let goal = { (ruling: Ruling) in ruling == wanted }
      let answer = try examination.ways(decision, to: goal)
      let brute = leastChanges(setting, facts, most: 2, goal)
      if let cost = answer.cost, cost > 2 {
        #expect(brute == nil, "\(setting.text)\n\(facts)")
      } else {
        let told = answer.isReached ? 0 : answer.cost
        #expect(told == brute, "\(setting.text)\n\(facts)")
      }
      for way in answer.ways {
        for change in way.changes { #expect(!change.alternatives.isEmpty) }
        #expect(Set(way.example.keys) == Set(way.changes.map(\.fact)))
        var changed = facts
        for (fact, value) in way.example {
          #expect(facts[fact] != value)
          changed[fact] = value
        }
        let found = setting.rulings(changed)
        #expect(!found.isEmpty && found.allSatisfy(goal), "\(setting.text)\n\(facts)\n\(way)")
        guard way.changes.count == 1, let change = way.changes.first else { continue }
        for segment in change.alternatives {
          var changed = facts
          changed[change.fact] = segment.representative
          #expect(setting.rulings(changed).allSatisfy(goal))
        }
      }
    }
  }

  @Test(arguments: Seeds.of(0..<160))
  func `Every cheapest way is told, and every value that does`(seed: Int) throws {
    var size = Self.small
    size.sets = seed % 4 == 0 ? 1...1 : 0...0
    let setting = try RandomSetting(seed: seed + 700, size: size)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 6000)
    let facts = setting.partialCase(&random, knowing: seed % 3 == 0 ? 100 : 80)
    guard setting.base.reduce(1, { $0 * setting.values(of: $1).count }) <= 1500 else { return }
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    var costs: [FactID: Int] = [:]
    for fact in setting.base where random.chance(40) { costs[fact] = random.one(of: [0, 2, 3]) }
    for ruling in try #require(compiled[decision]).rulings.all {
      let answer = try examination.ways(decision, to: { $0 == ruling }, costs: costs, limit: 1000)
      let brute = cheapestWays(setting, facts, costs) { $0 == ruling }
      if answer.isReached {
        #expect(brute[[]] != nil, "\(setting.text)\n\(facts)")
        continue
      }
      let told = Set(answer.ways.map { Set($0.changes.map(\.fact)) })
      #expect(told == Set(brute.keys), "\(setting.text)\n\(facts)\n\(costs)\n\(ruling)")
      #expect(answer.found == answer.ways.count)
      for way in answer.ways {
        let values = brute[Set(way.changes.map(\.fact))] ?? [:]
        for change in way.changes {
          let good = values[change.fact] ?? []
          let asked = setting.asked(change.fact, compiled)
          func holds(_ segment: Segment, _ value: Int64) -> Bool {
            asked.map { segment.representative & $0 == value & $0 } ?? segment.contains(value)
          }
          #expect(
            good.allSatisfy { value in change.alternatives.contains { holds($0, value) } }
              && change.alternatives.allSatisfy { segment in good.contains { holds(segment, $0) } },
            "\(setting.text)\n\(facts)\n\(way)\n\(good)"
          )
        }
      }
    }
  }

  @Test(arguments: Seeds.of(0..<120))
  func `What is to be kept is kept: every other cheapest way is told, or what stands in the way`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed + 1700, size: Self.small)
    guard setting.base.reduce(1, { $0 * setting.values(of: $1).count }) <= 1500 else { return }
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 7000)
    let facts = setting.partialCase(&random, knowing: seed % 3 == 0 ? 100 : 80)
    let kept = Set(setting.base.filter { _ in random.chance(30) })
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    for ruling in try #require(compiled[decision]).rulings.all {
      let answer = try examination.ways(
        decision,
        to: { $0 == ruling },
        keeping: kept,
        limit: 1000
      )
      let brute = cheapestWays(setting, facts, [:], keeping: kept) { $0 == ruling }
      let about = "\(setting.text)\n\(facts)\n\(kept)\n\(ruling)"
      #expect(answer.isReached == (brute[[]] != nil), "\(about)")
      if answer.isReached { continue }
      #expect(Set(answer.ways.map { Set($0.changes.map(\.fact)) }) == Set(brute.keys), "\(about)")
      let stuck = setting.base.filter { fact in
        kept.contains(fact) || facts[fact] != nil && setting.set[fact].isFixed
      }
      #expect(answer.kept.allSatisfy(stuck.contains), "\(about)")
      guard answer.ways.isEmpty, !setting.text.contains("known(") else { continue }
      /// Whether the ruling can come out where some facts, and all that is unknown, may be anything.
      func canReach(_ open: [FactID]) -> Bool {
        var rest = facts
        for fact in open { rest[fact] = nil }
        return setting.rulings(rest).contains(ruling)
      }
      let free = setting.base.filter { !stuck.contains($0) }
      #expect(answer.isPossible == canReach(setting.base), "\(about)")
      guard answer.isPossible else { continue }
      #expect(canReach(free + answer.kept), "\(about)")
      for fact in answer.kept {
        #expect(!canReach(free + answer.kept.filter { $0 != fact }), "\(about)")
      }
    }
  }

  @Test func `What is fixed is never changed, and is named when it stands in the way`() throws {
    var checked = 0
    for seed in Seeds.of(0..<60) {
      let setting = try RandomSetting(seed: seed, size: Self.small)
      let compiled = try PolicyCompiler.compile(setting.set)
      var random = SplitMix(seed: UInt64(seed) + 5000)
      let facts = setting.partialCase(&random, knowing: 100)
      let examination = try Examination(facts, by: compiled)
      guard !examination.isContradictory, let decision = examination.decisions.last else {
        continue
      }
      for ruling in try #require(compiled[decision]).rulings.all {
        let answer = try examination.ways(decision, to: { $0 == ruling })
        for way in answer.ways {
          #expect(way.changes.allSatisfy { !setting.set[$0.fact].isFixed })
        }
        if answer.cost == nil, answer.isPossible, !answer.isReached {
          #expect(!answer.kept.isEmpty)
          checked += 1
        }
      }
    }
    #expect(checked > 0)
  }

  @Test func `An unknown fact that a constraint settles leaves changed quantities their values`()
    throws
  {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact reported: yes/no

        fact excused: yes/no

        fact loss: count
          range 0 .. 3

        fact gain: count
          range 0 .. 3

        constraint either: reported or excused

        rule lost
          when loss > gain
          then outcome = harsh

        rule even
          when loss <= gain
          then outcome = mild
        """
    )
    var facts = CaseFacts(count: 4)
    for (name, value) in [("reported", Int64(0)), ("loss", 2), ("gain", 1)] {
      facts[try #require(setting.set.fact(named: name))] = value
    }
    let examination = try Examination(facts, by: PolicyCompiler.compile(setting.set))
    let decision = try #require(examination.decisions.first)
    let mild = Ruling.given(Outcome(LabelSet(0), .flat))
    let answer = try examination.ways(decision, to: { $0 == mild })
    let told = answer.ways.map { way in
      way.changes.map { change in
        "\(setting.set[change.fact].name) \(change.alternatives.compactMap(\.values))"
      }
    }
    #expect(told == [["loss [ClosedRange(0...1)]"], ["gain [ClosedRange(2...3)]"]])
    #expect(answer.ways.map(\.example.count) == [1, 1])
  }

  @Test func `Days that only a weekend leaves room for are found`() throws {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact told-on: date
          range 2021-01-01 .. 2021-01-12

        fact begun-on: date
          range 2021-01-01 .. 2021-01-12

        rule late
          when told-on + 4 working days < begun-on and begun-on - told-on <= 6 days
          then outcome = mild
        """
    )
    var facts = CaseFacts(count: 2)
    let begun = try #require(setting.set.fact(named: "begun-on"))
    let day = Int64(try #require(CivilDate(year: 2021, month: 1, day: 6)).dayNumber)
    facts[begun] = day
    let examination = try Examination(facts, by: PolicyCompiler.compile(setting.set))
    let decision = try #require(examination.decisions.first)
    let mild = Ruling.given(Outcome(LabelSet(0), .flat))
    let answer = try examination.ways(decision, to: { $0 == mild })
    let way = try #require(answer.ways.first)
    #expect(answer.ways.count == 1 && way.changes.count == 2)
    var changed = facts
    for (fact, value) in way.example { changed[fact] = value }
    #expect(setting.rulings(changed) == [mild])
  }

  /// A policy whose dates and amounts are bounded by nothing but the calendar and the numbers.
  private func unbounded() throws -> RandomSetting {
    try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact told-on: date or never

        fact begun-on: date or never

        fact ended-on: date or never

        fact loss: amount

        fact gain: amount

        constraint order: begun-on <= ended-on

        rule base
          when loss <= 0 or loss > 0
          then outcome = harsh

        rule well exception to base
          when told-on + 10 days <= begun-on and loss > 0 and gain > 1bn VND
          then outcome = mild
        """
    )
  }

  /// The ways to be treated mildly.
  private func ways(
    _ known: [String: Int64],
    today: CivilDate?
  ) throws -> (
    setting: RandomSetting, facts: CaseFacts, answer: HowTo
  ) {
    let setting = try unbounded()
    let compiled = try PolicyCompiler.compile(setting.set)
    var facts = CaseFacts(count: setting.set.facts.count)
    for (name, value) in known { facts[try #require(setting.set.fact(named: name))] = value }
    let examination = try Examination(facts, by: compiled)
    let decision = try #require(examination.decisions.last)
    let answer = try examination.ways(
      decision,
      to: { $0 == .given(Outcome(LabelSet(0), .flat)) },
      today: today
    )
    for way in answer.ways {
      // What is told to be tried reaches the goal.
      let changed = Supposition(way.example.mapValues(Optional.some)).applied(to: facts)
      let after = try Examination(changed, by: compiled)
      #expect(after.rulings(decision) == [.given(Outcome(LabelSet(0), .flat))])
    }
    return (setting, facts, answer)
  }

  @Test
  func `No value at an end of the calendar is proposed: what it is compared with is found too`()
    throws
  {
    let today = try #require(CivilDate(year: 2024, month: 5, day: 17))
    let (setting, _, answer) = try ways([:], today: today)
    let way = try #require(answer.ways.first)
    let names = way.changes.map { setting.set[$0.fact].name }
    #expect(names == ["told-on", "begun-on", "loss", "gain"])
    let values = way.changes.map { change in
      setting.set[change.fact].decode(way.example[change.fact] ?? 0).description
    }
    #expect(values == ["2024-05-17", "2024-05-27", "1m", "1.1bn"])
  }

  @Test func `A value is chosen nearest to what the case has, or round beside a threshold`() throws
  {
    let day = Int64(try #require(CivilDate(year: 1983, month: 7, day: 19)).dayNumber)
    let (setting, facts, answer) = try ways(
      ["begun-on": day, "loss": -5, "gain": 700_000_000],
      today: nil
    )
    let way = try #require(answer.ways.first)
    #expect(way.changes.count == 3 && facts.values.count == 5)
    let values = way.changes.map { change in
      setting.set[change.fact].decode(way.example[change.fact] ?? 0).description
    }
    #expect(values == ["1983-07-09", "1m", "1.1bn"])
  }
}
