import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// A trial that was made a case: what it drew, and what followed.
  static func trial(
    _ simulation: SimulationRecord,
    _ number: Int,
    _ language: Language
  ) -> Document {
    let set = simulation.set
    let speech = Speech(set: set, language: language)
    let trial = simulation.simulator.trial(number - 1)
    let plan = simulation.simulator.plan
    let title = Sentence.trialOf(number, simulation.caseName)
    let settled = plan.outcomes.all.compactMap { fact in trial.facts[fact].map { (fact, $0) } }
    return Document(
      schema: "sixdares.use-trial/2",
      data: [
        "case": .string("trial-\(number)"),
        "of": .string(simulation.caseName),
        "trial": .int(Int64(number)),
        "drawn": .object(
          Record(
            trial.drawn.map { thing, value in
              Record.Field(thing.name(in: set), datum(thing, value, plan, set))
            }
          )
        ),
        "followed": .object(
          Record(
            settled.map { Record.Field(set[$0].name, .string(set[$0].decode($1).description)) }
          )
        ),
      ],
      blocks: [
        .title(Text("trial-\(number)", as: .strong) + Text(" · \(speech[title])")),
        .pairs(
          shown(trial, plan).map { thing, value in
            Pair(Text(speech.title(of: thing)), Text(words(thing, value, trial, plan, speech)))
          }
            + settled.map {
              Pair(Text(speech.title($0)), Text(speech.value($1, of: $0), as: .derived))
            }
        ),
      ]
    )
  }

  /// What was drawn in the order of the plan: facts, targets, risks.
  ///
  /// A fact that follows from the plan is told once, as what it came to.
  private static func shown(
    _ trial: Trial,
    _ plan: SimulationPlan
  ) -> [(thing: PlanThing, value: Int64)] {
    let settled = plan.outcomes.all
    let order =
      plan.uncertain.map(\.fact).filter { !settled.contains($0) }.map(PlanThing.fact)
      + plan.pilot.targets.map { .target($0.name) } + plan.pilot.risks.map { .risk($0.name) }
    return order.compactMap { thing in trial.drawn.first { $0.thing == thing } }
  }

  private static func words(
    _ thing: PlanThing,
    _ value: Int64,
    _ trial: Trial,
    _ plan: SimulationPlan,
    _ speech: Speech
  ) -> String {
    switch thing {
    case .fact(let fact): return speech.value(value, of: fact)
    case .target(let name):
      guard let target = plan.pilot.targets.first(where: { $0.name == name }) else { return "" }
      let amount = speech.drawn(value, target.goal.measure)
      return speech[.reachedOrMissed(amount, value >= target.goal.ticks)]
    case .risk(let name):
      guard value != 0 else { return speech[.notHappenedWord] }
      guard let loss = trial.losses.first(where: { $0.risk == name }) else {
        return speech[.happenedWord]
      }
      return speech[.happenedAt(speech.drawn(loss.damage, .amount))]
    }
  }

  private static func datum(
    _ thing: PlanThing,
    _ value: Int64,
    _ plan: SimulationPlan,
    _ set: PolicySet
  ) -> Datum {
    switch thing {
    case .fact(let fact): return .string(set[fact].decode(value).description)
    case .target(let name):
      let target = plan.pilot.targets.first { $0.name == name }
      return .string(Quantity(value, target?.goal.measure ?? .number).description)
    case .risk: return .bool(value != 0)
    }
  }
}
