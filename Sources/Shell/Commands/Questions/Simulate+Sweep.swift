import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Simulate {
  /// How many points a range may be cut into.
  private static let pointLimits = 2...201

  /// Simulates a case at each of many values of one thing.
  static func sweep(_ call: Call, in session: Session) throws -> Document {
    let asked = try session.simulationAsked(call)
    let plan = try session.simulationPlan(asked, call)
    let shown = try outcomeShown(call, plan.examination.policies.set)
    let (text, sweep) = try swept(call, plan)
    let output = try session.plotFile(call)
    let most = Simulator.mostTrials / sweep.points.count
    let trials = asked.trials ?? min(asked.standardTrials(20_000, most: 10_000_000), most)
    guard trials <= most else {
      throw PlanError.tooManyTrials(trials * sweep.points.count, most: Simulator.mostTrials)
        .diagnostic.located(in: call.source, at: call["trials"]?.span)
    }
    let curve = sweep.run(
      trials: trials,
      until: asked.precision,
      seed: asked.seed,
      progress: session.progress,
      shouldStop: session.environment.isInterrupted
    )
    session.progress(nil)
    guard !curve.points.isEmpty else { throw Diagnostic.interrupted }
    let told = Swept(
      asked: asked,
      sweep: text,
      curve: curve,
      trials: trials,
      shown: shown,
      output: output?.text,
      leftOut: try session.leftOut(of: asked.file),
      stop: session.stopReason
    )
    let speech = Speech(set: plan.examination.policies.set, language: session.language)
    let decisions = Documents.decisions(of: told, speech.set)
    if let shown, decisions.isEmpty {
      throw Diagnostic.neverComesOut(shown).located(in: call.source, at: call["show"]?.span)
    }
    let document = Documents.curve(told, decisions, speech)
    if let output {
      try session.write(document, Documents.plots(told, decisions, speech), to: output)
    }
    return document
  }

  /// The value that is asked for.
  private static func outcomeShown(_ call: Call, _ set: PolicySet) throws -> String? {
    guard let value = call["show"] else { return nil }
    let known = set.decisions.flatMap { set[$0].values }
    guard known.contains(value.text) else {
      throw Diagnostic.noSuchOutcome(value.text, known: known)
        .located(in: call.source, at: value.span)
    }
    return value.text
  }

  /// What is varied, as it is written, `chance.approval=0%..100%`, and as it is understood.
  private static func swept(
    _ call: Call,
    _ plan: SimulationPlan
  ) throws -> (text: String, sweep: Engine.Sweep) {
    let words = call.all("sweep")
    let pairs = call.pairs["sweep"] ?? []
    guard words.count + pairs.count == 1 else {
      throw Diagnostic.oneSweep.located(
        in: call.source,
        at: (words.dropFirst().first ?? pairs.dropFirst().first?.name ?? words.first)?.span
          ?? call.span
      )
    }
    let points = try call.number("points", pointLimits) ?? Engine.Sweep.standardPoints
    let text =
      words.first.map { call.source.string($0.span) }
      ?? "\(pairs[0].name.text)=\(pairs[0].value.text)"
    let span = words.first?.span ?? pairs[0].name.span.union(pairs[0].value.span)
    let sweep: Engine.Sweep
    do throws(PlanError) {
      sweep = try Engine.Sweep.parse(text, in: plan, points: points)
    } catch { throw error.diagnostic.located(in: call.source, at: span) }
    if let given = call["points"], case .value(let fact) = sweep.parameter {
      let declaration = plan.examination.policies.set[fact]
      guard declaration.kind.measure != nil else {
        throw Diagnostic.pointsOfRange(declaration.name).located(in: call.source, at: given.span)
      }
    }
    return (text, sweep)
  }
}

extension Session {
  /// The new file that a curve is written to; nil where none is named.
  func plotFile(_ call: Call) throws -> Call.Value? {
    guard let file = call["output"] else { return nil }
    func refuse(_ diagnostic: Diagnostic) -> any Error {
      diagnostic.located(in: call.source, at: file.span)
    }
    guard !isSafe else { throw refuse(.refusedWhenSafe("output")) }
    guard file.text.hasSuffix(".svg") || file.text.hasSuffix(".csv") else {
      throw refuse(.noPlotFile(file.text))
    }
    guard !fileExists(file.text) else { throw refuse(.fileExists(file.text)) }
    return file
  }

  /// Writes curves to a file, as a drawing or as a table.
  fileprivate func write(_ document: Document, _ plots: [LinePlot], to file: Call.Value) throws {
    var text = ""
    if file.text.hasSuffix(".svg") {
      text = SVGDrawing(plots).text
    } else {
      CSVFormat().write(document, style: Style(), to: &text)
    }
    try environment.writeFile(absolute(file.text), text)
  }
}
