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

  private func policy() throws -> Policy { try changed { $0 } }

  /// The policy with its text changed.
  private func changed(_ change: (String) -> String) throws -> Policy {
    let source = SourceText(change(Self.text), name: "answers.policy.md")
    let checked = PolicyChecker.check(source) { _ in .failure(Diagnostics([])) }
    return try #require(checked.policy)
  }

  @Test func `A check of a policy goes by the calendar that it is given`() throws {
    // From Friday the 13th one working day leads to Monday the 16th, and beyond the 20th only over
    // the days off of Tết.
    let policy = try changed {
      $0.replacing(
        "asked-on + 5 working days <= 2026-02-25",
        with: "asked-on <= 2026-02-13 and asked-on + 1 working day >= 2026-02-20"
      )
    }
    func neverHolding(_ calendar: WorkCalendar) throws -> [String] {
      try PolicyCheck(policy, calendar: calendar).findings.compactMap { finding in
        guard case .neverHolds(let rule) = finding.kind else { return nil }
        return policy.rules[rule.index].name
      }
    }
    let holidays = WorkCalendar(holidays: Set(Self.limit - 9...Self.limit - 5))
    #expect(try neverHolding(WorkCalendar()) == ["early"])
    #expect(try neverHolding(holidays) == [])
  }

  /// Five working days after a day, counted one by one.
  private func fifth(after day: Int64, _ calendar: WorkCalendar) -> Int64 {
    var (day, left) = (day, 5)
    while left > 0 {
      day += 1
      let weekday = (day + 3) % 7
      let isWorked =
        weekday < 5 ? !calendar.holidays.contains(day) : calendar.workdays.contains(day)
      if isWorked { left -= 1 }
    }
    return day
  }

  /// A calendar with days drawn around the limit.
  private func calendar(_ random: inout SplitMix) -> WorkCalendar {
    func days(_ count: Int) -> Set<Int64> {
      Set((0..<count).map { _ in Self.limit - 30 + Int64(random.number(0...50)) })
    }
    let holidays = days(random.number(0...25))
    let workdays = days(random.number(0...12)).filter(WorkCalendar.isWeekend)
    return WorkCalendar(holidays: holidays, workdays: workdays)
  }

  @Test(arguments: Seeds.of(0..<40))
  func `With holidays and days worked in exchange, rules and diagram count as a calendar does`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: UInt64(seed))
    let calendar = calendar(&random)
    let set = try PolicySet([policy()], calendar: calendar)
    let compiled = try PolicyCompiler.compile(set)
    let asked = try #require(set.fact(named: "asked-on"))
    let answered = try #require(set.fact(named: "answered-on"))
    for day in Self.limit - 45...Self.limit + 10 {
      let fifth = fifth(after: day, calendar)
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
    let calendar = WorkCalendar(holidays: Set((0..<20).map { Self.limit - 10 + $0 }))
    let set = try PolicySet([policy()], calendar: calendar)
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

  @Test func `Days worked in exchange never make the fewest days of a time limit too many`() throws
  {
    // Ten Saturdays and Sundays in a row are worked: five working days are five days.
    let workdays = Set((0..<35).map { Self.limit - 20 + $0 }.filter(WorkCalendar.isWeekend))
    let set = try PolicySet([policy()], calendar: WorkCalendar(workdays: workdays))
    let compiled = try PolicyCompiler.compile(set)
    let asked = try #require(set.fact(named: "asked-on"))
    let answered = try #require(set.fact(named: "answered-on"))
    for late in [5, 6] as [Int64] {
      var facts = CaseFacts(count: set.facts.count)
      facts[asked] = Self.limit - 10
      facts[answered] = Self.limit - 10 + late
      let examination = try Examination(facts, by: compiled)
      let second = try #require(examination.decisions.last)
      let values = examination.rulings(second).map { $0.values.labels(of: set[second].values) }
      #expect(values == [[late == 5 ? "early" : "late"]])
    }
  }

  @Test func `Two policies are compared by the calendar that is given`() throws {
    let other = try changed {
      $0.replacing("answered-on <= asked-on + 5", with: "answered-on <= asked-on + 4")
    }
    let plain = try PolicyDifference((policy(), nil), (policy(), nil))
    #expect(plain.isEquivalent)
    let difference = try PolicyDifference(
      (policy(), nil),
      (other, nil),
      calendar: WorkCalendar(holidays: [Self.limit - 1])
    )
    #expect(!difference.isEquivalent)
    #expect(difference.policies.set.calendar.holidays == [Self.limit - 1])
  }
}
