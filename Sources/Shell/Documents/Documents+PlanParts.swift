import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// The parts of a plan, each with its own table.

extension Documents {
  static func plannedTargets(_ plan: PlanShown, _ speech: Speech) -> [Block] {
    guard !plan.pilot.targets.isEmpty else { return [] }
    let table = Table(
      [
        planColumn(.targetColumn, speech, .words(priority: 1)),
        planColumn(.goalColumn, speech, alignment: .trailing),
        planColumn(.expectedColumn, speech, .words(priority: 2)),
        planColumn(.reachedColumn, speech, alignment: .trailing),
      ],
      rows: plan.pilot.targets.map { target in
        Row([
          Cell(Text(target.name)),
          Cell(Text(target.goal.text(in: speech.language), as: .given)),
          Cell(Text(speech.expected(target.expectation, in: target.goal.measure))),
          Cell(Text(percent(chance(of: target), 1, speech))),
        ])
      }
    )
    let thresholds = plan.pilot.thresholds
    return [
      planHead(.targetsHead, speech), .table(table),
      .items(
        LabelledItems(
          Text(speech[.thresholdsInUse(thresholds.name)], as: .heading),
          [Text(speech.meaning(of: thresholds))]
        )
      ),
    ]
  }

  /// How likely a target is to be reached, where nothing else changes what is expected.
  static func chance(of target: Target) -> Double {
    let bounds = (Int64.min / 4)...(Int64.max / 4)
    guard target.goal.ticks <= bounds.upperBound else { return 0 }
    return target.expectation.probability(
      of: max(target.goal.ticks, bounds.lowerBound)...bounds.upperBound,
      within: bounds
    )
  }

  static func plannedRisks(_ plan: PilotPlan, _ speech: Speech) -> [Block] {
    guard !plan.risks.isEmpty else { return [] }
    let table = Table(
      [
        planColumn(.riskColumn, speech, .words(priority: 1)),
        planColumn(.chanceColumn, speech, alignment: .trailing),
        planColumn(.damageColumn, speech, .words(priority: 2)),
        planColumn(.causeColumn, speech),
        planColumn(.mitigationColumn, speech, .words(priority: 3)),
      ],
      rows: plan.risks.map { risk in
        Row([
          Cell(Text(risk.name)),
          Cell(Text(Quantity(risk.chance, .share).text(in: speech.language), as: .given)),
          Cell(Text(risk.damage.map { speech.expected($0, in: .amount) } ?? "–")),
          Cell(Text(risk.cause.map { speech[speech.label($0, of: "cause")] } ?? "–")),
          Cell(Text(risk.mitigation ?? "–")),
        ])
      }
    )
    return [planHead(.risksHead, speech), .table(table)]
  }

  static func plannedUncertain(
    _ facts: [SimulationPlan.UncertainFact],
    _ speech: Speech
  ) -> [Block] {
    guard !facts.isEmpty else { return [] }
    return [
      planHead(.uncertainHead, speech),
      .pairs(
        facts.map {
          Pair(
            Text(speech.title($0.fact)),
            Text(speech.expected($0.uncertainty, of: $0.fact))
          )
        }
      ),
    ]
  }

  static func plannedDependences(_ plan: PilotPlan, _ speech: Speech) -> [Block] {
    guard !plan.dependences.isEmpty else { return [] }
    return [
      planHead(.dependencesHead, speech),
      .table(
        Table(
          [
            planColumn(.thingColumn, speech, .words(priority: 1)),
            planColumn(.whereColumn, speech, .words(priority: 2)),
            planColumn(.expectedColumn, speech, .words(priority: 3)),
          ],
          rows: plan.dependences.map { dependence in
            Row([
              Cell(Text(speech.title(of: dependence.thing))),
              Cell(Text(speech.condition(dependence.condition))),
              Cell(Text(speech.expected(of: dependence, in: plan))),
            ])
          }
        )
      ),
    ]
  }

  static func plannedStrategies(_ all: [Strategy], _ speech: Speech) -> [Block] {
    guard !all.isEmpty else { return [] }
    return [
      planHead(.strategiesHead, speech),
      .pairs(
        all.map { strategy in
          Pair(Text(strategy.name, as: .strong), Text(changes(strategy.changes, speech)))
        }
      ),
    ]
  }

  /// What a strategy settles, in words.
  static func changes(_ changes: [Strategy.Change], _ speech: Speech) -> String {
    changes.map { speech.phrase($0.value, of: $0.fact) }.joined(separator: " · ")
  }

  static func plannedPayoffs(_ all: [Payoff], _ speech: Speech) -> [Block] {
    guard !all.isEmpty else { return [] }
    return [
      planHead(.payoffsHead, speech),
      .pairs(
        all.map { payoff in
          Pair(
            Text(payoff.party, as: .strong),
            Text(payoff.terms.map { speech.term($0) }.joined(separator: " · "))
          )
        }
      ),
    ]
  }
}
