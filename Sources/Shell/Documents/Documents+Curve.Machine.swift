import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// A sweep for machines.
  static func machine(
    _ swept: Swept,
    _ decisions: [SweptDecision],
    _ set: PolicySet
  ) -> Record {
    [
      "case": .string(swept.asked.file.name), "sweep": .string(swept.sweep),
      "trials": .int(Int64(swept.trials)), "seed": .string("\(swept.asked.seed)"),
      "partial": .bool(swept.curve.isPartial),
      "leftOut": strings(swept.leftOut),
      "points": strings(swept.values.map(\.description)),
      "trialsMade": .array(swept.curve.points.map { .int(Int64($0.result.trials)) }),
      "curves": .array(
        decisions.flatMap { decision in
          decision.lines.map { line in
            [
              "policy": .string(set.members[decision.reference.member].policy.name),
              "decision": .string(set[decision.reference].name),
              "values": strings(line.values.labels(of: set[decision.reference].values)),
              "shares": .array(line.shares.map { .number($0) }),
              "low": .array(line.intervals.map { .number($0.lowerBound) }),
              "high": .array(line.intervals.map { .number($0.upperBound) }),
              "exact": .array(line.exact.map { .number($0) }),
            ]
          }
        }
      ),
    ]
  }
}
