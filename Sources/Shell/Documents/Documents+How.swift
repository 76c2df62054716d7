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
    /// The facts that were to be kept.
    var kept: Set<FactID>
    /// What changes cost.
    var costs: [FactID: Int]
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
      data: context(file, speech.set).adding(["results": .array(results)]),
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
    guard let cost = how.answer.cost else { return noWay(how, head, value, file, speech) }
    let changes = how.answer.ways.first?.changes.count ?? 0
    let line = head + Text(speech[.changesAtLeast(value, cost: cost, changes: changes)])
    var blocks: [Block] = [.heading(line)]
    if how.isOnlyOpened {
      blocks.append(.paragraph(Text(speech[.onlyOpened(value)], as: .warning)))
    }
    blocks.append(
      .list(
        how.answer.ways.map { way in
          let parts = way.changes.map { Text(change($0, way, file, speech)) }
          return ListItem(parts.joined(separator: Text(" · ")))
        }
      )
    )
    if how.answer.found > how.answer.ways.count {
      let told = Sentence.moreWays(how.answer.ways.count, of: how.answer.found)
      blocks.append(.paragraph(Text(speech[told], as: .faint)))
    }
    if !how.answer.isComplete {
      blocks.append(.paragraph(Text(speech[.notAllTried], as: .warning)))
    }
    if let way = how.answer.ways.first {
      let command = "what if \(speech.typed(way.example)) for \(file.name)"
      blocks.append(
        .items(LabelledItems(Text(speech[.tryIt], as: .heading), [speech.statement(command)]))
      )
    }
    return blocks + stuck(fixedFacts(how.reference, file, speech), how.kept, file, speech)
  }

  /// That nothing does it, and what stands in the way.
  private static func noWay(
    _ how: How,
    _ head: Text,
    _ value: String,
    _ file: CaseFile,
    _ speech: Speech
  ) -> [Block] {
    var blocks: [Block] = [.heading(head + Text(speech[.noChangeDoesIt(value)]))]
    blocks += stuck(how.answer.kept, how.kept, file, speech)
    let member = how.reference.member
    func because(_ rules: [RuleID], _ sentence: (String) -> Sentence) -> [ListItem] {
      rules.map { rule in
        let text = Text(speech[sentence(speech.title(rule, member: member))])
        return ListItem(text + Text("  (") + speech.basis(rule, member: member) + Text(")"))
      }
    }
    let items =
      because(how.answer.blocking, Sentence.becauseBlocked)
      + because(how.answer.asking, Sentence.becauseAsked)
    if !items.isEmpty { blocks.append(.list(items)) }
    if how.answer.kept.isEmpty, !how.answer.isPossible {
      blocks.append(.paragraph(Text(speech[.neverSo(value)])))
    }
    if !how.answer.isComplete {
      blocks.append(.paragraph(Text(speech[.notAllTried], as: .warning)))
    }
    return blocks
  }

  /// The facts that stay as they are: fixed by their nature, or kept on request.
  private static func stuck(
    _ facts: [FactID],
    _ kept: Set<FactID>,
    _ file: CaseFile,
    _ speech: Speech
  ) -> [Block] {
    func line(_ sentence: Sentence, _ facts: [FactID]) -> [Block] {
      guard !facts.isEmpty else { return [] }
      let names = facts.map { fact -> Text in
        Text(
          speech.title(fact) + (file.facts[fact].map { ": " + speech.value($0, of: fact) } ?? "")
        )
      }
      return [.items(LabelledItems(Text(speech[sentence], as: .heading), names))]
    }
    let requested = kept.filter { !speech.set[$0].isFixed || file.facts[$0] == nil }
    return line(.cannotBeChanged, facts.filter { !requested.contains($0) })
      + line(.keptOnRequest, requested.sorted())
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

  /// One change in words: "reported on or before 2021-11-01", "approval: as a pilot (or none)".
  static func change(
    _ change: FactChange,
    _ way: Way,
    _ file: CaseFile,
    _ speech: Speech
  ) -> String {
    let text = wish(change, way, speech)
    return file.facts[change.fact] == nil ? speech[.establish(text)] : text
  }

  private static func wish(_ change: FactChange, _ way: Way, _ speech: Speech) -> String {
    // Where not every value goes with every value of the others, only those that do together.
    let fits = way.isFree && !way.fitted.contains(change.fact)
    guard !fits, let value = way.example[change.fact],
      let own = change.alternatives.first(where: { $0.contains(value) })
    else { return speech.wish(change.fact, change.alternatives) }
    let fact = speech.set[change.fact]
    guard fact.kind.measure != nil, own.values == Cells.wholeRange(of: fact) else {
      return speech.wish(change.fact, [own])
    }
    return speech[.forInstance(fact.title, speech.value(value, of: change.fact))]
  }

  private static func machine(_ how: How, _ set: PolicySet) -> Record {
    let policy = set.members[how.reference.member].policy
    func names(_ facts: some Sequence<FactID>) -> Datum { strings(facts.map { set[$0].name }) }
    func names(_ rules: [RuleID]) -> Datum { strings(rules.map { policy.rules[$0.index].name }) }
    return [
      "policy": .string(policy.name),
      "decision": .string(set[how.reference].name),
      "value": .string(set[how.reference].values[how.value]),
      "reached": .bool(how.answer.isReached),
      "possible": .bool(how.answer.isPossible),
      "onlyOpened": .bool(how.isOnlyOpened),
      "cost": how.answer.cost.map { .int(Int64($0)) } ?? nil,
      "complete": .bool(how.answer.isComplete && how.answer.found == how.answer.ways.count),
      "keeping": names(how.kept.sorted()),
      "costs": .object(
        Record(
          how.costs.sorted { $0.key < $1.key }.map {
            Record.Field(set[$0.key].name, .int(Int64($0.value)))
          }
        )
      ),
      "fixed": names(how.answer.kept),
      "blocking": names(how.answer.blocking),
      "asking": names(how.answer.asking),
      "ways": .array(
        how.answer.ways.map { way in
          .array(
            way.changes.map { change in
              [
                "fact": .string(set[change.fact].name),
                "values": strings(
                  change.alternatives.map { set[change.fact].decode($0.representative).description }
                ),
                "try": way.example[change.fact].map {
                  .string(set[change.fact].decode($0).description)
                } ?? nil,
              ]
            }
          )
        }
      ),
    ]
  }
}
