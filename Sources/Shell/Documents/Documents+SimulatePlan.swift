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
      let thresholds = simulated.plan.pilot.thresholds
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
      blocks.append(counted(by: thresholds, speech))
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

  /// From which share of its targets on a pilot counts as what.
  static func counted(by thresholds: Thresholds, _ speech: Speech) -> Block {
    let name = thresholds.name.isEmpty ? speech[.forThisOnly] : thresholds.name
    return .items(
      LabelledItems(
        Text(speech[.thresholdsInUse(name)], as: .heading),
        [Text(speech.meaning(of: thresholds))]
      )
    )
  }

  /// What was assumed for one simulation: facts settled, thresholds of its own.
  static func assumed(_ asked: SimulationAsked, _ speech: Speech) -> [Block] {
    var blocks: [Block] = []
    if !asked.changes.isEmpty {
      let settled = changes(asked.changes, speech)
      blocks.append(.paragraph(Text(speech[.settledHere(settled)])))
    }
    if let thresholds = asked.thresholds { blocks.append(counted(by: thresholds, speech)) }
    return blocks
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
  static func interval(
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
}
