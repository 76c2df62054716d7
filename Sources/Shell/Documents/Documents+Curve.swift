import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// A sweep: what comes of a case as one thing changes.

extension Documents {
  /// A curve, to be told.
  struct CurveShown {
    var file: CaseFile
    /// What was varied, as it was written.
    var sweep: String
    var curve: Engine.Sweep.Curve
    var trials: Int
    var seed: UInt64
    /// The file that it is written to.
    var output: String?
  }

  /// How the outcomes of a decision change as one thing does.
  static func curve(_ shown: CurveShown, _ speech: Speech) -> Document {
    let points = shown.curve.points
    let decisions = points[0].result.decisions.indices.filter { place in
      let reference = points[0].result.decisions[place].reference
      return speech.set[reference].name == "responsibility"
        || !speech.set.decisions.contains { speech.set[$0].name == "responsibility" }
    }
    let series = decisions.flatMap { self.series($0, points, speech) }
    let title = speech[.title(of: shown.curve.parameter, speech)]
    let each = speech[.trials(shown.trials, of: shown.trials)]
    var blocks: [Block] = [
      .title(
        Text(shown.file.name, as: .strong) + Text(" · \(shown.sweep)"),
        aside: Text(speech[.seed(shown.seed)], as: .faint)
      ),
      .plot(plot(series, points.map(\.value), title, speech)),
      .table(table(series, points.map(\.value), title, speech)),
    ]
    if shown.curve.isPartial {
      let text = speech[.curveStopped(points.count)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    if let output = shown.output {
      blocks.append(.paragraph(Text(speech[.curveWritten(output)])))
    }
    blocks.append(.paragraph(Text(speech[.curveMethod(each, shown.seed)], as: .faint)))
    return Document(
      schema: "sixdares.simulate-sweep/1",
      data: machine(shown, series, speech),
      blocks: blocks
    )
  }

  /// One outcome along the curve.
  struct OutcomeSeries {
    var title: String
    var policy: String
    var values: [String]
    var role: Role
    /// For each point the share and its interval.
    var shares: [(share: Double, interval: ClosedRange<Double>)]
  }

  private static func series(
    _ decision: Int,
    _ points: [(value: Value, result: SimulationResult)],
    _ speech: Speech
  ) -> [OutcomeSeries] {
    let reference = points[0].result.decisions[decision].reference
    var all: [DecidedValues] = []
    func left(_ share: SimulationResult.Share) -> DecidedValues {
      share.rulings.reduce(DecidedValues()) { $0.union($1.values) }
    }
    for point in points {
      for share in point.result.decisions[decision].shares where !all.contains(left(share)) {
        all.append(left(share))
      }
    }
    let made = all.map { values in
      OutcomeSeries(
        title: "\(speech.citation(reference)): \(self.values(values, reference, speech))",
        policy: speech.set.members[reference.member].policy.name,
        values: values.labels(of: speech.set[reference].values),
        role: speech.role(of: values, reference),
        shares: points.map { point in
          let shares = point.result.decisions[decision].shares
          let count = shares.reduce(0) { $0 + (left($1) == values ? $1.count : 0) }
          let possible = point.result.trials - point.result.impossible
          let share = possible > 0 ? Double(count) / Double(possible) : 0
          return (share, wilsonInterval(count, of: possible))
        }
      )
    }
    return made.filter { $0.shares.contains { $0.share > 0.001 } }
  }

  private static func plot(
    _ series: [OutcomeSeries],
    _ values: [Value],
    _ title: String,
    _ speech: Speech
  ) -> LinePlot {
    let places = values.enumerated().map { number, value -> Double in
      if case .quantity(let quantity) = value { Double(quantity.ticks) } else { Double(number) }
    }
    let wanted = Set([
      0, values.count / 4, values.count / 2, values.count * 3 / 4, values.count - 1,
    ])
    return LinePlot(
      series.map { line in
        LinePlot.Series(
          Text(line.title),
          zip(places, line.shares).map { LinePlot.Point($0, $1.share) },
          bands: line.shares.map(\.interval),
          role: line.role
        )
      },
      x: LinePlot.Axis(
        Text(title),
        ticks: wanted.sorted().map { LinePlot.Tick(places[$0], Text(text(values[$0], speech))) }
      ),
      y: LinePlot.Axis(
        "",
        ticks: [0, 0.25, 0.5, 0.75, 1].map { LinePlot.Tick($0, Text(percent($0, 0, speech))) }
      ),
      height: 14
    )
  }

  private static func text(_ value: Value, _ speech: Speech) -> String {
    switch value {
    case .quantity(let quantity): quantity.text(in: speech.language)
    default: value.description
    }
  }

  private static func table(
    _ series: [OutcomeSeries],
    _ values: [Value],
    _ title: String,
    _ speech: Speech
  ) -> Table {
    Table(
      [Column(Text(title), key: "value", alignment: .trailing, wrapping: .never)]
        + series.map { line in
          Column(
            Text(line.title),
            key: ([line.policy] + line.values).joined(separator: "."),
            alignment: .trailing,
            wrapping: .words(priority: 1)
          )
        },
      rows: values.indices.map { place in
        Row(
          [Cell(Text(text(values[place], speech)), data: .string(values[place].description))]
            + series.map { line in
              let (share, interval) = line.shares[place]
              let half = (interval.upperBound - interval.lowerBound) / 2
              return Cell(
                Text("\(percent(share, 1, speech)) ± \(decimal(half * 100, 1, speech))"),
                data: .number(share)
              )
            }
        )
      }
    )
  }

  private static func machine(
    _ shown: CurveShown,
    _ series: [OutcomeSeries],
    _ speech: Speech
  ) -> Record {
    [
      "case": .string(shown.file.name), "sweep": .string(shown.sweep),
      "trials": .int(Int64(shown.trials)), "seed": .string("\(shown.seed)"),
      "partial": .bool(shown.curve.isPartial),
      "points": strings(shown.curve.points.map { $0.value.description }),
      "curves": .array(
        series.map { line in
          [
            "policy": .string(line.policy), "values": strings(line.values),
            "shares": .array(line.shares.map { .number($0.share) }),
            "low": .array(line.shares.map { .number($0.interval.lowerBound) }),
            "high": .array(line.shares.map { .number($0.interval.upperBound) }),
          ]
        }
      ),
    ]
  }
}
