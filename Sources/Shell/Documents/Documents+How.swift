import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// How a value could be brought about.
  struct How {
    var reference: DecisionReference
    var value: Int
    /// Whether the value is settled on, or only left open among others.
    var isOnlyOpened: Bool
    var answer: HowTo
  }

  static func how(
    _ file: CaseFile,
    _ examination: Examination,
    _ answers: [How],
    _ language: Language
  ) -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks: [Block] = [title(file, examination, speech)]
    var results: [Datum] = []
    for answer in answers {
      blocks += how(answer, file, speech)
      results.append(.object(machine(answer, speech.set)))
    }
    return Document(
      schema: "sixdares.how/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }

  private static func how(_ how: How, _ file: CaseFile, _ speech: Speech) -> [Block] {
    let value = speech.valueTitle(how.value, of: how.reference)
    let head = Text(speech.citation(how.reference), as: .clause) + Text(" · ")
    if how.answer.isReached {
      let sentence = how.isOnlyOpened ? Sentence.isOpenedAlready(value) : .itIsSo(value)
      return [.heading(head + Text(speech[sentence]))]
    }
    guard let cost = how.answer.cost else {
      var blocks: [Block] = [.heading(head + Text(speech[.noChangeDoesIt(value)]))]
      if !how.answer.kept.isEmpty {
        blocks.append(stuck(how.answer.kept, file, speech))
      } else if !how.answer.isPossible {
        blocks.append(.paragraph(Text(speech[.neverSo(value)])))
      }
      if !how.answer.isComplete {
        blocks.append(.paragraph(Text(speech[.notAllTried], as: .warning)))
      }
      return blocks
    }
    let changes = how.answer.ways.first?.changes.count ?? 0
    let line = head + Text(speech[.changesAtLeast(value, cost: cost, changes: changes)])
    var blocks: [Block] = [.heading(line)]
    if how.isOnlyOpened {
      blocks.append(.paragraph(Text(speech[.onlyOpened(value)], as: .warning)))
    }
    blocks.append(
      .list(
        how.answer.ways.map { way in
          let parts = way.changes.map { Text(change($0, file, speech)) }
          return ListItem(parts.joined(separator: Text(" · ")))
        }
      )
    )
    let fixed = fixedFacts(how.reference, file, speech)
    if !fixed.isEmpty { blocks.append(stuck(fixed, file, speech)) }
    return blocks
  }

  private static func stuck(_ facts: [FactID], _ file: CaseFile, _ speech: Speech) -> Block {
    let names = facts.map { fact -> Text in
      Text(speech.title(fact) + (file.facts[fact].map { ": " + speech.value($0, of: fact) } ?? ""))
    }
    return .items(LabelledItems(Text(speech[.cannotBeChanged], as: .heading), names))
  }

  /// The known facts of a decision that are fixed.
  private static func fixedFacts(
    _ reference: DecisionReference,
    _ file: CaseFile,
    _ speech: Speech
  ) -> [FactID] {
    let rules = speech.set.members[reference.member].policy.rules
    var facts: Set<FactID> = []
    for rule in rules {
      rule.condition.visit { fact in
        if speech.set[fact].isFixed, file.facts[fact] != nil { facts.insert(fact) }
      }
    }
    return facts.sorted()
  }

  /// One change in words: `approval: as a pilot (or to implement)`, `reported on: up to 2021-11-01`.
  static func change(_ change: FactChange, _ file: CaseFile, _ speech: Speech) -> String {
    let texts = change.alternatives.joined.map { label($0, change.fact, speech) }
    let isNew = file.facts[change.fact] == nil
    let title = speech.title(change.fact)
    let name = isNew ? speech[.establish(title)] : title
    guard let first = texts.first else { return name }
    let others = texts.dropFirst().prefix(3)
    let rest = others.isEmpty ? "" : " (\(speech[.orWord]) \(others.joined(separator: ", ")))"
    return "\(name): \(first)\(rest)"
  }

  private static func machine(_ how: How, _ set: PolicySet) -> Record {
    [
      "policy": .string(set.members[how.reference.member].policy.name),
      "decision": .string(set[how.reference].name),
      "value": .string(set[how.reference].values[how.value]),
      "reached": .bool(how.answer.isReached),
      "possible": .bool(how.answer.isPossible),
      "onlyOpened": .bool(how.isOnlyOpened),
      "cost": how.answer.cost.map { .int(Int64($0)) } ?? nil,
      "complete": .bool(how.answer.isComplete),
      "fixed": strings(how.answer.kept.map { set[$0].name }),
      "ways": .array(
        how.answer.ways.map { way in
          .array(
            way.changes.map { change in
              [
                "fact": .string(set[change.fact].name),
                "values": strings(
                  change.alternatives.map { set[change.fact].decode($0.representative).description }
                ),
              ]
            }
          )
        }
      ),
    ]
  }
}

extension [Segment] {
  /// Neighbouring stretches of a quantity as one.
  var joined: [Segment] {
    var result: [Segment] = []
    for segment in self {
      if let values = segment.values, let last = result.last, let before = last.values,
        before.upperBound != .max, before.upperBound + 1 == values.lowerBound,
        before.lowerBound != before.upperBound || values.lowerBound != values.upperBound
      {
        result[result.count - 1].values = before.lowerBound...values.upperBound
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
