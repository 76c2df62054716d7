import Diagnostics
import Engine
import PolicyLanguage
import TestSupport
import Testing

@Suite struct HolidayTests {
  /// A policy that compares a moved date with a day, and with another date.
  private static let text = """
    # Answers in time {answers}

    ## Answers {answer}

    ```policy
    decision first: one of early, late
    decision second: one of early, late

    fact asked-on: date
    fact answered-on: date or never

    rule early
      when asked-on + 5 working days <= 2026-02-25
      then first = early

    rule late exception to early
      when asked-on + 5 working days > 2026-02-25
      then first = late

    rule in-time
      when answered-on <= asked-on + 5 working days
      then second = early

    rule too-late
      when answered-on > asked-on + 5 working days
      then second = late
    ```
    """

  /// 2026-02-25 in days from 1970-01-01.
  private static let limit: Int64 = 20_509

  private func policy() throws -> Policy {
    let checked = PolicyChecker.check(SourceText(Self.text, name: "answers.policy.md")) { _ in
      .failure(Diagnostics([]))
    }
    return try #require(checked.policy)
  }

  /// Five working days after a day, counted one by one.
  private func fifth(after day: Int64, _ holidays: Set<Int64>) -> Int64 {
    var (day, left) = (day, 5)
    while left > 0 {
      day += 1
      let weekday = (day + 3) % 7
      if weekday < 5 && !holidays.contains(day) { left -= 1 }
    }
    return day
  }

  @Test(arguments: 0..<40)
  func `With holidays, rules and diagram count days as a calendar does`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let holidays = Set(
      (0..<random.number(0...25)).map { _ in
        Self.limit - 30 + Int64(random.number(0...50))
      }
    )
    let set = try PolicySet([policy()], holidays: holidays)
    let compiled = try PolicyCompiler.compile(set)
    let asked = try #require(set.fact(named: "asked-on"))
    let answered = try #require(set.fact(named: "answered-on"))
    for day in Self.limit - 45...Self.limit + 10 {
      let fifth = fifth(after: day, holidays)
      var facts = CaseFacts(count: set.facts.count)
      facts[asked] = day
      facts[answered] = fifth + Int64(random.number(-2...2))
      let examination = try Examination(facts, by: compiled)
      let expected = [fifth <= Self.limit ? 0 : 1, facts[answered] ?? 0 <= fifth ? 0 : 1]
      for (decision, value) in zip(examination.decisions, expected) {
        let rules = RuleEvaluator(set, member: 0, facts: facts)
        let ruling = rules.ruling(decision.decision)
        #expect(examination.rulings(decision) == [ruling].compactMap(\.self))
        #expect(ruling?.values.labels(of: set[decision].values) == [["early", "late"][value]])
      }
    }
  }

  @Test func `With nothing but the later date known, what is far away stays settled`() throws {
    let holidays = Set((0..<20).map { Self.limit - 10 + $0 })
    let set = try PolicySet([policy()], holidays: holidays)
    let compiled = try PolicyCompiler.compile(set)
    var facts = CaseFacts(count: set.facts.count)
    facts[try #require(set.fact(named: "answered-on"))] = Self.limit
    facts[try #require(set.fact(named: "asked-on"))] = Self.limit - 10
    let examination = try Examination(facts, by: compiled)
    // Twenty holidays put the fifth day off by four weeks: it is in time.
    #expect(
      examination.decisions.map { decision in
        examination.rulings(decision).map { $0.values.labels(of: set[decision].values) }
      } == [[["late"]], [["early"]]]
    )
  }
}
