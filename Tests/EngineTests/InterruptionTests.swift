import DecisionDiagram
import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Synchronization
import TestSupport
import Testing

/// Somebody who asks to stop when a question has asked so many times whether it should go on.
private final class Patience: Sendable {
  private struct State {
    var asked = 0
    var end = Int.max
    var after = 0
  }
  private let state = Mutex(State())

  /// Whether to stop; counted.
  func shouldStop() -> Bool {
    state.withLock { state in
      state.asked += 1
      guard state.asked >= state.end else { return false }
      state.after += 1
      return true
    }
  }

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

  @Test func `An interview, a likelihood, a comparison and a timeline stop within a step`() throws {
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
}
