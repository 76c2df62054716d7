import Engine
import PolicyLanguage
import Reporting

// Contenders side by side, for machines.

extension Documents {
  static func machine(_ contested: Contested, _ set: PolicySet) -> Record {
    let (result, contest) = (contested.result, contested.contest)
    return [
      "case": .string(contested.asked.file.name), "contenders": strings(result.names),
      "strategies": strings(contest.strategies.map(\.name)),
      "readings": strings(contest.readings.map { $0 ?? ActivePolicies.textOnly }),
      "policies": strings(contest.comparesPolicies ? contest.policies.map(\.name) : []),
      "trials": .int(Int64(result.trials)), "wanted": .int(Int64(result.wanted)),
      "impossible": .int(Int64(result.impossible)),
      "seed": .string("\(contested.asked.seed)"),
      "leftOut": strings(contested.leftOut + contest.strategies.flatMap(\.unknown)),
      "results": .array(result.decisions.map { decision($0, contest, set) }),
      "unshared": strings(result.unshared),
      "worth": .array(
        result.worth.map { worth in
          [
            "party": .string(worth.party),
            "policy": policy(worth.members[0], contest, set),
            "least": .array(worth.least.map(datum)), "most": .array(worth.most.map(datum)),
            "differences": .array(worth.differences.map(datum)),
            "gains": .array(worth.gains.map { .int(Int64($0)) }),
            "losses": .array(worth.losses.map { .int(Int64($0)) }),
          ]
        }
      ),
      "damage": .array(result.damage.map(datum)),
      "damageDifferences": .array(result.damageDifferences.map(datum)),
    ]
  }

  private static func decision(
    _ decision: StrategyResult.Decision,
    _ contest: Contest,
    _ set: PolicySet
  ) -> Datum {
    [
      "policy": policy(decision.references[0].member, contest, set),
      "decision": .string(set[decision.references[0]].name),
      "outcomes": .array(
        decision.ways.map { way in
          [
            "values": strings(way.values.labels(of: decision.labels)),
            "counts": .array(way.counts.map { .int(Int64($0)) }),
            "differences": .array(way.differences.map(datum)),
          ]
        }
      ),
    ]
  }

  /// The policy that all contenders are judged by; none where each has its own.
  private static func policy(_ member: Int, _ contest: Contest, _ set: PolicySet) -> Datum {
    contest.comparesPolicies ? .null : .string(set.members[member].policy.name)
  }

  /// An estimate for machines.
  static func datum(_ estimate: Estimate) -> Datum {
    ["mean": .number(estimate.mean), "halfWidth": .number(estimate.halfWidth)]
  }
}
