import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// A plan for machines.
  static func machine(
    _ file: CaseFile,
    _ plan: PlanShown,
    _ uncertain: [SimulationPlan.UncertainFact],
    _ speech: Speech
  ) -> Record {
    let set = speech.set
    let english = Speech(set: set, language: .english)
    return [
      "case": .string(file.name),
      "thresholds": .string(plan.pilot.thresholds.name),
      "targets": .array(
        plan.pilot.targets.map { target in
          [
            "name": .string(target.name), "goal": .string(target.goal.description),
            "expected": .string(english.expected(target.expectation, in: target.goal.measure)),
            "chance": .number(chance(of: target)),
          ]
        }
      ),
      "risks": .array(
        plan.pilot.risks.map { risk in
          [
            "name": .string(risk.name), "chance": .number(Double(risk.chance) / 1_000_000),
            "damage": risk.damage.map { .string(english.expected($0, in: .amount)) } ?? nil,
            "cause": risk.cause.map { .string($0) } ?? nil,
            "mitigation": risk.mitigation.map { .string($0) } ?? nil,
          ]
        }
      ),
      "uncertain": .array(
        uncertain.map { entry in
          [
            "fact": .string(set[entry.fact].name),
            "expected": .string(english.expected(entry.uncertainty, of: entry.fact)),
          ]
        }
      ),
      "dependences": .array(
        plan.pilot.dependences.map { dependence in
          [
            "what": .string(dependence.thing.name(in: set)),
            "where": .string(english.condition(dependence.condition)),
            "expected": .string(english.expected(of: dependence, in: plan.pilot)),
          ]
        }
      ),
      "strategies": .array(
        plan.strategies.map { strategy in
          [
            "name": .string(strategy.name),
            "changes": .object(
              Record(
                strategy.changes.map { change in
                  let fact = set[change.fact]
                  return Record.Field(fact.name, .string(fact.decode(change.value).description))
                }
              )
            ),
          ]
        }
      ),
      "payoffs": .array(
        plan.payoffs.map { payoff in
          [
            "party": .string(payoff.party),
            "terms": strings(payoff.terms.map { english.term($0) }),
          ]
        }
      ),
    ]
  }
}
