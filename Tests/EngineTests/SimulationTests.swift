import Diagnostics
import PolicyLanguage
import PolicyLibrary
import TestSupport
import Testing

@testable import Engine

@Suite struct PhiloxTests {
  // The known answers that the authors publish with Random123, for philox4x32-10.
  @Test func `The generator gives its published numbers`() {
    #expect(
      Philox(seed: 0).block((0, 0, 0, 0)) == (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    )
    #expect(
      Philox(seed: .max).block((.max, .max, .max, .max))
        == (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    )
    #expect(
      Philox(seed: 0x299F_31D0_A409_3822)
        .block((0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344))
        == (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    )
  }

  @Test func `Numbers made side by side are those made one by one`() {
    let philox = Philox(seed: 0x1234_5678_9ABC_DEF0)
    for first: UInt64 in [0, 32, 8192, 1 << 40, Philox.otherSample | 64] {
      var words = [UInt32](repeating: 0, count: 96)
      philox.write(from: first, variable: drawAddress("approval"), into: &words)
      for (place, word) in words.enumerated() {
        #expect(
          word == philox.word(trial: first + UInt64(place), variable: drawAddress("approval"))
        )
      }
    }
  }

  @Test func `Draws lie between zero and one and spread evenly`() {
    let philox = Philox(seed: 7)
    var bins = [Int](repeating: 0, count: 10)
    for trial in 0..<100_000 {
      let draw = philox.uniform(trial: UInt64(trial), variable: 42)
      #expect(draw > 0 && draw < 1)
      bins[Int(draw * 10)] += 1
    }
    // Nine degrees of freedom: 27.9 is passed once in a thousand seeds, and this seed is fixed.
    let expected = 10_000.0
    let chiSquare = bins.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(chiSquare < 27.9)
  }
}

@Suite struct ExactMathTests {
  @Test(
    arguments: [
      (0.5, 0.0), (0.975, 1.959963984540054), (0.95, 1.6448536269514722),
      (0.1, -1.2815515655446004), (1e-10, -6.361340902404056), (0.999999, 4.753424308817087),
    ])
  func `Normal quantiles are those of published tables`(place: Double, quantile: Double) {
    #expect((ExactMath.normalQuantile(place) - quantile).magnitude < 1e-13)
  }

  @Test func `Quantile and probability undo each other`() {
    for step in 1..<1000 {
      let place = Double(step) / 1000
      let back = ExactMath.normalProbability(ExactMath.normalQuantile(place))
      #expect((back - place).magnitude < 1e-13)
    }
  }

  @Test(
    arguments: [
      (1.0, 0.0), (2.718281828459045, 1.0), (10.0, 2.302585092994046),
      (1e-300, -690.7755278982137), (3.2e9, 21.886416646752092), (0.1, -2.302585092994046),
    ])
  func `Logarithm and exponential undo each other`(x: Double, logarithm: Double) {
    #expect((ExactMath.log(x) - logarithm).magnitude < 1e-9)
    #expect((ExactMath.exp(ExactMath.log(x)) / x - 1).magnitude < 1e-12)
  }
}

@Suite struct UncertaintyTests {
  private func fact(_ name: String) throws -> Fact {
    let text = """
      # Test {test}
      ## Clause {clause}
      ```policy
      fact approval: one of implement, pilot, rejected, none
      fact damage: amount
      ```
      """
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    return try #require(checked.policy?.facts.first { $0.name == name })
  }

  @Test(
    arguments: [
      "pilot:60% rejected:30%", "pilot:60% pilot:40%", "pilt:100%", "pilot", "pilot:160%",
      "pilot:x", "", "normal(1, 2)",
    ])
  func `Wrong expectations of a choice are refused`(text: String) throws {
    let approval = try fact("approval")
    #expect(throws: UncertaintyError.self) { try Distribution.parse(text, of: approval) }
  }

  @Test(
    arguments: [
      "normal(1bn)", "normal(1bn, 0)", "normal(1bn, 80%)", "uniform(4bn, 1bn)", "lognormal(0, 1bn)",
      "4bn to 1bn", "gamma(1bn, 2bn)", "triangular(1bn, 5bn, 4bn)", "normal(1bn, 2bn", "0 to 2bn",
    ])
  func `Wrong distributions are refused`(text: String) throws {
    let damage = try fact("damage")
    #expect(throws: UncertaintyError.self) { try Distribution.parse(text, of: damage) }
  }

  @Test func `A distribution has its stated quantiles`() throws {
    let damage = try fact("damage")
    let expected = try Distribution.parse("1bn to 4bn", of: damage)
    let all: ClosedRange<Int64> = 0...(.max / 4)
    #expect((expected.value(at: 0.05, within: all) - 1_000_000_000).magnitude < 10)
    #expect((expected.value(at: 0.95, within: all) - 4_000_000_000).magnitude < 10)
    let below = expected.probability(of: 0...1_000_000_000, within: all)
    #expect((below - 0.05).magnitude < 1e-8)
    let triangular = try Distribution.parse("triangular(0, 1bn, 4bn)", of: damage)
    #expect((triangular.probability(of: 0...1_000_000_000, within: all) - 0.25).magnitude < 1e-8)
    #expect((triangular.value(at: 0.25, within: all) - 1_000_000_000).magnitude < 10)
  }
}

@Suite struct SimulatorTests {
  private func setting() throws -> Examination {
    let policies = try ["conclusion-14", "decree-73"].map {
      try #require(PolicyLibrary.policy(named: $0)).get()
    }
    let set = try PolicySet(policies, readings: ["balanced"])
    let compiled = try PolicyCompiler.compile(set)
    var facts = CaseFacts(count: set.facts.count)
    let given = [
      "reported-on": "2021-10-04", "approval": "pilot", "decided-on": "2021-10-20",
      "started-on": "2021-11-01", "finished-on": "2022-04-30", "result": "partial",
      "damage": "3.2bn", "cause": "objective", "carried-out-as-approved": "yes",
      "motive": "pure", "common-good": "yes",
    ]
    for (name, text) in given {
      let id = try #require(set.fact(named: name))
      facts[id] = set[id].encode(try set[id].kind.value(of: text))
    }
    return try Examination(facts, by: compiled)
  }

  private func plan(_ expectations: [String: String]) throws -> SimulationPlan {
    let examination = try setting()
    let set = examination.policies.set
    return SimulationPlan(
      examination,
      uncertain: try expectations.sorted { $0.key < $1.key }.map { name, text in
        let id = try #require(set.fact(named: name))
        return SimulationPlan.UncertainFact(id, try Distribution.parse(text, of: set[id]))
      }
    )
  }

  private let expectations = [
    "motive": "pure:80% mixed:15% self-seeking:5%",
    "cause": "objective:70% subjective:20% both:10%",
    "damage": "300m to 14bn", "reported-on": "uniform(2021-09-25, 2021-11-10)",
  ]

  @Test func `The session of the design is decided as it says`() throws {
    let examination = try setting()
    let answers = try examination.answers()
    let texts = answers.map { answer in
      let decision = examination.policies.set[answer.reference]
      return answer.values.labels(of: decision.values).joined(separator: ",")
    }
    #expect(texts == ["exempted", "", "excluded,exempted,reduced", "", "", ""])
    #expect(answers[0].isSettled)
  }

  @Test func `The same seed gives the same result, whatever the threads`() throws {
    let simulator = Simulator(try plan(expectations), seed: 7)
    let (first, second) = (simulator.run(trials: 70_000), simulator.run(trials: 70_000))
    var byHand = SimulationAccount(simulator, wanted: 70_000)
    // Block by block in another order, by two hands that take turns.
    var workers = (0..<2).map { _ in
      Simulator.Worker(
        columns: TrialColumns(simulator.model),
        tally: TrialTally(simulator.model)
      )
    }
    for block in (0..<TrialBlocks.count(of: 70_000)).reversed() {
      simulator.make(TrialBlocks.trials(of: block, among: 70_000), &workers[block % 2])
    }
    byHand.note(workers.map(\.tally))
    for other in [second, byHand.result()] {
      for (a, b) in zip(first.decisions, other.decisions) {
        #expect(a.shares.map(\.count) == b.shares.map(\.count))
        #expect(a.shares.map(\.rulings) == b.shares.map(\.rulings))
      }
      #expect(first.spreads[0].values.quantile(0.5) == other.spreads[0].values.quantile(0.5))
    }
  }

  @Test func `The estimate lies within four standard errors of the exact probability`() throws {
    let trials = 200_000
    let result = Simulator(try plan(expectations), seed: 11).run(trials: trials)
    #expect(result.decisions[0].shares.count >= 3)
    for decision in result.decisions {
      let sum = decision.shares.reduce(0) { $0 + ($1.exact ?? 0) }
      #expect((sum - 1).magnitude < 1e-9)
      for share in decision.shares {
        let exact = try #require(share.exact)
        let error = max(0, exact * (1 - exact) / Double(trials)).squareRoot()
        let estimate = Double(share.count) / Double(trials)
        #expect((estimate - exact).magnitude <= 4 * error + 1e-12)
      }
    }
  }

  @Test func `Another uncertain fact does not change the draws of the others`() throws {
    let one = Simulator(try plan(["damage": "1bn to 4bn"]), seed: 3).run(trials: 20_000)
    let two = Simulator(
      try plan(["damage": "1bn to 4bn", "cause": "objective:50% both:50%"]),
      seed: 3
    ).run(trials: 20_000)
    for place in [0.05, 0.5, 0.95] {
      #expect(
        one.spreads[0].values.quantile(place) == two.spreads[0].values.quantile(place)
      )
    }
  }
}
