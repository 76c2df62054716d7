import Engine
import PolicyLanguage
import Reporting

// A simulation for machines: every number with its interval, and the exact one where it is known.

extension Documents {
  static func machine(_ simulated: Simulated, _ set: PolicySet) -> Record {
    let result = simulated.result
    return [
      "case": .string(simulated.asked.file.name),
      "trials": .int(Int64(result.trials)),
      "wanted": .int(Int64(result.wanted)),
      "impossible": .int(Int64(result.impossible)),
      "seed": .string("\(simulated.asked.seed)"),
      "generator": .string("Philox4x32-10"),
      "interval": .string("Wilson 95%"),
      "thresholds": simulated.asked.thresholds == nil
        ? .string(simulated.plan.pilot.thresholds.name) : .null,
      "achievedFrom": .number(Double(simulated.plan.pilot.thresholds.achieved) / 1_000_000),
      "partialFrom": .number(Double(simulated.plan.pilot.thresholds.partial) / 1_000_000),
      "leftOut": strings(simulated.leftOut),
      "results": .array(
        result.decisions.enumerated().map { place, decision in
          let estimated =
            simulated.sensitivities.indices.contains(place)
            ? simulated.sensitivities[place] : nil
          return self.decision(decision, estimated, result, set)
        }
      ),
      "targets": .array(
        result.targets.map { share in
          var record = self.share(share.reached, share.exact, result)
          record["name"] = .string(share.target.name)
          record["goal"] = .string(share.target.goal.description)
          for (key, place) in [("q05", 0.05), ("q50", 0.5), ("q95", 0.95)] {
            let ticks = share.values.quantile(place)
            record[key] = .string(Quantity(ticks, share.target.goal.measure).description)
          }
          return .object(record)
        }
      ),
      "outcome": .array(
        result.results.map { share in
          var record = self.share(share.count, share.exact, result)
          record["result"] = .string(share.result.rawValue)
          return .object(record)
        }
      ),
      "risks": .array(
        result.risks.map { share in
          var record = self.share(share.happened, share.exact, result)
          record["name"] = .string(share.risk.name)
          record["meanDamage"] = .number(share.meanDamage)
          record["damageShare"] = .number(share.damageShare)
          return .object(record)
        }
      ),
      "causes": .array(
        result.causes.map { share in
          var record = self.share(share.count, share.exact, result)
          record["cause"] = share.label.map { .string($0) } ?? .null
          return .object(record)
        }
      ),
      "spreads": .array(
        result.spreads.map { spread in
          func quantile(_ share: Double) -> Datum {
            .string(set[spread.fact].decode(spread.values.quantile(share)).description)
          }
          return [
            "fact": .string(set[spread.fact].name), "q05": quantile(0.05),
            "q50": quantile(0.5), "q95": quantile(0.95), "q99": quantile(0.99),
          ]
        }
      ),
      "convergence": .array(
        result.convergence.map { point in
          [
            "trials": .int(Int64(point.trials)), "impossible": .int(Int64(point.impossible)),
            "counts": .array(point.counts.map { .array($0.map { .int(Int64($0)) }) }),
          ]
        }
      ),
    ]
  }

  private static func decision(
    _ decision: SimulationResult.DecisionShares,
    _ estimated: DecisionSensitivity?,
    _ result: SimulationResult,
    _ set: PolicySet
  ) -> Datum {
    let possible = result.trials - result.impossible
    let scale = 1 - (result.exactImpossible ?? 0)
    return [
      "policy": .string(set.members[decision.reference.member].policy.name),
      "decision": .string(set[decision.reference].name),
      "outcomes": .array(
        decision.shares.map { share in
          let interval = wilsonInterval(share.count, of: possible)
          let values = share.rulings.reduce(LabelSet()) { $0.union($1.values) }
          return [
            "values": strings(values.labels(of: set[decision.reference].values)),
            "settled": .bool(share.rulings.count == 1),
            "count": .int(Int64(share.count)),
            "share": .number(possible > 0 ? Double(share.count) / Double(possible) : 0),
            "low": .number(interval.lowerBound),
            "high": .number(interval.upperBound),
            "exact": share.exact.map { .number(scale > 0 ? $0 / scale : 0) } ?? nil,
            "trial": share.example.map { .int(Int64($0 + 1)) } ?? nil,
          ]
        }
      ),
      "influences": .array(
        decision.influences.map { influence in
          [
            "what": .string(influence.thing.name(in: set)), "swing": .number(influence.swing),
            "alone": .number(influence.alone),
            "total": influence.total.map { .number($0) } ?? nil,
          ]
        }
      ),
      "estimatedInfluences": .array(
        (estimated?.parts ?? []).map { part in
          [
            "what": .string(part.thing.name(in: set)),
            "alone": .number(part.alone.value), "aloneError": .number(part.alone.error),
            "total": .number(part.total.value), "totalError": .number(part.total.error),
          ]
        }
      ),
    ]
  }

  /// A share of all trials with its interval.
  private static func share(_ count: Int, _ exact: Double?, _ result: SimulationResult) -> Record {
    let interval = wilsonInterval(count, of: result.trials)
    return [
      "count": .int(Int64(count)),
      "share": .number(Double(count) / Double(max(result.trials, 1))),
      "low": .number(interval.lowerBound), "high": .number(interval.upperBound),
      "exact": exact.map { .number($0) } ?? nil,
    ]
  }
}
