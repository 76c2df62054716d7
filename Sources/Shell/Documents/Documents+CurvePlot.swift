import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// A decision along a sweep as lines, and in words where lines cannot be drawn.

extension Documents {
  /// The plots of all decisions, each under its own title.
  static func plots(
    _ swept: Swept,
    _ decisions: [SweptDecision],
    _ speech: Speech
  ) -> [LinePlot] {
    decisions.map { decision in
      var plot = plot(decision, swept, speech)
      plot.y.title = speech.head(decision.reference)
      return plot
    }
  }

  /// A decision as lines.
  static func plot(_ decision: SweptDecision, _ swept: Swept, _ speech: Speech) -> LinePlot {
    let values = swept.values
    let places = values.enumerated().map { number, value -> Double in
      if case .quantity(let quantity) = value { Double(quantity.ticks) } else { Double(number) }
    }
    let wanted = Set([
      0, values.count / 4, values.count / 2, values.count * 3 / 4, values.count - 1,
    ])
    return LinePlot(
      decision.lines.map { line in
        LinePlot.Series(
          Text(self.values(line.values, decision.reference, speech)),
          zip(places, line.shares).map { LinePlot.Point($0, $1) },
          bands: line.intervals,
          role: speech.role(of: line.values, decision.reference)
        )
      },
      x: LinePlot.Axis(
        Text(speech[.title(of: swept.curve.parameter, speech)]),
        ticks: wanted.sorted().map { LinePlot.Tick(places[$0], Text(text(values[$0], speech))) }
      ),
      y: LinePlot.Axis(
        "",
        ticks: [0, 0.25, 0.5, 0.75, 1].map { LinePlot.Tick($0, Text(percent($0, 0, speech))) }
      ),
      words: words(decision, swept, speech).map { Text($0) },
      height: 12
    )
  }

  /// What the lines show: how each goes, and which is the highest where.
  private static func words(
    _ decision: SweptDecision,
    _ swept: Swept,
    _ speech: Speech
  ) -> [String] {
    let values = swept.values.map { text($0, speech) }
    func name(_ line: SweptDecision.Line) -> String {
      self.values(line.values, decision.reference, speech)
    }
    let courses = decision.lines.map { line in
      speech[.course(name(line), line.shares, values) { percent($0, 1, speech) }]
    }
    guard decision.lines.count > 1 else { return courses }
    var runs: [(line: Int, first: Int, last: Int)] = []
    for place in values.indices {
      let highest =
        decision.lines.indices.max {
          (decision.lines[$0].shares[place], $1) < (decision.lines[$1].shares[place], $0)
        } ?? 0
      if let last = runs.last, last.line == highest {
        runs[runs.count - 1].last = place
      } else {
        runs.append((highest, place, place))
      }
    }
    let stretches = runs.map { run in
      (name(decision.lines[run.line]), values[run.first], values[run.last])
    }
    return courses + [speech[.commonestAlong(stretches)]]
  }
}
