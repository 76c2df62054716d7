import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What came of the plan itself: targets, result, risks, causes, damage.

extension Documents {
  /// All that a simulation tells of targets and risks.
  static func outcomes(of simulated: Simulated, _ speech: Speech) -> [Block] {
    let result = simulated.result
    let order = simulated.plan.pilot.targets.map(\.name)
    var blocks = targets(result, order, speech)
    if !result.results.isEmpty {
      blocks.append(.heading(Text(speech[.resultHead])))
      blocks.append(
        .bars(
          plain(
            result.results.map { share in
              (speech[speech.label(share.result.rawValue, of: "result")], share.count, share.exact)
            },
            result,
            speech
          )
        )
      )
    }
    blocks += risks(result, simulated.plan.pilot.risks.map(\.name), speech)
    if result.causes.count > 1 {
      blocks.append(.heading(Text(speech[.causesHead])))
      let causes = result.causes.map { share in
        (
          share.label.map { speech[speech.label($0, of: "cause")] } ?? speech[.noRiskHappened],
          share.count, share.exact
        )
      }
      blocks.append(.bars(plain(causes, result, speech)))
    }
    return blocks + damage(simulated, speech)
  }

  /// Bars of shares of all trials, each with its interval and its exact chance.
  private static func plain(
    _ shares: [(title: String, count: Int, exact: Double?)],
    _ result: SimulationResult,
    _ speech: Speech
  ) -> BarChart {
    BarChart(
      shares.filter { $0.count > 0 || $0.exact ?? 0 > 1e-9 }.map { title, count, exact in
        let estimate = Double(count) / Double(max(result.trials, 1))
        return BarChart.Bar(
          Text(title),
          estimate,
          text: Text(percent(estimate, 1, speech)),
          trailing: Text(interval(count, exact, result, speech), as: .faint)
        )
      },
      full: 1,
      length: 30
    )
  }

  /// "± 0.25%  exact 71.94%", of a share of all trials.
  private static func interval(
    _ count: Int,
    _ exact: Double?,
    _ result: SimulationResult,
    _ speech: Speech
  ) -> String {
    let interval = wilsonInterval(count, of: result.trials)
    let half = (interval.upperBound - interval.lowerBound) / 2
    let known = exact.map { "  \(speech[.exactly]) \(percent($0, 2, speech))" } ?? ""
    return "± \(percent(half, 2, speech))\(known)"
  }

  // MARK: Targets and risks

  private static func targets(
    _ result: SimulationResult,
    _ order: [String],
    _ speech: Speech
  ) -> [Block] {
    guard !result.targets.isEmpty else { return [] }
    let shares = result.targets.sorted(by: order) { $0.target.name }
    let rows = shares.map { share -> Row in
      let measure = share.target.goal.measure
      func value(_ place: Double) -> String {
        speech.drawn(share.histogram.quantile(place), measure)
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

  private static func risks(
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
      columns.append(simulated(.meanDamageColumn, speech, alignment: .trailing))
      columns.append(simulated(.damageShareColumn, speech, alignment: .trailing))
    }
    return [.heading(Text(speech[.risksHead])), .table(Table(columns, rows: rows))]
  }

  // MARK: Damage

  private static func damage(_ simulated: Simulated, _ speech: Speech) -> [Block] {
    let result = simulated.result
    guard let fact = simulated.plan.outcomes.damage,
      let spread = result.spreads.first(where: { $0.fact == fact }), spread.histogram.count > 0
    else { return [] }
    let histogram = spread.histogram
    func amount(_ ticks: Double) -> String {
      speech.quantity(Double(rounded(Int64(ticks), digits: 2)), .amount)
    }
    let mean = result.risks.reduce(0) { $0 + $1.meanDamage }
    let text = speech[
      .damageQuantiles(
        mean: amount(mean),
        median: amount(Double(histogram.quantile(0.5))),
        high: amount(Double(histogram.quantile(0.95))),
        worst: amount(Double(histogram.quantile(0.99)))
      )
    ]
    return [
      .heading(Text(speech.title(fact))), .paragraph(Text(text)),
      .histogram(Histogram(damageBins(histogram, speech))),
    ]
  }

  /// How often the damage fell between round amounts, such as 1bn, 2bn, 5bn and 10bn.
  private static func damageBins(_ histogram: TickHistogram, _ speech: Speech) -> [Histogram.Bin] {
    let total = Double(max(histogram.count, 1))
    let none = histogram.count(from: .min / 2, upTo: 0)
    func bin(_ label: String, _ count: Int) -> Histogram.Bin {
      let share = Double(count) / total
      return Histogram.Bin(Text(label), share, text: Text(percent(share, 1, speech)))
    }
    var bins = none > 0 ? [bin(speech[.noDamage], none)] : []
    let rest = total - Double(none)
    guard rest > 0 else { return bins }
    let low = histogram.quantile(min(1, (Double(none) + 0.02 * rest) / total))
    let high = histogram.quantile(min(1, (Double(none) + 0.98 * rest) / total))
    var edges = roundAmounts(from: low, upTo: high)
    while edges.count > 9 {
      edges = edges.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
    var before: Int64 = 0
    for edge in edges {
      let text = speech.quantity(Double(edge), .amount)
      bins.append(bin(speech[.amountUpTo(text)], histogram.count(from: before + 1, upTo: edge)))
      before = edge
    }
    let last = speech.quantity(Double(before), .amount)
    bins.append(bin(speech[.amountAbove(last)], histogram.count(from: before + 1, upTo: .max / 2)))
    return bins
  }

  private static func roundAmounts(from low: Int64, upTo high: Int64) -> [Int64] {
    var amounts: [Int64] = []
    var power: Int64 = 1
    while power < .max / 100 {
      for factor: Int64 in [1, 2, 5] where factor * power >= low {
        amounts.append(factor * power)
        if factor * power >= high { return amounts }
      }
      power *= 10
    }
    return amounts
  }
}

extension Array {
  /// The elements in the order of their names in a list.
  func sorted(by order: [String], _ name: (Element) -> String) -> [Element] {
    order.flatMap { wanted in filter { name($0) == wanted } }
  }
}

extension Speech {
  /// A drawn quantity to three significant digits; days and small counts as they are.
  func drawn(_ ticks: Int64, _ measure: Measure) -> String {
    let isFine = measure == .date || (measure.ticksPerUnit == 1 && ticks.magnitude < 1000)
    return Quantity(isFine ? ticks : Documents.rounded(ticks, digits: 3), measure).text(
      in: language
    )
  }
}
