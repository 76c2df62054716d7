import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// A sweep: what comes of a case as one thing changes, decision by decision.

extension Documents {
  /// The decisions that a sweep tells of: those that say anything, and of these the lines asked for.
  static func decisions(of swept: Swept, _ set: PolicySet) -> [SweptDecision] {
    let first = swept.curve.points[0].result
    let all = first.decisions.indices.map { SweptDecision($0, of: swept.curve) }
    guard let shown = swept.shown else { return all.filter { !$0.isSilent } }
    return all.compactMap { decision in
      let labels = set[decision.reference].values
      guard let place = labels.firstIndex(of: shown) else { return nil }
      var decision = decision
      decision.lines.removeAll { !$0.values.contains(place) }
      return decision.lines.isEmpty ? nil : decision
    }
  }

  /// How the outcomes of decisions change as one thing does.
  static func curve(_ swept: Swept, _ decisions: [SweptDecision], _ speech: Speech) -> Document {
    var blocks: [Block] = [
      .title(
        Text(swept.asked.file.name, as: .strong) + Text(" · \(swept.sweep)"),
        aside: Text(speech[.seed(swept.asked.seed)], as: .faint)
      )
    ]
    blocks += notes(swept.leftOut, speech)
    blocks += assumed(swept.asked, speech)
    let isNarrowed = swept.shown != nil
    let constant = isNarrowed ? [] : decisions.filter(\.isConstant)
    let varying = isNarrowed ? decisions : decisions.filter { !$0.isConstant }
    for (place, decision) in varying.enumerated() {
      blocks.append(.heading(speech.head(decision.reference)))
      blocks.append(.plot(plot(decision, swept, speech)))
      let machines = place == 0 ? decisions : []
      blocks += tables(decision, machines, swept, speech).map { .table($0) }
    }
    for decision in constant {
      let outcome = values(decision.lines[0].values, decision.reference, speech)
      let head = speech.head(decision.reference).string
      blocks.append(.paragraph(Text(speech[.sameAtEveryPoint(head, outcome)])))
    }
    blocks += remarks(swept, decisions, speech)
    return Document(
      schema: "sixdares.simulate-sweep/2",
      data: machine(swept, decisions, speech.set),
      blocks: blocks
    )
  }

  private static func remarks(
    _ swept: Swept,
    _ decisions: [SweptDecision],
    _ speech: Speech
  ) -> [Block] {
    var blocks: [Block] = []
    let results = swept.curve.points.map(\.result)
    if swept.curve.isPartial {
      let text = speech[.curveStopped(results.count, of: swept.curve.wanted, swept.stop)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    let impossible = results.reduce(0) { $0 + $1.impossible }
    if impossible > 0 {
      let all = results.reduce(0) { $0 + $1.trials }
      let text = speech[.impossibleTrials(impossible, of: all)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    if let precision = swept.asked.precision,
      results.contains(where: { !$0.isPreciseEnough && !$0.isPartial && halfWidth($0) > precision })
    {
      let text = speech[.notPreciseEnough(percent(precision, 2, speech))]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    if let output = swept.output {
      blocks.append(.paragraph(Text(speech[.curveWritten(output)])))
    }
    let counts = results.map(\.trials)
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    var method = speech[.curveMethod(speech[.trialsBetween(least, most)], swept.asked.seed)]
    if let off = farthestFromExact(decisions) {
      method =
        speech[.curveAgrees(speech[.percentPoints(decimal(off * 100, 1, speech))])] + " " + method
    }
    return blocks + [.paragraph(Text(method, as: .faint))]
  }

  /// Half of the widest interval of any share.
  private static func halfWidth(_ result: SimulationResult) -> Double {
    result.decisions.flatMap(\.shares).map { halfInterval($0.count, of: result) }.max() ?? 0
  }

  /// How far an estimate lies from what is exact, at most; nil where nothing exact is known.
  private static func farthestFromExact(_ decisions: [SweptDecision]) -> Double? {
    let lines = decisions.flatMap(\.lines)
    guard !lines.isEmpty, lines.allSatisfy({ !$0.exact.isEmpty }) else { return nil }
    return lines.flatMap { line in zip(line.shares, line.exact).map { ($0 - $1).magnitude } }.max()
  }
}
