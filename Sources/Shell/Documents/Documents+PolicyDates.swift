import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// Which policies are in force on two days.
  struct PolicyDates {
    var first: CivilDate
    var second: CivilDate
    var same: [Policy]
    /// What changes, each policy beside the one that it stands in for, if there is one.
    var changes: [PolicyChange]
  }

  /// A policy that is in force on one of two days, perhaps in place of another.
  struct PolicyChange {
    var before: Policy?
    var after: Policy?
    var diff: PolicyDiff
  }

  /// What changes from one day to another.
  static func policyDates(
    _ dates: PolicyDates,
    _ witnesses: inout Witnesses,
    _ language: Language
  ) -> Document {
    witnesses = Witnesses()
    let days = [dates.first, dates.second].map { Sentence.asOf($0)[language] }
    var blocks: [Block] = [
      .title(Text(days.joined(separator: " → "), as: .strong)),
      .paragraph(Text(Sentence.sameInForce(dates.same.map(\.name))[language], as: .faint)),
    ]
    var results: [Datum] = []
    for change in dates.changes {
      if let policy = change.before {
        let range = Sentence.inForce(policy.inForce)
        blocks.append(.heading(Text(Sentence.goesOutOfForce(policy.name, range)[language])))
      }
      if let policy = change.after {
        let range = Sentence.inForce(policy.inForce)
        blocks.append(.heading(Text(Sentence.comesIntoForce(policy.name, range)[language])))
      }
      var telling = DiffTelling(change.diff, language)
      blocks += telling.blocks(&witnesses)
      var record: Record = [
        "before": change.before.map { .string($0.name) } ?? nil,
        "after": change.after.map { .string($0.name) } ?? nil,
      ]
      for field in telling.record.fields { record[field.key] = field.value }
      results.append(.object(record))
    }
    if dates.changes.isEmpty {
      blocks.append(.paragraph(Text(Sentence.samePoliciesInForce[language], as: .good)))
    }
    return Document(
      schema: "sixdares.policy-diff-as-of/1",
      data: [
        "first": .string("\(dates.first)"), "second": .string("\(dates.second)"),
        "same": strings(dates.same.map(\.name)), "changes": .array(results),
      ],
      blocks: blocks + useWitness(witnesses, language)
    )
  }
}
