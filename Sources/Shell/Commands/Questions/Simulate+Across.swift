import Diagnostics
import Engine
import Reporting

extension Simulate {
  /// The most that are compared at once.
  private static let mostContenders = 24

  /// Compares strategies, readings or policies, or what combines them, in the same trials of a case.
  static func across(_ call: Call, in session: Session) throws -> Document {
    let axes = try axes(call)
    guard axes.contains("readings") else { return try compare(call, axes, nil, in: session) }
    let own = session.active.reading
    let known = try session.policySet().readingNames
    guard !known.isEmpty else {
      throw Diagnostic.noReadings.located(in: call.source, at: call.span(of: "across"))
    }
    let readings = [own] + ([nil] + known.map { $0 }).filter { $0 != own }
    return try session.judging(under: readings) {
      try compare(call, axes, readings, in: session)
    }
  }

  private static func axes(_ call: Call) throws -> [String] {
    var axes: [String] = []
    for value in call.all("across") {
      guard !axes.contains(value.text) else {
        throw Diagnostic.givenTwice(value.text).located(in: call.source, at: value.span)
      }
      axes.append(value.text)
    }
    return axes
  }

  /// Compares, the active policies being there once under each reading, if there are readings.
  private static func compare(
    _ call: Call,
    _ axes: [String],
    _ readings: [String?]?,
    in session: Session
  ) throws -> Document {
    func refuse(_ diagnostic: Diagnostic) -> any Error {
      diagnostic.located(in: call.source, at: call.span(of: "across"))
    }
    let asked = try session.simulationAsked(call)
    let plan = try session.simulationPlan(asked, call)
    var strategies: [Strategy] = []
    if axes.contains("strategies") {
      do {
        strategies = try session.planReader().strategies(session.planParts(of: asked.file))
      } catch let error as PlanPartError { throw error.diagnostic }
      guard strategies.count > 1 else { throw refuse(.fewStrategies(strategies.count)) }
    }
    let policies = session.active.policies
    if axes.contains("policies"), policies.count < 2 { throw refuse(.fewPolicies) }
    let field = Contest(
      strategies: strategies,
      readings: readings ?? [],
      policies: policies,
      comparesPolicies: axes.contains("policies"),
      language: session.language
    )
    guard field.contenders.count <= mostContenders else {
      throw refuse(.tooManyContenders(field.contenders.count, most: mostContenders))
    }
    let plans =
      try strategies.isEmpty
      ? [plan]
      : strategies.map { strategy in
        do throws(CompileError) {
          return try plan.settling(strategy.changes)
        } catch { throw error.diagnostic }
      }
    let trials = asked.trials ?? asked.standardTrials(100_000, most: 10_000_000)
    let result = StrategySimulator(plans, contenders: field.contenders, seed: asked.seed).run(
      trials: trials,
      until: asked.precision,
      progress: progress(session, of: trials),
      shouldStop: session.environment.isInterrupted
    )
    session.progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    let speech = Speech(set: plan.examination.policies.set, language: session.language)
    return Documents.across(
      Contested(
        asked: asked,
        contest: field,
        result: result,
        leftOut: try session.leftOut(of: asked.file),
        stop: session.stopReason
      ),
      speech
    )
  }

  /// What shows how far trials are.
  static func progress(_ session: Session, of trials: Int) -> @Sendable (Int) -> Void {
    { [progress = session.progress] done in progress(Double(done) / Double(trials)) }
  }
}
