import Diagnostics
import Engine
import Foundation
import PolicyLanguage
import Shell
import Workspace

/// `simulate`: the uncertain plan of the demo, a million trials; and the same with targets and risks.
enum MonteCarlo: Benchmark {
  static let title = "Monte Carlo"

  static func run(_ bench: Bench) throws -> [Finding] {
    let trials = bench.size(1_000_000)
    let policies = try Policies(["conclusion-14"])
    let plan = try demoPlan(policies)
    let pilot = try PilotModel.plan(plan)
    return [
      try measure(bench, policies, plan, trials, "\(trials) trials of the demo plan, 2 threads"),
      try measure(
        bench,
        policies,
        pilot,
        trials,
        "\(trials) trials with 3 targets and 3 risks, 2 threads"
      ),
    ] + growth(bench, plan)
  }

  /// Ten times the trials: time grows with them, memory does not.
  private static func growth(_ bench: Bench, _ plan: SimulationPlan) -> [Finding] {
    let simulator = Simulator(plan, seed: 7)
    let (few, many) = (bench.size(10_000_000), bench.size(100_000_000))
    let runs = [few, many].map { trials in
      let seconds = Timing.seconds { _ = simulator.run(trials: trials) }
      return (seconds: seconds, memory: ownPeakMemory)
    }
    return [
      Finding(
        name: "time of \(many) trials of the demo plan",
        ours: .seconds(runs[1].seconds),
        peerName: "\(few) trials",
        peer: .seconds(runs[0].seconds),
        target: .atMostTimes(11)
      ),
      Finding(
        name: "peak memory of this program, \(many) trials made",
        ours: .bytes(runs[1].memory),
        peerName: "\(few) made",
        peer: .bytes(runs[0].memory),
        target: .atMostTimes(1.1)
      ),
    ]
  }

  /// The most memory that this program had so far, in bytes.
  private static var ownPeakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 * 1024 }
      ?? 0
  }

  private static func measure(
    _ bench: Bench,
    _ policies: Policies,
    _ plan: SimulationPlan,
    _ trials: Int,
    _ name: String
  ) throws -> Finding {
    let reference = try policies.responsibility
    let simulator = Simulator(plan, seed: 7)
    let result = simulator.run(trials: trials)
    guard let decision = result.decisions.first(where: { $0.reference == reference }) else {
      throw Untranslatable(description: "no such decision")
    }
    var finding = Finding(
      name: name,
      ours: .seconds(0),
      peerName: "numpy",
      target: .timesFaster(10)
    )
    do {
      let peer = try Peer("simulation_peer", bench)
      let model = RuleModel(reference, of: policies.set)
      let program = try Translation(language: NumPyDialect(), model: model).program()
      try peer.ask(["prepare", "\(trials)", try description(of: plan), program])
      let answer = try peer.ask(["simulate", "1"])
      finding.agreement = compare(answer, decision, result, model)
      let times = try Timing.inTurns(bench.fewRounds * 2) {
        Timing.seconds { _ = simulator.run(trials: trials) }
      } peer: {
        try peer.ask(["simulate", "2"]).seconds
      }
      finding.ours = .seconds(times.ours)
      finding.peer = times.peer.map { .seconds($0) }
    } catch let missing as Peer.Missing {
      bench.say("  numpy: \(missing)")
      finding.ours = .seconds(
        Timing.median(of: bench.fewRounds) { _ = simulator.run(trials: trials) }
      )
    }
    return finding
  }

  /// The case of the demo that has expectations, with its uncertain facts.
  static func demoPlan(_ policies: Policies) throws -> SimulationPlan {
    let session = try Session(environment: Environment())
    try session.buildDemo()
    let id = CaseID.part(proposal: "night-bus", cadre: "ha", pilot: 1)
    guard let record = try session.workspace.record(of: id) else {
      throw Untranslatable(description: "the demo has no case night-bus")
    }
    var facts = CaseFacts(count: policies.set.facts.count)
    for fact in record.facts {
      guard let place = policies.set.fact(named: fact.name) else { continue }
      facts[place] = policies.set[place].encode(fact.value)
    }
    var uncertain: [SimulationPlan.UncertainFact] = []
    let subjects: [Subject] = [
      .proposal("night-bus"), .participant(proposal: "night-bus", cadre: "ha"),
      .pilot(proposal: "night-bus", number: 1),
    ]
    for subject in subjects {
      for expectation in try session.workspace.expectations(of: subject) {
        guard let place = policies.set.fact(named: expectation.name) else { continue }
        let uncertainty = try Distribution.parse(expectation.text, of: policies.set[place])
        uncertain.append(SimulationPlan.UncertainFact(place, uncertainty))
      }
    }
    return SimulationPlan(try Examination(facts, by: policies.compiled), uncertain: uncertain)
  }

  /// The plan as the peer takes it: the facts that are certain, and how the others are drawn.
  private static func description(of plan: SimulationPlan) throws -> String {
    let set = plan.examination.policies.set
    var certain: [String: Int64] = [:]
    for place in set.facts.indices where !set.facts[place].isDerived {
      let name = set.facts[place].name.asIdentifier
      guard let value = plan.examination.facts[FactID(place)] else { continue }
      certain[name] = value == .max ? Translation<SQLDialect>.never : value
    }
    let draws = try plan.uncertain.map { entry -> [String: Any] in
      let fact = set[entry.fact]
      var draw: [String: Any] = ["name": fact.name.asIdentifier]
      switch entry.uncertainty {
      case .discrete(let values):
        draw["values"] = values.map(\.value)
        draw["weights"] = values.map(\.weight)
      case .lognormal(let low, let high):
        draw["low"] = low
        draw["high"] = high
      default: throw Untranslatable(description: "another distribution")
      }
      if let bounds = fact.bounds {
        draw["bounds"] = [bounds.lowerBound, bounds.upperBound]
      }
      return draw
    }
    let facts = set.facts.filter { !$0.isDerived }
    var all: [String: Any] = [
      "certain": certain, "draws": draws, "facts": facts.map(\.name.asIdentifier),
      "flags": facts.filter { $0.kind == .yesNo }.map(\.name.asIdentifier),
    ]
    if !plan.pilot.isEmpty { all["pilot"] = try PilotModel.description(of: plan) }
    return String(decoding: try JSONSerialization.data(withJSONObject: all), as: UTF8.self)
  }

  /// Compares the shares of the outcomes: two samples of the same model differ by chance alone.
  private static func compare(
    _ answer: Peer.Answer,
    _ ours: SimulationResult.DecisionShares,
    _ result: SimulationResult,
    _ model: RuleModel
  ) -> Finding.Agreement {
    var theirs: [Ruling: Int] = [:]
    let numbers = answer.numbers ?? []
    for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
      theirs[model.ruling(mask: numbers[pair]), default: 0] += numbers[pair + 1]
    }
    guard ours.shares.count == theirs.count else {
      return .different("\(ours.shares.count) outcomes and \(theirs.count)")
    }
    for share in ours.shares {
      guard share.rulings.count == 1, let count = theirs[share.rulings[0]] else {
        return .different("an outcome that the peer does not have")
      }
      let (p, n) = (Double(share.count) / Double(result.trials), Double(result.trials))
      let difference = abs(p - Double(count) / n)
      // Six times the deviation of a difference of two shares: once in a milliard by chance.
      if difference > 6 * (2 * p * (1 - p) / n).squareRoot() + 1e-9 {
        return .different("\(share.count) and \(count) of \(result.trials)")
      }
    }
    return .equal(theirs.count)
  }
}
