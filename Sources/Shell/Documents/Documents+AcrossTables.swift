import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Where contenders are few, each is a column and each outcome a row; where they are many, the other
// way round, so that a page that is too narrow tells one contender after the other.

extension Documents {
  /// How many contenders stand side by side.
  private static let mostColumns = 4

  /// How often a decision comes out in each way, by each contender.
  static func outcomes(
    _ decision: StrategyResult.Decision,
    _ contested: Contested,
    _ speech: Speech
  ) -> [Block] {
    let result = contested.result
    func share(_ count: Int) -> String {
      percent(Double(count) / Double(max(result.possible, 1)), 1, speech)
    }
    let names = decision.ways.map { values($0.values, decision, speech) }
    if decision.isSameForAll {
      let shares = zip(names, decision.ways).filter { $1.counts[0] > 0 }
        .map { "\($0) \(share($1.counts[0]))" }
      let text = speech[.sameForAll(shares.joined(separator: " · "))]
      return [.paragraph(Text(text))]
    }
    let rows = decision.ways.enumerated().map { number, way in
      way.counts.enumerated().map { place, count in
        guard place > 0 else { return Text(share(count)) }
        let isSame = decision.isSame(number, by: place)
        return compared(share(count), isSame ? nil : way.differences[place - 1], 100, speech)
      }
    }
    return [.table(table(names, rows, contested.contest.titles))]
  }

  /// A number, and by how much it differs from that of the first; nil where it is the same in every
  /// trial.
  static func compared(
    _ text: String,
    _ difference: Estimate?,
    _ scale: Double,
    _ speech: Speech
  ) -> Text {
    guard let difference else { return Text(text) + Text("  (=)", as: .faint) }
    return Text(text) + Text("  \(signed(difference, scale: scale, speech))", as: .faint)
  }

  /// A table with a cell for each thing and each contender.
  static func table(_ things: [String], _ cells: [[Text]], _ contenders: [String]) -> Table {
    let isWide = contenders.count <= mostColumns
    let (rows, columns) = isWide ? (things, contenders) : (contenders, things)
    return Table(
      [Column("", key: "what", for: .people, wrapping: .words(priority: 1))]
        + columns.map { Column(Text($0), key: $0, for: .people, wrapping: .words(priority: 2)) },
      rows: rows.indices.map { row in
        Row(
          [Cell(Text(rows[row]))]
            + columns.indices.map { Cell(isWide ? cells[row][$0] : cells[$0][row]) }
        )
      }
    )
  }

  /// The values that a decision leaves, in words.
  static func values(
    _ values: DecidedValues,
    _ reference: DecisionReference,
    _ speech: Speech
  ) -> String {
    values.isEmpty ? speech[.silent] : speech.values(values, of: reference)
  }

  /// The values that a compared decision leaves, in words.
  static func values(
    _ values: DecidedValues,
    _ decision: StrategyResult.Decision,
    _ speech: Speech
  ) -> String {
    if values.isEmpty { return speech[.silent] }
    let titles = values.labels(of: decision.labels).map { label -> String in
      for reference in decision.references {
        if let place = speech.set[reference].values.firstIndex(of: label) {
          return speech.valueTitle(place, of: reference)
        }
      }
      return label
    }
    return speech[.alternatives(titles)]
  }

  /// "(−16.9 ± 0.2)".
  static func signed(_ estimate: Estimate, scale: Double, _ speech: Speech) -> String {
    let mean = decimal(estimate.mean * scale, 1, speech)
    let sign = estimate.mean * scale > 0.05 ? "+" : ""
    return "(\(sign)\(mean) ± \(decimal(estimate.halfWidth * scale, 1, speech)))"
  }
}
