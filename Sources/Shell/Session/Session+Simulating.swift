import Diagnostics
import Engine
import PolicyLanguage
import Workspace

// From a case and what is said of its plan to what can be simulated.

extension Session {
  /// What a call asks to be simulated, checked before any work.
  func simulationAsked(_ call: Call) throws -> SimulationAsked {
    let file = try caseFile(call["case"], in: call)
    let (trials, precision) = try trialsAsked(call)
    return SimulationAsked(
      file: file,
      changes: try settledFacts(call),
      thresholds: try thresholdsAsked(call, of: file),
      trials: trials,
      precision: precision,
      seed: try seed(call)
    )
  }

  /// The plan that a call asks to be simulated.
  func simulationPlan(_ asked: SimulationAsked, _ call: Call) throws -> SimulationPlan {
    var plan = try simulationPlan(of: asked.file)
    if let thresholds = asked.thresholds { plan = plan.counting(by: thresholds) }
    guard !asked.changes.isEmpty else { return plan }
    do throws(CompileError) {
      return try plan.settling(asked.changes)
    } catch { throw error.diagnostic.located(in: call.source, at: call.span) }
  }

  /// What is simulated of a case: what it knows, what is expected, and the plan of its pilot.
  func simulationPlan(of file: CaseFile) throws -> SimulationPlan {
    let parts = try planParts(of: file)
    let reader = try planReader()
    let examination = try examine(file)
    let uncertain = try uncertainFacts(of: file)
    do throws(PlanPartError) {
      let pilot = try reader.pilot(parts)
      let payoffs = try reader.payoffs(parts)
      do throws(PlanError) {
        return try SimulationPlan(
          examination,
          uncertain: uncertain,
          pilot: pilot,
          payoffs: payoffs
        )
      } catch { throw PlanPartError(part: nil, error: error) }
    } catch { throw error.diagnostic }
  }

  /// What the plan of a case says that no active policy knows, as it is written.
  func leftOut(of file: CaseFile) throws -> [String] {
    let set = try policySet()
    let expected = try subjects(of: file.record.id).flatMap { try workspace.expectations(of: $0) }
      .filter { set.fact(named: $0.name) == nil }
    return try expected.map { "expect \($0.name) \($0.text)" }
      + planReader().leftOut(of: planParts(of: file))
  }

  /// The facts that a call settles for one simulation.
  func settledFacts(_ call: Call) throws -> [Strategy.Change] {
    try typedFacts(call).map { typed in
      guard let value = typed.value, let number = typed.fact.encode(value) else {
        throw Diagnostic.notSettled(typed.fact.name, typed.text.text)
          .located(in: call.source, at: typed.text.span)
      }
      return Strategy.Change(fact: typed.id, value: number)
    }
  }

  /// The seed that a call gives, or that of the session.
  func seed(_ call: Call) throws -> UInt64 {
    UInt64(clamping: try call.number("seed", 0...Int.max) ?? seed)
  }

  /// How many trials a call asks for, and at which precision it may stop.
  func trialsAsked(_ call: Call) throws -> (trials: Int?, precision: Double?) {
    var precision: Double?
    if let until = call["until"] {
      let text = until.text.hasPrefix("±") ? String(until.text.dropFirst()) : until.text
      guard case .quantity(let quantity)? = try? FactKind.share.value(of: text) else {
        throw PlanError.badPrecision(until.text).diagnostic
          .located(in: call.source, at: until.span)
      }
      precision = Double(quantity.ticks) / 1_000_000
    }
    let trials = try call.number(
      "trials",
      0...1_000_000_000_000_000,
      told: 1...Simulator.mostTrials
    )
    do throws(PlanError) {
      try Simulator.check(trials: trials ?? 1, until: precision)
    } catch {
      if case .badPrecision = error, let until = call["until"] {
        throw PlanError.badPrecision(until.text).diagnostic
          .located(in: call.source, at: until.span)
      }
      throw error.diagnostic.located(in: call.source, at: call["trials"]?.span)
    }
    return (trials, precision)
  }

  /// The thresholds that a call gives for itself, what it does not say being as in use; nil for
  /// those in use.
  private func thresholdsAsked(_ call: Call, of file: CaseFile) throws -> Thresholds? {
    let shares = ["achieved", "partial"].compactMap { key in call[key].map { (key, $0) } }
    guard let first = shares.first else { return nil }
    let parts = try planParts(of: file)
    guard parts.contains(where: { $0.kind == .target }) else {
      throw Diagnostic.nothingToCount(file.name).located(in: call.source, at: first.1.span)
    }
    var thresholds: Thresholds
    do {
      thresholds = try planReader().thresholds(parts)
    } catch let error as PlanPartError { throw error.diagnostic }
    for (key, value) in shares {
      do throws(PlanError) {
        let share = try Thresholds.share(value.text)
        if key == "achieved" { thresholds.achieved = share } else { thresholds.partial = share }
      } catch { throw error.diagnostic.located(in: call.source, at: value.span) }
    }
    if call["partial"] == nil {
      thresholds.partial = min(thresholds.partial, thresholds.achieved)
    }
    guard thresholds.partial <= thresholds.achieved else {
      throw PlanError.thresholdOrder.diagnostic
        .located(in: call.source, at: shares.last?.1.span)
    }
    thresholds.name = ""
    return thresholds
  }
}

extension FactKind {
  /// A share of a whole.
  fileprivate static let share = FactKind.quantity(.share, orNever: false)
}

extension Session {
  /// What is expected of the uncertain facts of a case.
  func uncertainFacts(of file: CaseFile) throws -> [SimulationPlan.UncertainFact] {
    let set = try policySet()
    let subjects = subjects(of: file.record.id)
    var uncertain: [SimulationPlan.UncertainFact] = []
    for expectation in try subjects.flatMap({ try workspace.expectations(of: $0) }) {
      guard let id = set.fact(named: expectation.name),
        !uncertain.contains(where: { $0.fact == id })
      else { continue }
      do {
        let parsed = try Distribution.parse(expectation.text, of: set[id])
        uncertain.append(SimulationPlan.UncertainFact(id, parsed))
      } catch {
        throw error.diagnostic
      }
    }
    return uncertain.sorted { $0.fact < $1.fact }
  }

  /// What a case's facts are kept with, the nearest first.
  func subjects(of id: CaseID) -> [Subject] {
    switch id {
    case .bare(let id): [.bareCase(id)]
    case .part(let proposal, let cadre, let pilot):
      [.participant(proposal: proposal, cadre: cadre)]
        + (pilot.map { [.pilot(proposal: proposal, number: $0)] } ?? [])
        + [.proposal(proposal), .cadre(cadre)]
    }
  }
}
