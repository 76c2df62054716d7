import Diagnostics
import Engine
import Reporting

extension Simulate {
  /// Compares the strategies of the workspace in the same trials of one case.
  static func acrossStrategies(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let asked = try session.trialsAsked(call)
    let seed = try session.seed(call)
    let plan = try session.simulationPlan(of: file, settling: try session.settledFacts(call))
    let reader = try session.planReader()
    let parts = try session.planParts(of: file)
    let strategies: [Strategy]
    do throws(PlanPartError) {
      strategies = try reader.strategies(parts)
    } catch { throw error.diagnostic }
    guard strategies.count > 1 else {
      throw Diagnostic.fewStrategies(strategies.count)
        .located(in: call.source, at: call["across"]?.span)
    }
    let simulator: StrategySimulator
    do throws(CompileError) {
      simulator = try StrategySimulator(plan, strategies: strategies, seed: seed)
    } catch { throw error.diagnostic }
    let result = simulator.run(
      trials: asked.trials,
      progress: progress(session, of: asked.trials),
      shouldStop: session.environment.isInterrupted
    )
    session.environment.progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    let speech = Speech(set: plan.examination.policies.set, language: session.language)
    return Documents.strategies(file, strategies, result, seed: seed, speech)
  }

  /// What shows how far trials are.
  static func progress(_ session: Session, of trials: Int) -> @Sendable (Int) -> Void {
    { [progress = session.environment.progress] done in progress(Double(done) / Double(trials)) }
  }
}
