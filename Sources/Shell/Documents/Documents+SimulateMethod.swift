import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What moves the outcome, and how the estimate settled.

extension Documents {
  /// What moves the commonest outcome of the first decision most, exactly.
  static func influences(_ simulated: Simulated, _ speech: Speech) -> [Block] {
    let result = simulated.result
    guard let decision = result.decisions.first(where: { !$0.influences.isEmpty }),
      let outcome = decision.shares.first
    else { return [] }
    let moving = decision.influences.filter { $0.swing > 0.0005 }
    guard !moving.isEmpty else { return [] }
    let hasTotals = moving.contains { $0.total != nil }
    func share(_ value: Double) -> String { percent(value, 0, speech) }
    let rows = moving.prefix(6).map { influence in
      Row(
        [
          Cell(Text(speech.title(of: influence.thing))),
          Cell(Text("±\(points(influence.swing, speech))")), Cell(Text(share(influence.alone))),
        ] + (hasTotals ? [Cell(Text(influence.total.map(share) ?? "–"))] : [])
      )
    }
    var columns = [Column("", key: "what", for: .people, wrapping: .words(priority: 1))]
    let titles: [Sentence] =
      [.swingColumn, .aloneColumn] + (hasTotals ? [.togetherColumn] : [])
    columns += titles.map {
      Column(
        Text(speech[$0]),
        key: $0.en,
        for: .people,
        alignment: .trailing,
        wrapping: .never
      )
    }
    let head = Sentence.movesOutcome(
      speech.citation(decision.reference),
      self.outcome(outcome.rulings, decision.reference, speech)
    )
    return [
      .heading(Text(speech[head])), .table(Table(columns, rows: Array(rows))),
      .paragraph(Text(remark(on: simulated.plan, speech), as: .faint)),
    ]
  }

  /// How influences are worked out.
  private static func remark(on plan: SimulationPlan, _ speech: Speech) -> String {
    let overlap = plan.pilot.dependences.isEmpty ? "" : " \(speech[.influencesOverlap])"
    return speech[.exactInfluences] + overlap
  }

  /// What moves the commonest outcome of the first decision most, estimated, with its errors.
  static func sensitivities(_ simulated: Simulated, _ speech: Speech) -> [Block] {
    guard let decision = simulated.sensitivities.first(where: { !$0.parts.isEmpty }) else {
      return []
    }
    func share(_ index: DecisionSensitivity.Index) -> Cell {
      let error = index.error.isFinite ? percent(2 * index.error, 0, speech) : "–"
      return Cell(Text("\(percent(max(0, index.value), 0, speech)) ± \(error)"))
    }
    let moving = decision.parts.filter { $0.total.value > 2 * $0.total.error }
    guard !moving.isEmpty else { return [] }
    let columns =
      [Column("", key: "what", for: .people, wrapping: .words(priority: 1))]
      + [Sentence.aloneColumn, .togetherColumn].map {
        Column(Text(speech[$0]), key: $0.en, for: .people, alignment: .trailing, wrapping: .never)
      }
    let rows = moving.prefix(6).map { part in
      Row([Cell(Text(speech.title(of: part.thing))), share(part.alone), share(part.total)])
    }
    let head = Sentence.movesOutcome(
      speech.citation(decision.reference),
      self.outcome(decision.rulings, decision.reference, speech)
    )
    let hasOwnLuck = !simulated.plan.pilot.dependences.isEmpty
    let method =
      speech[.estimatedInfluences(decision.trials)]
      + (hasOwnLuck ? " \(speech[.ownLuckOnly])" : "")
    return [
      .heading(Text(speech[head])), .table(Table(columns, rows: Array(rows))),
      .paragraph(Text(method, as: .faint)),
    ]
  }

  /// The estimate of the commonest outcome of the first decision as trials grew.
  static func convergence(_ result: SimulationResult, _ speech: Speech) -> [Block] {
    guard result.convergence.count > 2, let decision = result.decisions.first,
      decision.shares.count > 1
    else { return [] }
    let items = checkpoints(of: result).map { point in
      let (share, half) = point.estimate(0, 0)
      return Text(
        speech[
          .afterTrials(
            speech[.trials(point.trials, of: point.trials)],
            percent(share, 2, speech),
            percent(half, 2, speech)
          )
        ]
      )
    }
    let outcome = self.outcome(decision.shares[0].rulings, decision.reference, speech)
    let label = "\(speech[.convergenceHead]) (\(outcome))"
    return [.heading(Text(label)), .list(items.map { ListItem($0) })]
  }

  /// A few checkpoints, each with about three times the trials of the one before.
  static func checkpoints(of result: SimulationResult) -> [SimulationResult.Checkpoint] {
    guard let last = result.convergence.last else { return [] }
    var picked = [last]
    for point in result.convergence.reversed()
    where point.trials * 3 <= picked[0].trials && picked.count < 4 {
      picked.insert(point, at: 0)
    }
    return picked
  }
}
