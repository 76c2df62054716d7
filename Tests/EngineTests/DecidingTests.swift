import DecisionDiagram
import Engine
import PolicyLanguage
import TestSupport
import Testing

@Suite struct DecidingTests {
  @Test(arguments: Seeds.of(0..<160))
  func `Diagram, rule evaluation and brute force agree on complete cases`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 1000)
    for _ in 0..<60 {
      let facts = setting.partialCase(&random, knowing: 100)
      let known = Dictionary(uniqueKeysWithValues: setting.base.map { ($0, facts[$0] ?? 0) })
      let examination = try Examination(facts, by: compiled)
      for decision in examination.decisions {
        let naive = NaiveOracle(
          set: setting.set,
          member: decision.member,
          known: Set(setting.base)
        )
        let byRules = RuleEvaluator(setting.set, member: decision.member, facts: facts)
          .ruling(decision.decision)
        let brute = naive.ruling(decision.decision, known)
        #expect(byRules == brute, "\(setting.text)\n\(known)")
        let expected = naive.isPossible(known) ? [brute] : []
        #expect(examination.rulings(decision) == expected, "\(setting.text)\n\(known)")
      }
    }
  }

  @Test(arguments: Seeds.of(0..<160))
  func `The values over all completions are those of brute force`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 2000)
    for _ in 0..<12 {
      let facts = setting.partialCase(&random, knowing: 65)
      guard setting.completions(of: facts) <= 3000 else { continue }
      let known = Set(setting.base.filter { facts[$0] != nil })
      let examination = try Examination(facts, by: compiled)
      for decision in examination.decisions {
        let naive = NaiveOracle(set: setting.set, member: decision.member, known: known)
        var expected: Set<Ruling> = []
        setting.forEachCompletion(of: facts) { completion in
          guard naive.isPossible(completion) else { return }
          expected.insert(naive.ruling(decision.decision, completion))
        }
        let found = examination.rulings(decision)
        #expect(Set(found) == expected, "\(setting.text)\n\(facts)")
        // What the rules alone can tell is never wrong, though they cannot tell as much.
        if let ruling = RuleEvaluator(setting.set, member: decision.member, facts: facts)
          .ruling(decision.decision), !expected.isEmpty
        {
          #expect(expected == [ruling], "\(setting.text)\n\(facts)")
        }
      }
    }
  }

  @Test(arguments: Seeds.of(0..<60))
  func `Giving every fact that a decision depends on settles it`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 3000)
    for _ in 0..<10 {
      let facts = setting.partialCase(&random, knowing: 50)
      let examination = try Examination(facts, by: compiled)
      guard !examination.isContradictory else { continue }
      for decision in examination.decisions {
        let answer = try examination.answer(decision)
        let all = answer.dependsOn + answer.wouldCount
        #expect(all.allSatisfy { facts[$0] == nil } && Set(all).count == all.count)
        #expect((answer.rulings.count > 1) == !answer.dependsOn.isEmpty)
        var complete = facts
        for fact in all { complete[fact] = random.one(of: setting.values(of: fact)) }
        let settled = try Examination(complete, by: compiled)
        #expect(settled.rulings(decision).count <= 1, "\(setting.text)\n\(facts)")
      }
    }
  }
}
