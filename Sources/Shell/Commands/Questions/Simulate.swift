import Diagnostics
import Engine
import Reporting

enum Simulate: Command {
  static let name = "simulate"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "draws the uncertain facts of a case many times and decides each time",
    vi: "rút ngẫu nhiên các dữ kiện bất định nhiều lần, mỗi lần đưa ra kết luận"
  )

  static func run(_ call: Call, in session: Session) throws -> Document {
    try checkForm(call)
    if call["across"] != nil { return try across(call, in: session) }
    if hasSweep(call) { return try sweep(call, in: session) }
    let asked = try session.simulationAsked(call)
    let plan = try session.simulationPlan(asked, call)
    let simulator = Simulator(plan, seed: asked.seed)
    let trials = asked.trials ?? asked.standardTrials(100_000, most: 100_000_000)
    // What cannot be worked out exactly is estimated in trials of its own, which take longer.
    let share = 0.8
    let progress = session.progress
    let result = simulator.run(
      trials: trials,
      until: asked.precision,
      progress: { progress(share * Double($0) / Double(trials)) },
      shouldStop: session.environment.isInterrupted
    )
    let sensitivities = simulator.estimatedSensitivities(
      of: result,
      progress: { progress(share + (1 - share) * $0) },
      shouldStop: session.environment.isInterrupted
    )
    progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    session.simulation = SimulationRecord(
      simulator: simulator,
      caseName: asked.file.name,
      trials: result.trials
    )
    return Documents.simulate(
      Simulated(
        asked: asked,
        plan: plan,
        result: result,
        sensitivities: sensitivities,
        leftOut: try session.leftOut(of: asked.file),
        stop: session.stopReason
      ),
      session.language
    )
  }

  /// Whether a call varies something.
  static func hasSweep(_ call: Call) -> Bool {
    !call.all("sweep").isEmpty || call.pairs["sweep"] != nil
  }

  /// Refuses what does not go together, before any work.
  private static func checkForm(_ call: Call) throws {
    let sweeps = hasSweep(call)
    if sweeps, let across = call["across"] {
      throw Diagnostic.acrossOrSweep.located(in: call.source, at: across.span)
    }
    for option in ["points", "show", "output"] where !sweeps {
      guard let value = call[option] else { continue }
      throw Diagnostic.onlyWithSweep(option).located(in: call.source, at: value.span)
    }
  }
}
