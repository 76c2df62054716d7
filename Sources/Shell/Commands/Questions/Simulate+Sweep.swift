import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Simulate {
  /// How many trials each point of a curve has when nothing is said.
  private static let trialsOfPoint = 20_000

  /// Simulates a case at each of many values of one thing.
  static func sweep(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let trials = call["trials"] == nil ? trialsOfPoint : try session.trialsAsked(call).trials
    let seed = try session.seed(call)
    let plan = try session.simulationPlan(of: file, settling: try session.settledFacts(call))
    let (text, span) = try swept(call)
    let sweep: Sweep
    do throws(PlanError) {
      sweep = try Sweep.parse(text, in: plan)
    } catch { throw error.diagnostic.located(in: call.source, at: span) }
    let output = try session.plotFile(call)
    let curve = sweep.run(
      trials: trials,
      seed: seed,
      progress: progress(session, of: trials * sweep.points.count),
      shouldStop: session.environment.isInterrupted
    )
    session.environment.progress(nil)
    guard !curve.points.isEmpty else { throw Diagnostic.interrupted }
    let speech = Speech(set: plan.examination.policies.set, language: session.language)
    let shown = Documents.CurveShown(
      file: file,
      sweep: text,
      curve: curve,
      trials: trials,
      seed: seed,
      output: output?.text
    )
    let document = Documents.curve(shown, speech)
    if let output { try session.write(document, to: output) }
    return document
  }

  /// What is varied, as it is written: `chance.approval=0%..100%`.
  private static func swept(_ call: Call) throws -> (String, Span) {
    let words = call.all("sweep")
    let pairs = call.pairs["sweep"] ?? []
    guard words.count + pairs.count == 1 else {
      throw Diagnostic.oneSweep.located(
        in: call.source,
        at: (words.dropFirst().first ?? pairs.dropFirst().first?.name ?? words.first)?.span
          ?? call.span
      )
    }
    if let word = words.first { return (call.source.string(word.span), word.span) }
    let pair = pairs[0]
    return ("\(pair.name.text)=\(pair.value.text)", pair.name.span.union(pair.value.span))
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

  /// Writes the curve of a document to a file, as a drawing or as a table.
  fileprivate func write(_ document: Document, to file: Call.Value) throws {
    var text = ""
    if file.text.hasSuffix(".svg") {
      let plots = document.blocks.compactMap { block in
        if case .plot(let plot) = block { plot } else { nil }
      }
      text = SVGDrawing(plots).text
    } else {
      CSVFormat().write(document, style: Style(), to: &text)
    }
    try environment.writeFile(absolute(file.text), text)
  }
}
