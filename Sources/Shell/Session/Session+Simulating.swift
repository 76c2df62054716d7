import Diagnostics
import Engine
import PolicyLanguage
import Workspace

// From a case and what is said of its plan to what can be simulated.

extension Session {
  /// What is simulated of a case: what it knows, what is expected, and the plan of its pilot.
  func simulationPlan(
    of file: CaseFile,
    settling changes: [Strategy.Change] = []
  ) throws -> SimulationPlan {
    let parts = try planParts(of: file)
    let reader = try planReader()
    let examination = try examine(file)
    let uncertain = try uncertainFacts(of: file)
    let plan: SimulationPlan
    do throws(PlanPartError) {
      let pilot = try reader.pilot(parts)
      let payoffs = try reader.payoffs(parts)
      do throws(PlanError) {
        plan = try SimulationPlan(examination, uncertain: uncertain, pilot: pilot, payoffs: payoffs)
      } catch { throw PlanPartError(part: nil, error: error) }
    } catch { throw error.diagnostic }
    guard !changes.isEmpty else { return plan }
    do throws(CompileError) {
      return try plan.settling(changes)
    } catch { throw error.diagnostic }
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
    UInt64(try call.number("seed", 0...Int.max) ?? seed)
  }

  /// How many trials a call asks for, and at which precision it may stop.
  func trialsAsked(_ call: Call) throws -> (trials: Int, precision: Double?) {
    var precision: Double?
    if let until = call["until"] {
      let text = until.text.hasPrefix("±") ? String(until.text.dropFirst()) : until.text
      guard case .quantity(let quantity)? = try? FactKind.share.value(of: text) else {
        throw PlanError.badPrecision(until.text).diagnostic
          .located(in: call.source, at: until.span)
      }
      precision = Double(quantity.ticks) / 1_000_000
    }
    let trials =
      try call.number("trials", 0...1_000_000_000_000_000, told: 1...Simulator.mostTrials)
      ?? (precision == nil ? 100_000 : 100_000_000)
    do throws(PlanError) {
      try Simulator.check(trials: trials, until: precision)
    } catch {
      if case .badPrecision = error, let until = call["until"] {
        throw PlanError.badPrecision(until.text).diagnostic
          .located(in: call.source, at: until.span)
      }
      throw error.diagnostic.located(in: call.source, at: call["trials"]?.span)
    }
    return (trials, precision)
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
