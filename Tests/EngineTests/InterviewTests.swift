import Diagnostics
import Engine
import PolicyLanguage
import TestSupport
import Testing

@Suite struct InterviewTests {
  /// A small random case with the interview that settles it, and the same by brute force.
  private func compare(seed: Int, believing: Bool) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 9000)
    for _ in 0..<4 {
      let facts = setting.partialCase(&random, knowing: 35)
      guard setting.completions(of: facts) <= 300 else { continue }
      let examination = try Examination(facts, by: compiled)
      let beliefs = believing ? setting.beliefs(&random) : [:]
      let interview = Interview(examination.decisions, beliefs: beliefs)
      var brute = BruteInterview(setting, compiled, facts, examination.decisions, beliefs)
      let question = try examination.nextQuestion(interview)
      let expected = brute.fewest()
      guard let question else {
        #expect(expected == 0, "\(setting.text)\n\(facts)")
        continue
      }
      #expect(question.isExact)
      let found = try #require(question.outlook)
      #expect(abs(found.expected - expected) < 1e-6, "\(setting.text)\n\(facts)")
      #expect(Double(found.fewest) <= expected + 1e-9 && expected <= Double(found.most) + 1e-9)
      #expect(facts[question.fact] == nil)
      #expect(brute.matters(question.fact), "\(setting.text)\n\(facts)\n\(question.fact)")
      #expect(brute.expected(askingFirst: question.fact) < expected + 1e-6)
      #expect(abs(question.answers.reduce(0) { $0 + $1.likelihood } - 1) < 1e-9)
    }
  }

  @Test(arguments: Seeds.of(0..<120))
  func `The expected number of questions is the optimum of all decision trees`(seed: Int) throws {
    try compare(seed: seed, believing: false)
  }

  @Test(arguments: Seeds.of(300..<360))
  func `It is so too where some answers are likelier than others`(seed: Int) throws {
    try compare(seed: seed, believing: true)
  }

  @Test(arguments: Seeds.of(0..<60))
  func `Asking to the end settles the decision as all facts together would`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 9500)
    let truth = setting.partialCase(&random, knowing: 100)
    let end = try Examination(truth, by: compiled)
    guard !end.isContradictory else { return }
    // With a limit of one situation no order is proved best, but every interview comes to its end.
    for limit in [Interview.situationLimit, 1] {
      var facts = CaseFacts(count: setting.set.facts.count)
      var asked: Set<FactID> = []
      while true {
        let examination = try Examination(facts, by: compiled)
        let interview = Interview(examination.decisions, limit: limit)
        guard let question = try examination.nextQuestion(interview) else {
          for decision in examination.decisions {
            #expect(examination.rulings(decision) == end.rulings(decision), "\(setting.text)")
          }
          break
        }
        #expect(!setting.set[question.fact].isDerived)
        guard asked.insert(question.fact).inserted else {
          Issue.record("asked twice: \(question.fact)\n\(setting.text)")
          break
        }
        facts[question.fact] = truth[question.fact]
        let given = try #require(truth[question.fact])
        // Of sets, one of those that no rule tells apart stands for all.
        if case .choices = setting.set[question.fact].kind { continue }
        #expect(
          question.answers.contains { $0.values.contains { $0.contains(given) } },
          "\(setting.text)"
        )
      }
    }
  }

  @Test func `Answers by which a comparison turns count alike, however many turn it so`() throws {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact asked: count
          range 0 .. 2

        fact given: count
          range 0 .. 2

        fact late: yes/no

        rule even
          when asked = given
          then outcome = mild

        rule bad
          when late or asked = 2
          then outcome = harsh
        """
    )
    let examination = try Examination(
      CaseFacts(count: 3),
      by: PolicyCompiler.compile(setting.set)
    )
    let question = try examination.nextQuestion(Interview(examination.decisions))
    // `asked` and `given` have to be asked; of the four ways in which they can come out, 2 or less and
    // even or not, two leave `late` to be asked as well.
    #expect(question?.outlook?.expected == 2.5)
  }

  // MARK: A policy made for it

  private static let policy = """
    # A policy {p}
    - in force: 2020-01-01 …

    ## Everything {everything}

    ```policy
    decision outcome: one of mild, harsh

    fact late: yes/no
      stage assessment

    fact early: yes/no
      stage proposal

    fact found: yes/no
      stage proposal

    fact beside: yes/no

    fact loss: amount
      range 0 .. 100 VND

    rule plain
      when loss >= 0 VND
      then outcome = harsh

    rule both exception to plain
      when early and late
      then outcome = mild

    rule bar blocks both
      when known(found) and found

    rule small exception to both
      when loss > 10 VND and early and late
      then outcome = harsh
    ```
    """

  private func examine(_ given: [String: Int64]) throws -> (PolicySet, Examination) {
    let checked = PolicyChecker.check(SourceText(Self.policy)) { _ in .failure(Diagnostics([])) }
    let policy = try #require(checked.policy, "\(checked.diagnostics)")
    let set = try PolicySet([policy])
    var facts = CaseFacts(count: set.facts.count)
    for (name, value) in given { facts[try #require(set.fact(named: name))] = value }
    return (set, try Examination(facts, by: PolicyCompiler.compile(set)))
  }

  private func next(
    _ given: [String: Int64],
    skipping: [String] = [],
    findings: Bool = false
  ) throws -> (name: String, question: InterviewQuestion)? {
    let (set, examination) = try examine(given)
    let interview = Interview(
      examination.decisions,
      skipping: Set(skipping.compactMap(set.fact(named:))),
      asksFindings: findings
    )
    return try examination.nextQuestion(interview).map { (set[$0.fact].name, $0) }
  }

  @Test func `Of equally good questions the one of the earlier stage is asked`() throws {
    #expect(try next(["loss": 0])?.name == "early")
    #expect(try next(["loss": 0, "early": 1])?.name == "late")
  }

  @Test func `A finding is asked for only when findings are wanted`() throws {
    #expect(try next(["loss": 0, "early": 1, "late": 1]) == nil)
    #expect(try next(["loss": 0, "early": 1, "late": 1], findings: true)?.name == "found")
  }

  @Test func `The answers of an amount are the stretches that matter`() throws {
    let found = try #require(try next(["early": 1, "late": 1]))
    #expect(found.name == "loss")
    #expect(
      found.question.answers.map { $0.values.compactMap(\.values) } == [[0...10], [11...100]]
    )
    #expect(found.question.answers.map(\.isLast) == [true, true])
    #expect(found.question.outlook == .init(expected: 1, fewest: 1, most: 1))
  }

  @Test func `What is skipped is not asked for, and the rest goes on`() throws {
    #expect(try next([:], skipping: ["early"])?.name != "early")
    #expect(try next(["loss": 0, "early": 1], skipping: ["late"]) == nil)
  }

  @Test func `The rules that wait for the answer are told`() throws {
    let found = try #require(try next(["loss": 0, "early": 1]))
    let (set, _) = try examine([:])
    let names = found.question.bearings.flatMap(\.rules).map {
      set.members[0].policy.rules[$0.index].name
    }
    #expect(names == ["both"])
  }

  @Test func `A settled case is not asked anything, nor is one that contradicts itself`() throws {
    #expect(try next(["early": 0]) == nil)
    let (_, examination) = try examine(["early": 0])
    #expect(try examination.nextQuestion(Interview([])) == nil)
  }
}
