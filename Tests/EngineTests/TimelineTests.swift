import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import TestSupport
import Testing

@Suite struct TimelineTests {
  @Test(arguments: Seeds.of(0..<200))
  func `Day by day, every decision is what its stretch says`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 7000)
    for _ in 0..<4 {
      let facts = setting.partialCase(&random, knowing: 70)
      let examination = try Examination(facts, by: compiled)
      for fact in setting.base where setting.set[fact].kind.measure == .date {
        guard examination.looseEnds(of: fact).isEmpty else { continue }
        let stretches = try examination.timeline(over: fact)
        for day in setting.values(of: fact) {
          let stretch = try #require(
            stretches.first { $0.days.map { $0.contains(day) } ?? (day == .max) }
          )
          var there = facts
          there[fact] = day
          let known = try Examination(there, by: compiled)
          for (decision, answer) in zip(known.decisions, stretch.answers) {
            #expect(
              Set(known.rulings(decision)) == Set(answer.rulings),
              "\(setting.text)\n\(facts)\n\(fact) \(day)"
            )
          }
        }
        // No stretch could be longer.
        for (a, b) in zip(stretches, stretches.dropFirst()) where b.days != nil {
          let isSame = zip(a.answers, b.answers).allSatisfy { Set($0.rulings) == Set($1.rulings) }
          #expect(!isSame || a.broken.map(\.name) != b.broken.map(\.name), "\(setting.text)")
        }
      }
    }
  }

  @Test func `A day between others that nothing tells apart makes no stretch of its own`() throws {
    let policies = try ["conclusion-14", "decree-73"].map {
      try #require(PolicyLibrary.policy(named: $0)).get()
    }
    let set = try PolicySet(policies, readings: ["balanced"])
    let day = { (text: String) in
      try #require(
        (try? FactKind.quantity(.date, orNever: false).value(of: text)).flatMap { value in
          if case .quantity(let quantity) = value { quantity.ticks } else { nil }
        }
      )
    }
    var facts = CaseFacts(count: set.facts.count)
    let reported = try #require(set.fact(named: "reported-on"))
    facts[try #require(set.fact(named: "started-on"))] = try day("2021-11-01")
    facts[try #require(set.fact(named: "approval"))] = 1
    facts[try #require(set.fact(named: "motive"))] = 0
    for name in ["common-good", "carried-out-as-approved"] {
      facts[try #require(set.fact(named: name))] = 1
    }
    facts[try #require(set.fact(named: "result"))] = 1
    facts[try #require(set.fact(named: "cause"))] = 0
    facts[try #require(set.fact(named: "damage"))] = 0
    let examination = try Examination(facts, by: PolicyCompiler.compile(set))
    let stretches = try examination.timeline(over: reported)
    #expect(stretches.count == 3)
    #expect(stretches[0].days?.upperBound == (try day("2021-11-01")))
    #expect(stretches[2].days == nil)
    #expect(stretches[1].turning.contains { !$0.rules.isEmpty })
  }

  @Test func `Where the calendar ends is no day on which anything turns`() throws {
    let setting = try RandomSetting(
      statements: """
        decision outcome: one of mild, harsh

        fact asked-on: date

        fact answered-on: date

        constraint order: asked-on <= answered-on

        rule in-time
          when answered-on - asked-on <= 10 days
          then outcome = mild

        rule late
          when answered-on - asked-on > 10 days
          then outcome = harsh
        """
    )
    let compiled = try PolicyCompiler.compile(setting.set)
    let answered = try #require(setting.set.fact(named: "answered-on"))
    func stretches(_ day: Int?) throws -> [ClosedRange<Int64>?] {
      var facts = CaseFacts(count: 2)
      facts[answered] = day.map(Int64.init)
      return try Examination(facts, by: compiled).timeline(over: answered).map(\.days)
    }
    let first = try #require(CivilDate(year: 1, month: 1, day: 1)).dayNumber
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31)).dayNumber
    #expect(try stretches(nil) == [Int64(first)...Int64(last)])
    // A case that lies there itself is told of as it is.
    #expect(try stretches(first + 4).count == 2)
  }

  private func policy(_ name: String, _ inForce: String) throws -> Policy {
    let text = """
      # \(name) {\(name)}
      - in force: \(inForce)

      ## Everything {everything}

      ```policy
      decision outcome: one of mild, harsh

      fact done: yes/no

      rule \(name)-rule
        when done
        then outcome = mild
      ```
      """
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    return try #require(checked.policy, "\(checked.diagnostics)")
  }

  @Test func `Periods tell which policies are in force together`() throws {
    let set = try PolicySet([
      policy("one", "2020-01-01 … 2021-12-31"), policy("two", "2021-06-01 …"),
    ])
    let told = set.periods.map { period in
      "\(period.days.first?.description ?? "") \(period.days.last?.description ?? "") "
        + "\(period.members)"
    }
    #expect(
      told == [
        " 2019-12-31 []", "2020-01-01 2021-05-31 [0]", "2021-06-01 2021-12-31 [0, 1]",
        "2022-01-01  [1]",
      ]
    )
  }

  @Test func `Policies answer only on the days on which they are in force`() throws {
    let policies = [
      try policy("one", "2020-01-01 … 2021-12-31"), try policy("two", "2021-06-01 …"),
    ]
    func deciding(_ year: Int) throws -> [Int] {
      try PolicySet(policies, on: CivilDate(year: year, month: 7, day: 1)).decisions.map(\.member)
    }
    #expect(try deciding(2019) == [])
    #expect(try deciding(2020) == [0])
    #expect(try deciding(2021) == [0, 1])
    #expect(try deciding(2022) == [1])
    #expect(try PolicySet(policies).decisions.map(\.member) == [0, 1])
  }
}
