import Engine
import PolicyLanguage
import TestSupport
import Testing

/// Answers of the engine, checked by the rules alone; and the same answers spoilt.
@Suite struct VerifyingTests {
  private static func setting(_ seed: Int) throws -> RandomSetting {
    var size = RandomPolicy.Size()
    size.asksWhetherKnown = 20
    return try RandomSetting(seed: seed, size: size)
  }

  @Test(arguments: Seeds.of(0..<120))
  func `The values over all completions are confirmed, and no others`(seed: Int) throws {
    let setting = try Self.setting(seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8000)
    for _ in 0..<4 {
      let facts = setting.partialCase(&random, knowing: 60)
      let examination = try Examination(facts, by: compiled)
      for decision in examination.decisions {
        let told = Set(examination.rulings(decision))
        let verifier = AnswerVerifier(setting.set, decision)
        let verdict = try verifier.check(rulings: told, of: facts)
        #expect(verdict.flaws.isEmpty, "\(setting.text)\n\(facts)")
        guard case .exhaustive = verdict.extent, let one = told.first else { continue }
        let fewer = try verifier.check(rulings: told.subtracting([one]), of: facts)
        #expect(fewer.flaws == [.missing([one])])
        guard
          let other = try #require(compiled[decision]).rulings.all
            .first(where: { !told.contains($0) })
        else { continue }
        let more = try verifier.check(rulings: told.union([other]), of: facts)
        #expect(more.flaws == [.neverComes([other])])
      }
    }
  }

  @Test(arguments: Seeds.of(0..<120))
  func `Reasons are confirmed; one part less or more is caught`(seed: Int) throws {
    let setting = try Self.setting(seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8100)
    let facts = setting.partialCase(&random, knowing: 85)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let verifier = AnswerVerifier(setting.set, decision)
    let told = Set(examination.rulings(decision))
    for reason in try examination.reasons(decision).reasons.prefix(4) {
      let verdict = try verifier.check(reason: reason.conditions, of: facts, keeping: told)
      #expect(verdict.flaws.isEmpty, "\(setting.text)\n\(facts)\n\(reason)")
      guard case .exhaustive = verdict.extent else { continue }
      if let last = reason.conditions.last {
        let fewer = try verifier.check(
          reason: Array(reason.conditions.dropLast()),
          of: facts,
          keeping: told
        )
        let isCaught = fewer.flaws.contains {
          if case .notSufficient = $0 { true } else { false }
        }
        #expect(isCaught, "\(setting.text)\n\(reason)")
        let untrue = try verifier.check(
          reason: reason.conditions.dropLast() + [.not(last)],
          of: facts,
          keeping: told
        )
        #expect(untrue.flaws.contains(.notSo(part: reason.conditions.count - 1)))
      }
      let more = try verifier.check(
        reason: reason.conditions + [.always(true)],
        of: facts,
        keeping: told
      )
      #expect(more.flaws.contains(.needless(part: reason.conditions.count)))
    }
  }

  @Test(arguments: Seeds.of(0..<24))
  func `Lists that are whole are confirmed; one that leaves something out is caught`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed, size: Self.few)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8400)
    let facts = setting.partialCase(&random, knowing: 90)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let verifier = AnswerVerifier(setting.set, decision, budget: 20_000)
    let told = Set(examination.rulings(decision))
    let note = "\(setting.text)\n\(facts)"

    let reasons = try examination.reasons(decision)
    if reasons.isComplete {
      let all = reasons.reasons.map(\.conditions)
      let verdict = try verifier.check(allReasons: all, of: facts, keeping: told)
      #expect(verdict.flaws.isEmpty && verdict.isWhole, "\(note)\n\(verdict)\n\(all)")
      // Of comparisons one reason may say more than another, which then stands for it too.
      if !all.isEmpty, !all.joined().contains(where: \.isComparison) {
        let fewer = try verifier.check(
          allReasons: Array(all.dropLast()),
          of: facts,
          keeping: told
        )
        #expect(!fewer.flaws.isEmpty || !fewer.isWhole, "\(note)\n\(all)")
      }
    }

    let robustness = try examination.robustness(decision)
    if robustness.isComplete {
      let sets = robustness.sets.map { Set($0) }
      func check(_ sets: [Set<FactID>], _ distance: Int?) throws -> Verdict {
        try verifier.check(
          wrong: sets,
          distance: distance,
          isComplete: true,
          of: facts,
          otherThan: told
        )
      }
      let verdict = try check(sets, robustness.distance)
      #expect(verdict.flaws.isEmpty && verdict.isWhole, "\(note)\n\(verdict)\n\(sets)")
      if !sets.isEmpty {
        let fewer = try check(Array(sets.dropLast()), robustness.distance)
        #expect(fewer.flaws == [.missingObstacle(sets[sets.count - 1].sorted())])
      }
    }

    for ruling in try #require(compiled[decision]).rulings.all where !told.contains(ruling) {
      let goal = { (other: Ruling) in other == ruling }
      let found = try examination.obstacles(decision, to: goal)
      guard found.isComplete else { continue }
      let sets = found.sets.map { Set($0.facts) }
      let verdict = try verifier.check(allObstacles: sets, of: facts, to: goal)
      #expect(verdict.flaws.isEmpty && verdict.isWhole, "\(note)\n\(verdict)\n\(sets)")
      guard !sets.isEmpty else { continue }
      let fewer = try verifier.check(allObstacles: Array(sets.dropLast()), of: facts, to: goal)
      #expect(fewer.flaws == [.missingObstacle(sets[sets.count - 1].sorted())], "\(note)")
    }
  }

  private static var few: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 2...3
    size.choices = 0...1
    size.sets = 0...0
    size.amounts = 0...1
    size.dates = 0...2
    size.asksWhetherKnown = 20
    return size
  }

  @Test(arguments: Seeds.of(0..<60))
  func `Ways are confirmed; a dearer one, a wrong value and a needless no are caught`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed, size: Self.few)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8200)
    let facts = setting.partialCase(&random, knowing: 90)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let verifier = AnswerVerifier(setting.set, decision)
    for ruling in try #require(compiled[decision]).rulings.all {
      let goal = { (other: Ruling) in other == ruling }
      let answer = try examination.ways(decision, to: goal)
      func check(_ change: (inout AnswerVerifier.Claim) -> Void) throws -> [Flaw] {
        var claim = AnswerVerifier.Claim(
          ways: answer.ways.map(\.example),
          cost: answer.cost,
          isReached: answer.isReached,
          isComplete: answer.isComplete && answer.found == answer.ways.count
        )
        change(&claim)
        return try verifier.check(claim, of: facts, to: goal, keeping: [], costs: [:]).flaws
      }
      #expect(try check { _ in } == [], "\(setting.text)\n\(facts)\n\(ruling)")
      guard let way = answer.ways.first else { continue }
      let missing = try check {
        $0.ways = []
        $0.cost = nil
      }
      #expect(!missing.isEmpty)
      let undone = try check { $0.ways[0] = way.example.mapValues { _ in 0 } }
      let isSame = way.example.allSatisfy { $0.value == 0 }
      if !isSame, way.example.allSatisfy({ facts[$0.key] == 0 }) {
        #expect(undone.contains(.goalNotReached))
      }
      if let spare = setting.base.first(where: {
        facts[$0] != nil && !setting.set[$0].isFixed && way.example[$0] == nil
      }) {
        let dearer = try check {
          $0.ways = [way.example.merging([spare: facts[spare] ?? 0]) { a, _ in a }]
          $0.cost = way.cost + 1
        }
        #expect(
          dearer.contains {
            if case .cheaper = $0 { true } else { false }
          },
          "\(setting.text)\n\(facts)\n\(dearer)"
        )
      }
    }
  }

  @Test(arguments: Seeds.of(0..<60))
  func `Obstacles and differences are confirmed; larger sets are caught`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.few)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8300)
    let facts = setting.partialCase(&random, knowing: 95)
    let other = setting.partialCase(&random, knowing: 95)
    let examination = try Examination(facts, by: compiled)
    guard !examination.isContradictory, let decision = examination.decisions.last else { return }
    let verifier = AnswerVerifier(setting.set, decision)
    for ruling in try #require(compiled[decision]).rulings.all {
      let goal = { (other: Ruling) in other == ruling }
      let sets = try examination.obstacles(decision, to: goal).sets.map { Set($0.facts) }
      #expect(try verifier.check(obstacles: sets, of: facts, to: goal).flaws.isEmpty)
      guard let set = sets.first,
        let spare = setting.base.first(where: { !set.contains($0) })
      else { continue }
      let larger = try verifier.check(obstacles: [set.union([spare])], of: facts, to: goal)
      #expect(larger.flaws.contains(.smallerObstacle(set.sorted())))
    }
    let second = try Examination(other, by: compiled)
    let comparison = try examination.comparison(with: second)
    guard !second.isContradictory, let sets = comparison.explanations.last, !sets.isEmpty else {
      return
    }
    func check(_ sets: [Set<FactID>]) throws -> [Flaw] {
      try verifier.check(differences: sets, between: facts, and: other, areSmallest: true).flaws
    }
    #expect(try check(sets.map { Set($0) }).isEmpty, "\(setting.text)")
    if let spare = comparison.differences.first(where: { !sets[0].contains($0) }) {
      let larger = try check([Set(sets[0]).union([spare])])
      #expect(!larger.isEmpty)
    }
    #expect(try check([[]]).contains(.noExplanation(0)))
  }

  @Test(arguments: Seeds.of(0..<100))
  func `A condition is written so that an equal one is read`(seed: Int) throws {
    let setting = try Self.setting(seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 8400)
    let names = setting.set.names
    let facts = setting.partialCase(&random, knowing: 90)
    let examination = try Examination(facts, by: compiled)
    guard let decision = examination.decisions.last else { return }
    for reason in try examination.reasons(decision).reasons.prefix(10) {
      for condition in reason.conditions {
        let text = names.text(of: condition)
        var checker = ExpressionChecker(names: names)
        let read = checker.condition(try ExpressionParser.parse(text))
        #expect(checker.failures.isEmpty, "\(text)")
        for _ in 0..<20 {
          let other = setting.partialCase(&random, knowing: 90)
          let evaluator = ConditionEvaluator(setting.set, member: -1, facts: other)
          #expect(evaluator.truth(read) == evaluator.truth(condition), "\(text)")
        }
      }
    }
  }
}

extension Verdict {
  /// Whether a list was proved to leave nothing out.
  fileprivate var isWhole: Bool { if case .proved? = completeness { true } else { false } }
}

extension Condition {
  /// Whether it compares several facts.
  fileprivate var isComparison: Bool {
    if case .atMost(let inequality) = self { inequality.terms.count > 1 } else { false }
  }
}
