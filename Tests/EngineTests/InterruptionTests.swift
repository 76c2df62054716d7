import DecisionDiagram
import Diagnostics
import Foundation
import PolicyLanguage
import PolicyLibrary
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// Somebody who asks to stop when a question has asked so many times whether it should go on.
private final class Patience: Sendable {
  private struct State {
    var asked = 0
    var end = Int.max
    var after = 0
    var made = 0
    var madeWhenTold: Int?
  }
  private let state = Mutex(State())

  /// Whether to stop; counted.
  func shouldStop() -> Bool {
    state.withLock { state in
      state.asked += 1
      guard state.asked >= state.end else { return false }
      state.after += 1
      state.madeWhenTold = state.madeWhenTold ?? state.made
      return true
    }
  }

  /// Takes down how many trials were made.
  func note(_ made: Int) { state.withLock { $0.made = max($0.made, made) } }

  /// How many trials were made when it was said to stop; nil where it was not.
  var madeWhenTold: Int? { state.withLock(\.madeWhenTold) }

  /// Begins to count anew, and loses patience at a step.
  func begin(endingAt end: Int = .max) { state.withLock { $0 = State(end: end) } }

  /// How many steps were taken since, and how many of them after it was said to stop.
  var steps: (all: Int, after: Int) { state.withLock { ($0.asked, max($0.after - 1, 0)) } }
}

/// Long questions, stopped at every stage: what counts is how many steps they still take.
@Suite struct InterruptionTests {
  private let patience: Patience
  private let policies: CompiledPolicies
  private let known: CaseFacts

  init() throws {
    let patience = Patience()
    self.patience = patience
    let set = try PolicySet(
      ["conclusion-14", "decree-73"].map { name in
        try #require(PolicyLibrary.policy(named: name)).get()
      },
      readings: ["balanced"]
    )
    policies = try PolicyCompiler.compile(set) { patience.shouldStop() }
    var facts = CaseFacts(count: set.facts.count)
    let given = [
      ("reported-on", "2021-12-01"), ("started-on", "2021-11-01"), ("approval", "none"),
      ("motive", "pure"), ("common-good", "yes"), ("result", "partial"), ("damage", "3bn VND"),
      ("carried-out-as-approved", "no"), ("cause", "objective"),
    ]
    for (name, text) in given {
      let fact = try #require(set.fact(named: name))
      facts[fact] = set[fact].encode(try set[fact].kind.value(of: text))
      #expect(facts[fact] != nil, "\(name)")
    }
    known = facts
  }

  /// Asks a question to the end, then stops it at some of its steps, the first and the last included.
  private func expectPatience(
    atLeast least: Int,
    _ name: String,
    _ ask: () throws -> Void
  ) throws {
    patience.begin()
    try ask()
    let all = patience.steps.all
    #expect(all >= least, "\(name) asks only \(all) times whether to go on")
    for part in 0...6 {
      let end = max(1, all * part / 6)
      patience.begin(endingAt: end)
      #expect(throws: CompileError.interrupted, "\(name) at step \(end) of \(all)") { try ask() }
      #expect(patience.steps.after <= 1, "\(name) at step \(end) of \(all)")
    }
  }

  /// Simulates to the end, then ends it at some of its steps: what each processor is at is all that is
  /// still made.
  private func expectEnd(
    atLeast least: Int,
    within size: Int,
    _ name: String,
    _ trialsMade: () throws -> Int
  ) throws {
    patience.begin()
    let whole = try trialsMade()
    let all = patience.steps.all
    #expect(all >= least, "\(name) asks only \(all) times whether to go on")
    for part in 0...4 {
      let end = max(1, all * part / 6)
      patience.begin(endingAt: end)
      let made = try trialsMade()
      let told = try #require(patience.madeWhenTold, "\(name) at step \(end) of \(all)")
      #expect(made < whole, "\(name) at step \(end) of \(all)")
      #expect(
        made - told <= size * ProcessInfo.processInfo.activeProcessorCount,
        "\(name) at step \(end) of \(all)"
      )
    }
  }

  private func examination() throws -> Examination {
    patience.begin()
    return try Examination(known, by: policies)
  }

  private func goal(_ place: Int) -> (Ruling) -> Bool {
    { ruling in
      if case .given(let outcome) = ruling { outcome.values == LabelSet(place) } else { false }
    }
  }

  @Test func `What is decided and why stops within a step`() throws {
    let examination = try examination()
    try expectPatience(atLeast: 20, "decide") {
      for decision in try Examination(known, by: policies).decisions {
        _ = try examination.explanation(decision)
        _ = try examination.persistences(decision)
      }
    }
    try expectPatience(atLeast: 1, "why --all") {
      for decision in examination.decisions { _ = try examination.reasons(decision) }
    }
  }

  @Test func `What stands in the way, how to get there and how safe it is stop within a step`()
    throws
  {
    let examination = try examination()
    let decision = try #require(examination.decisions.first)
    let place = try #require(policies.set[decision].values.firstIndex(of: "exempted"))
    try expectPatience(atLeast: 10, "why not") {
      _ = try examination.obstacles(decision, to: goal(place))
    }
    try expectPatience(atLeast: 10, "how") {
      _ = try examination.ways(decision, to: goal(place))
    }
    var fewer = known
    for name in ["started-on", "reported-on", "approval"] {
      fewer[try #require(policies.set.fact(named: name))] = nil
    }
    patience.begin()
    let other = try Examination(fewer, by: policies)
    try expectPatience(atLeast: 100, "how, where days are unknown") {
      _ = try other.ways(decision, to: goal(place))
    }
    try expectPatience(atLeast: 10, "robust") {
      let robustness = try examination.robustness(decision)
      for facts in robustness.sets { _ = try examination.nearMisses(robustness, by: facts) }
    }
  }

  @Test func `How safe many cases are stops within a step`() throws {
    let cases = try ["pilot", "implement", "rejected", "none"].flatMap { approval in
      try ["objective", "subjective", "both"].map { cause in
        var facts = known
        for (name, text) in [("approval", approval), ("cause", cause)] {
          let fact = try #require(policies.set.fact(named: name))
          facts[fact] = policies.set[fact].encode(try policies.set[fact].kind.value(of: text))
        }
        return facts
      }
    }
    try expectPatience(atLeast: 24, "list cases by robustness") {
      var survey = RobustnessSurvey(policies)
      for facts in cases { _ = try survey.weakest(facts) }
    }
  }

  @Test func `An interview, a comparison and a timeline stop within a step`() throws {
    let examination = try examination()
    let decision = try #require(examination.decisions.first)
    var fewer = known
    for name in ["started-on", "approval", "cause", "carried-out-as-approved", "motive"] {
      fewer[try #require(policies.set.fact(named: name))] = nil
    }
    patience.begin()
    let open = try Examination(fewer, by: policies)
    try expectPatience(atLeast: 3, "ask") {
      _ = try open.nextQuestion(Interview([decision]))
    }
    var better = known
    for (name, text) in [
      ("reported-on", "2021-10-01"), ("approval", "pilot"), ("carried-out-as-approved", "yes"),
    ] {
      let fact = try #require(policies.set.fact(named: name))
      better[fact] = policies.set[fact].encode(try policies.set[fact].kind.value(of: text))
    }
    patience.begin()
    let other = try Examination(better, by: policies)
    try expectPatience(atLeast: 3, "compare") {
      _ = try examination.comparison(with: other)
    }
    let day = try #require(policies.set.fact(named: "started-on"))
    try expectPatience(atLeast: 3, "timeline") { _ = try examination.timeline(over: day) }
  }

  @Test func `Whether a fact matters stops within a step`() throws {
    let fact = try #require(policies.set.fact(named: "votes-for"))
    try expectPatience(atLeast: 20, "matters") {
      _ = try policies.relevance(of: fact, for: nil) { patience.shouldStop() }
    }
  }

  @Test func `Checking and comparing policies stop within a step`() throws {
    let policy = policies.set.members[0].policy
    try expectPatience(atLeast: 3, "policy check") {
      _ = try PolicyCheck(policy) { patience.shouldStop() }
    }
    try expectPatience(atLeast: 3, "policy diff") {
      _ = try PolicyDifference((policy, nil), (policy, "balanced")) { patience.shouldStop() }
    }
  }

  @Test func `A probability stops within a step`() throws {
    var open = known
    let set = policies.set
    let beliefs = [
      ("reported-on", "uniform(2021-09-25, 2021-11-20)"),
      ("started-on", "uniform(2021-10-01, 2021-10-20)"),
      ("approval", "pilot:60% rejected:30% none:10%"),
    ]
    var uncertain: [SimulationPlan.UncertainFact] = []
    for (name, text) in beliefs {
      let fact = try #require(set.fact(named: name))
      open[fact] = nil
      uncertain.append(SimulationPlan.UncertainFact(fact, try .parse(text, of: set[fact])))
    }
    patience.begin()
    let plan = SimulationPlan(try Examination(open, by: policies), uncertain: uncertain)
    try expectPatience(atLeast: 20, "probability") {
      do throws(LikelihoodError) {
        _ = try plan.likelihood()
      } catch {
        if case .compile(let error) = error { throw error }
        throw error
      }
    }
  }

  @Test func `A simulation, and one of each point of a curve, end with the block`() throws {
    let plan = try TrialSetting.full.plan()
    let size = TrialBlocks.size
    try expectEnd(atLeast: 8, within: size, "simulate") {
      Simulator(plan, seed: 7).run(trials: 8 * size) {
        patience.note($0)
      } shouldStop: {
        patience.shouldStop()
      }.trials
    }
    let sweep = try Sweep.parse("chance.\"bus breaks down\"=0%..100%", in: plan, points: 4)
    try expectEnd(atLeast: 8, within: size, "simulate --sweep") {
      sweep.run(trials: 2 * size, seed: 7) {
        patience.note(Int($0 * Double(8 * size)))
      } shouldStop: {
        patience.shouldStop()
      }.points.reduce(0) { $0 + $1.result.trials }
    }
  }

  @Test func `Strategies side by side end within a block`() throws {
    let plan = try TrialSetting.full.plan()
    let set = plan.examination.policies.set
    let strategies = try ["ask first: approval=pilot", "act first: reported-on=none approval=none"]
      .map { try Strategy.parse($0, in: set) }
    let contest = try StrategySimulator(plan, strategies: strategies, seed: 7)
    let size = TrialBlocks.size
    try expectEnd(atLeast: 6, within: TrialColumns.size, "simulate across strategies") {
      contest.run(trials: 6 * size) {
        patience.note($0)
      } shouldStop: {
        patience.shouldStop()
      }.trials
    }
  }

  @Test func `All cases together end within a block, whose trials are of many cases`() throws {
    let plan = try TrialSetting.full.plan()
    let items = (0..<12).map { Portfolio.Item(name: "case \($0)", plan: plan, owners: [:]) }
    try expectEnd(atLeast: 16, within: TrialColumns.size, "simulate all") {
      try Portfolio(items, seed: 7).run(trials: 2 * TrialBlocks.size) {
        patience.note($0)
      } shouldStop: {
        patience.shouldStop()
      }.trials
    }
    try expectPatience(atLeast: 12, "simulate all, before its first trial") {
      _ = try Portfolio(items, seed: 7) { patience.shouldStop() }
    }
  }
}
