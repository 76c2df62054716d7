import DecisionDiagram
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// Every smallest set of known facts that can be put otherwise so that something new comes out, the
/// slow way; nil where more than so many would be needed.
private func smallestSets(
  _ setting: RandomSetting,
  _ facts: CaseFacts,
  most: Int
) -> Set<[FactID]>? {
  let before = setting.rulings(facts)
  let known = setting.base.filter { facts[$0] != nil }
  func overturns(_ chosen: ArraySlice<FactID>, _ facts: CaseFacts) -> Bool {
    guard let fact = chosen.first else {
      return !setting.rulings(facts).isSubset(of: before)
    }
    return setting.values(of: fact).contains { value in
      guard value != facts[fact] else { return false }
      var changed = facts
      changed[fact] = value
      return overturns(chosen.dropFirst(), changed)
    }
  }
  func sets(_ size: Int, from start: Int) -> [[FactID]] {
    guard size > 0 else { return [[]] }
    return (start..<max(known.count, start)).flatMap { place in
      sets(size - 1, from: place + 1).map { [known[place]] + $0 }
    }
  }
  for size in 1...most {
    let found = sets(size, from: 0).filter { overturns($0[...], facts) }
    if !found.isEmpty { return Set(found) }
  }
  return nil
}

@Suite struct RobustnessTests {
  private static var small: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 1...3
    size.choices = 0...2
    size.sets = 0...1
    return size
  }

  @Test(arguments: Seeds.of(0..<120))
  func `The fewest wrong facts and all their sets are those of brute force`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8000)
    for _ in 0..<3 {
      let facts = setting.partialCase(&random, knowing: random.one(of: [60, 85, 100]))
      guard setting.completions(of: facts) <= 16 else { continue }
      let examination = try Examination(facts, by: compiled)
      let decision = try #require(examination.decisions.last)
      let answer = try examination.robustness(decision)
      #expect(answer.isComplete)
      #expect(Set(answer.rulings) == setting.rulings(facts))
      let brute = smallestSets(setting, facts, most: 2)
      if let distance = answer.distance, distance <= 2 {
        #expect(brute?.first?.count == distance, "\(setting.text)\n\(facts)")
        #expect(brute == Set(answer.sets), "\(setting.text)\n\(facts)")
      } else {
        #expect(brute == nil, "\(setting.text)\n\(facts)\n\(answer)")
      }
      let quick = try examination.robustness(decision, findingAll: false)
      #expect(quick.distance == answer.distance)
      #expect(quick.sets.allSatisfy(answer.sets.contains))
    }
  }

  @Test(arguments: Seeds.of(0..<80))
  func `Many cases looked at one after the other come out as each does alone`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var survey = RobustnessSurvey(compiled)
    var random = SplitMix(seed: UInt64(seed) + 8500)
    for _ in 0..<12 {
      let facts = setting.partialCase(&random, knowing: random.one(of: [60, 85, 100]))
      let examination = try Examination(facts, by: compiled)
      var least: Robustness?
      for decision in examination.decisions where examination.rulings(decision) != [.silent] {
        let alone = try examination.robustness(decision, findingAll: false)
        if least.map({ alone.distance ?? .max < $0.distance ?? .max }) ?? true { least = alone }
      }
      let found = try survey.weakest(facts)
      #expect(found?.reference == least?.reference)
      #expect(found?.rulings == least?.rulings)
      #expect(found?.distance == least?.distance, "\(setting.text)\n\(facts)")
      #expect(found?.sets == least?.sets, "\(setting.text)\n\(facts)")
    }
  }

  @Test(arguments: Seeds.of(0..<80))
  func `Every value told of a near miss overturns the decision as it says`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 9000)
    for _ in 0..<3 {
      let facts = setting.partialCase(&random, knowing: random.one(of: [70, 100]))
      guard setting.completions(of: facts) <= 40 else { continue }
      let examination = try Examination(facts, by: compiled)
      let decision = try #require(examination.decisions.last)
      let answer = try examination.robustness(decision)
      for chosen in answer.sets {
        let misses = try examination.nearMisses(answer, by: chosen)
        #expect(!misses.isEmpty, "\(setting.text)\n\(facts)\n\(chosen)")
        if chosen.count == 1, examination.looseEnds(of: chosen[0]).isEmpty {
          // Nor is any value left out.
          for value in setting.values(of: chosen[0]) where value != facts[chosen[0]] {
            var changed = facts
            changed[chosen[0]] = value
            let isOther = !setting.rulings(changed).isSubset(of: answer.rulings)
            let segments = misses.flatMap { $0.changes[0].alternatives }
            let asked = setting.asked(chosen[0], compiled)
            let isTold = segments.contains { segment in
              asked.map { segment.representative & $0 == value & $0 } ?? segment.contains(value)
            }
            #expect(isOther == isTold, "\(setting.text)\n\(facts)\n\(chosen) \(value)")
          }
        }
        for miss in misses {
          #expect(miss.changes.map(\.fact) == chosen)
          #expect(!Set(miss.after).isSubset(of: Set(answer.rulings)))
          // One fact is told by stretches of which every value does; several go together, and where
          // working days are counted from an unknown day, no stretch is sure.
          guard chosen.count == 1, examination.looseEnds(of: chosen[0]).isEmpty else { continue }
          for segment in miss.changes[0].alternatives {
            for value in segment.values.map({ [$0.lowerBound, $0.upperBound] }) ?? [.max]
            where value != facts[chosen[0]] {
              var changed = facts
              changed[chosen[0]] = value
              let found = setting.rulings(changed)
              #expect(found == Set(miss.after), "\(setting.text)\n\(facts)\n\(chosen) \(value)")
            }
          }
        }
      }
    }
  }

  @Test func `Days that have to be otherwise together are found within a week`() throws {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact begun-on: date
          range 2021-01-01 .. 2021-01-12

        fact ended-on: date
          range 2021-01-01 .. 2021-01-12

        rule short
          when begun-on + 2 working days < ended-on and not (begun-on + 3 working days < ended-on)
            and ended-on - begun-on <= 3 days
          then outcome = harsh
        """
    )
    let compiled = try PolicyCompiler.compile(setting.set)
    var facts = CaseFacts(count: 2)
    for name in ["begun-on", "ended-on"] {
      facts[try #require(setting.set.fact(named: name))] = 18_639
    }
    let examination = try Examination(facts, by: compiled)
    let robustness = try examination.robustness(try #require(examination.decisions.first))
    #expect(robustness.sets == [setting.base])
    #expect(try !examination.nearMisses(robustness, by: setting.base).isEmpty)
  }

  @Test func `Where no fact matters, no number of wrong facts changes anything`() throws {
    var size = RandomPolicy.Size()
    size.rules = 1...1
    var proofs = 0
    for seed in Seeds.of(0..<120) {
      let setting = try RandomSetting(seed: seed, size: size)
      let compiled = try PolicyCompiler.compile(setting.set)
      guard let decision = compiled.decisions.last, decision.diagram.support.isEmpty else {
        continue
      }
      var random = SplitMix(seed: UInt64(seed))
      let facts = setting.partialCase(&random, knowing: 100)
      let answer = try Examination(facts, by: compiled).robustness(decision.reference)
      #expect(answer.distance == nil)
      #expect(answer.isComplete)
      proofs += 1
    }
    #expect(proofs > 0)
  }
}
