import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What came of targets and risks.

extension Documents {
  /// How often targets are reached.
  static func targets(
    _ result: SimulationResult,
    _ order: [String],
    _ speech: Speech
  ) -> [Block] {
    guard !result.targets.isEmpty else { return [] }
    let shares = result.targets.sorted(by: order) { $0.target.name }
    let rows = shares.map { share -> Row in
      let measure = share.target.goal.measure
      let digits = digits(of: share.values, atLeast: 3)
      func value(_ place: Double) -> String {
        speech.drawn(share.values.quantile(place), measure, digits: digits)
      }
      let estimate = Double(share.reached) / Double(max(result.trials, 1))
      return Row([
        Cell(Text(share.target.name)),
        Cell(Text(share.target.goal.text(in: speech.language), as: .given)),
        Cell(Text(percent(estimate, 1, speech), as: .strong)),
        Cell(Text(interval(share.reached, share.exact, result, speech), as: .faint)),
        Cell(Text("\(value(0.5)) (\(value(0.05)) … \(value(0.95)))")),
      ])
    }
    return [
      .heading(Text(speech[.targetsHead])),
      .table(
        Table(
          [
            simulated(.targetColumn, speech, wraps: 2),
            simulated(.goalColumn, speech, alignment: .trailing),
            simulated(.reachedShareColumn, speech, alignment: .trailing),
            Column("", key: "interval", for: .people, wrapping: .never),
            simulated(.medianAndRange, speech, wraps: 1),
          ],
          rows: rows
        )
      ),
    ]
  }

  private static func simulated(
    _ title: Sentence,
    _ speech: Speech,
    wraps priority: Int? = nil,
    alignment: Column.Alignment = .leading
  ) -> Column {
    Column(
      Text(speech[title]),
      key: title.en,
      for: .people,
      alignment: alignment,
      wrapping: priority.map { .words(priority: $0) } ?? .never
    )
  }

  /// How often risks happen, and what they cost.
  static func risks(
    _ result: SimulationResult,
    _ order: [String],
    _ speech: Speech
  ) -> [Block] {
    guard !result.risks.isEmpty else { return [] }
    let hasDamage = result.risks.contains { $0.risk.damage != nil }
    let rows = result.risks.sorted(by: order, { $0.risk.name }).map { share -> Row in
      let estimate = Double(share.happened) / Double(max(result.trials, 1))
      let mean = speech.quantity(Double(rounded(Int64(share.meanDamage), digits: 2)), .amount)
      let damage = [
        Cell(Text(share.risk.damage == nil ? "–" : mean)),
        Cell(Text(share.risk.damage == nil ? "–" : percent(share.damageShare, 0, speech))),
      ]
      return Row(
        [
          Cell(Text(share.risk.name)), Cell(Text(percent(estimate, 1, speech), as: .strong)),
          Cell(Text(interval(share.happened, share.exact, result, speech), as: .faint)),
        ] + (hasDamage ? damage : [])
      )
    }
    var columns = [
      simulated(.riskColumn, speech, wraps: 1),
      simulated(.happenedColumn, speech, alignment: .trailing),
      Column("", key: "interval", for: .people, wrapping: .never),
    ]
    if hasDamage {
      columns.append(simulated(.meanDamageColumn, speech, wraps: 1, alignment: .trailing))
      columns.append(simulated(.damageShareColumn, speech, wraps: 1, alignment: .trailing))
    }
    return [.heading(Text(speech[.risksHead])), .table(Table(columns, rows: rows))]
  }
}

extension Array {
  /// The elements in the order of their names in a list.
  func sorted(by order: [String], _ name: (Element) -> String) -> [Element] {
    order.flatMap { wanted in filter { name($0) == wanted } }
  }
}

extension Speech {
  /// A drawn quantity to so many significant digits; days and small counts as they are.
  func drawn(_ ticks: Int64, _ measure: Measure, digits: Int = 3) -> String {
    let isFine = measure == .date || (measure.ticksPerUnit == 1 && ticks.magnitude < 1000)
    return Quantity(isFine ? ticks : Documents.rounded(ticks, digits: digits), measure).text(
      in: language
    )
  }
}
