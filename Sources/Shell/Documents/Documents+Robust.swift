import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// One decision with what could overturn it.
  struct RobustDecision {
    var robustness: Robustness
    var misses: [NearMiss]
  }

  /// How many facts would have to be wrong for each decision to change, and which.
  static func robust(
    _ file: CaseFile,
    _ examination: Examination,
    _ decisions: [RobustDecision],
    limit: Int,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks = [title(file, examination, speech)]
    if examination.isContradictory {
      blocks += contradiction(examination, speech)
      if let first = decisions.first(where: { $0.robustness.distance != nil }) {
        blocks += repairs(first.robustness, speech)
      }
    } else {
      for decision in decisions { blocks += robust(decision, file, limit, speech) }
      if decisions.contains(where: { $0.robustness.rulings.count > 1 }) {
        blocks.append(.paragraph(Text(speech[.unknownStaysUnknown], as: .faint)))
      }
    }
    return Document(
      schema: "sixdares.robust/1",
      data: context(file, speech.set).adding([
        "results": .array(decisions.map { .object(machine($0, file, speech.set)) })
      ]),
      blocks: blocks
    )
  }

  /// The sets of facts of which one has to be put right.
  private static func repairs(_ robustness: Robustness, _ speech: Speech) -> [Block] {
    guard let distance = robustness.distance else { return [] }
    let items = robustness.sets.map { facts in
      ListItem(Text(facts.map(speech.title).joined(separator: " · ")))
    }
    return [.paragraph(Text(speech[.wrongSomewhere(distance)])), .list(items)]
  }

  private static func robust(
    _ decision: RobustDecision,
    _ file: CaseFile,
    _ limit: Int,
    _ speech: Speech
  ) -> [Block] {
    let robustness = decision.robustness
    let reference = robustness.reference
    let before = DecisionAnswer(reference: reference, rulings: robustness.rulings)
    let head =
      Text(speech.citation(reference), as: .clause)
      + Text(" · \(speech[speech.set[reference].title])  ") + speech.headline(before)
    var blocks: [Block] = [
      .heading(head),
      .paragraph(Text(speech[.wrongFactsNeeded(robustness.distance)], as: .strong)),
    ]
    if !decision.misses.isEmpty {
      // What would turn is read beside what it hangs on: all give way alike, where it is told.
      let priority = decision.misses.contains { !$0.turning.rules.isEmpty } ? 2 : 0
      var table = Table(
        [
          Column("", key: "if", wrapping: .words(priority: priority)),
          Column("", key: "arrow", for: .people, wrapping: .never, gap: 2),
          Column("", key: "after", wrapping: .words(priority: 2), gap: 1),
          Column("", key: "turning", wrapping: .words(priority: 2), gap: 3),
        ],
        hasHead: false
      )
      for miss in decision.misses.prefix(limit) {
        table.append([
          Cell(Text(condition(miss, file, speech))), Cell("→"),
          Cell(after(miss, before, speech)),
          Cell(
            speech.turning(miss.turning, member: reference.member) { rule in
              speech.clause(rule, member: reference.member)
            }.joined(separator: Text(" / "))
          ),
        ])
      }
      blocks.append(.table(table))
    }
    let more = decision.misses.count - limit
    if more > 0 { blocks.append(.paragraph(Text(speech[.moreMisses(more)], as: .faint))) }
    if !robustness.isComplete {
      blocks.append(.paragraph(Text(speech[.notAllTried], as: .warning)))
    }
    return blocks
  }

  /// "if reported on were after 2021-11-01 (29 days later)".
  private static func condition(_ miss: NearMiss, _ file: CaseFile, _ speech: Speech) -> String {
    let conditions = miss.changes.map { change in
      (
        title: speech.title(change.fact),
        value: speech.alternatives(change, beside: file.facts)
      )
    }
    let text = speech[.ifItWere(conditions)]
    guard let margin = miss.margin, margin != 0, let change = miss.changes.first else {
      return text
    }
    return "\(text) (\(speech.away(margin, of: change.fact)))"
  }

  private static func after(
    _ miss: NearMiss,
    _ before: DecisionAnswer,
    _ speech: Speech
  ) -> Text {
    let after = DecisionAnswer(reference: before.reference, rulings: miss.after)
    let text = speech.headline(after)
    guard text.string == speech.headline(before).string, before.force != after.force else {
      return text
    }
    // The same values with another force.
    let force = after.force == .flat ? Sentence.notOnlyConsidered : .considered
    return text + Text(" (\(speech[force]))")
  }

  private static func machine(
    _ decision: RobustDecision,
    _ file: CaseFile,
    _ set: PolicySet
  ) -> Record {
    let robustness = decision.robustness
    let reference = robustness.reference
    let policy = set.members[reference.member].policy
    func values(_ rulings: [Ruling]) -> Datum {
      let all = rulings.reduce(LabelSet()) { $0.union($1.values) }
      return strings(all.labels(of: set[reference].values))
    }
    func text(_ number: Int64, _ fact: FactID) -> Datum {
      .string(set[fact].decode(number).description)
    }
    return [
      "policy": .string(policy.name),
      "decision": .string(set[reference].name),
      "values": values(robustness.rulings),
      "rulings": rulings(
        DecisionAnswer(reference: reference, rulings: robustness.rulings),
        set
      ),
      "settled": .bool(robustness.rulings.count == 1),
      "robustness": robustness.distance.map { .int(Int64($0)) } ?? nil,
      "complete": .bool(robustness.isComplete),
      "sets": .array(robustness.sets.map { facts in strings(facts.map { set[$0].name }) }),
      "misses": .array(
        decision.misses.map { miss in
          let record: Record = [
            "facts": .array(
              miss.changes.map { change in
                [
                  "fact": .string(set[change.fact].name),
                  "value": file.facts[change.fact].map { text($0, change.fact) } ?? nil,
                  "alternatives": .array(
                    change.alternatives.map { segment in
                      guard let range = segment.values, range.lowerBound < range.upperBound else {
                        return text(segment.representative, change.fact)
                      }
                      return [
                        "from": text(range.lowerBound, change.fact),
                        "to": text(range.upperBound, change.fact),
                      ]
                    }
                  ),
                ]
              }
            ),
            "after": values(miss.after),
          ]
          return .object(record.adding(machine(miss.turning, policy)))
        }
      ),
    ]
  }
}
