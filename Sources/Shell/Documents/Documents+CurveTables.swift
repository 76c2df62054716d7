import Engine
import PolicyLanguage
import Reporting

// One row for each point, one column for each outcome. More outcomes than fit beside each other on
// a page of 80 cells go into another table below.

extension Documents {
  /// How many outcomes stand beside each other.
  private static let mostOutcomes = 5

  /// The shares of a decision along a sweep.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - machines: The decisions of which the first table has columns for machines besides.
  ///   - swept: The sweep.
  ///   - speech: How it is told.
  /// - Returns: The tables.
  static func tables(
    _ decision: SweptDecision,
    _ machines: [SweptDecision],
    _ swept: Swept,
    _ speech: Speech
  ) -> [Table] {
    let title = speech[.title(of: swept.curve.parameter, speech)]
    return stride(from: 0, to: decision.lines.count, by: mostOutcomes).map { first in
      let lines = Array(decision.lines[first...].prefix(mostOutcomes))
      let data = first == 0 ? machines.flatMap { series($0, speech.set) } : []
      let columns =
        [
          Column(
            Text(title),
            key: "value",
            for: data.isEmpty ? .people : .all,
            alignment: .trailing,
            wrapping: .words(priority: 2)
          )
        ]
        + lines.map { line in
          Column(
            Text(values(line.values, decision.reference, speech)),
            key: "",
            for: .people,
            alignment: .trailing,
            wrapping: .words(priority: 1)
          )
        } + data.map { Column("", key: $0.key, for: .machines) }
      let rows = swept.values.enumerated().map { place, value in
        Row(
          [Cell(Text(text(value, speech)), data: .string(value.description))]
            + lines.map { Cell(share($0, place, speech)) }
            + data.map { Cell("", data: .number($0.values[place])) }
        )
      }
      return Table(columns, rows: rows)
    }
  }

  /// "61.8% ± 2.1".
  private static func share(
    _ line: SweptDecision.Line,
    _ place: Int,
    _ speech: Speech
  ) -> Text {
    let interval = line.intervals[place]
    let half = (interval.upperBound - interval.lowerBound) / 2
    return Text(percent(line.shares[place], 1, speech))
      + Text(" ± \(decimal(half * 100, 1, speech))", as: .faint)
  }

  /// The columns of a decision for machines: each share, its interval, and the exact one.
  private static func series(
    _ decision: SweptDecision,
    _ set: PolicySet
  ) -> [(key: String, values: [Double])] {
    let policy = set.members[decision.reference.member].policy.name
    let name = set[decision.reference].name
    return decision.lines.flatMap { line -> [(key: String, values: [Double])] in
      let labels = line.values.labels(of: set[decision.reference].values)
      let key = ([policy, name] + (labels.isEmpty ? ["nothing"] : labels)).joined(separator: ".")
      return [
        (key, line.shares), ("\(key).low", line.intervals.map(\.lowerBound)),
        ("\(key).high", line.intervals.map(\.upperBound)),
      ] + (line.exact.isEmpty ? [] : [("\(key).exact", line.exact)])
    }
  }

  /// A value of what is varied.
  static func text(_ value: Value, _ speech: Speech) -> String {
    switch value {
    case .quantity(let quantity): quantity.text(in: speech.language)
    default: value.description
    }
  }
}
