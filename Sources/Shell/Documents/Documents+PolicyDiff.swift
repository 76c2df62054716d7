import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// A case of the workspace that comes out otherwise on the second side.
  struct FlippedCase {
    var name: String
    var decision: String
    var from: DecisionAnswer
    var to: DecisionAnswer
  }

  /// Two sides compared, and what that does to the workspace.
  struct PolicyDiff {
    var first: Session.Side
    var second: Session.Side
    var difference: PolicyDifference
    var flipped: [FlippedCase]
    /// How many cases of the workspace were looked at.
    var looked: Int
  }

  /// Where two policies part.
  static func policyDiff(
    _ diff: PolicyDiff,
    _ witnesses: inout Witnesses,
    _ language: Language
  ) -> Document {
    witnesses = Witnesses()
    var telling = DiffTelling(diff, language)
    let title = Text(
      "\(diff.first.name(language)) → \(diff.second.name(language))",
      as: .strong
    )
    let blocks = [.title(title)] + telling.blocks(&witnesses) + useWitness(witnesses, language)
    return Document(schema: "sixdares.policy-diff/1", data: telling.record, blocks: blocks)
  }

  /// The line that says how a witness is loaded, where there is one.
  static func useWitness(_ witnesses: Witnesses, _ language: Language) -> [Block] {
    witnesses.all.isEmpty
      ? [] : [.paragraph(Text(Sentence.useWitness[language], as: .faint))]
  }
}

/// How one comparison is told, to people and to machines.
struct DiffTelling {
  private let diff: Documents.PolicyDiff
  private let speech: Speech
  private(set) var record = Record()

  /// How many patterns and cases are told at the most; machines are given all.
  private static let patternLimit = 4
  private static let caseLimit = 20

  init(_ diff: Documents.PolicyDiff, _ language: Language) {
    self.diff = diff
    speech = Speech(set: diff.difference.policies.set, language: language)
  }

  private var all: Sentence { .grouped(diff.difference.possibleCases.digits) }

  mutating func blocks(_ witnesses: inout Witnesses) -> [Block] {
    let difference = diff.difference
    var blocks: [Block] = []
    var results: [Datum] = []
    for decision in difference.compared {
      let flips = difference.flips.filter { $0.decision == decision }
      let (told, machine) = self.decision(decision, flips, &witnesses)
      blocks += told
      results.append(machine)
    }
    if difference.compared.isEmpty {
      blocks.append(.paragraph(Text(speech[.nothingToCompare], as: .warning)))
    }
    for (side, only) in [
      (diff.first, difference.uncompared.first), (diff.second, difference.uncompared.second),
    ] where !only.isEmpty {
      blocks.append(.paragraph(Text(speech[.onlyDecides(side.policy.name, only)], as: .faint)))
    }
    if !difference.approximated.isEmpty {
      let titles = difference.approximated.map(speech.title)
      blocks.append(.paragraph(Text(speech[.approximated(titles)], as: .warning)))
    }
    record = [
      "first": .object(machine(diff.first)), "second": .object(machine(diff.second)),
      "equivalent": .bool(difference.isEquivalent && !difference.compared.isEmpty),
      "possibleCases": .string(difference.possibleCases.digits),
      "approximated": Documents.strings(difference.approximated.map { speech.set[$0].name }),
      "decisions": .array(results),
      "onlyFirst": Documents.strings(difference.uncompared.first),
      "onlySecond": Documents.strings(difference.uncompared.second),
      "workspace": .array(diff.flipped.map(machine)),
    ]
    record = record.adding(Documents.calendar(speech.set))
    return blocks + workspace
  }

  // MARK: Decisions

  private func decision(
    _ name: String,
    _ flips: [PolicyDifference.Flip],
    _ witnesses: inout Witnesses
  ) -> (blocks: [Block], machine: Datum) {
    let title = Text(speech[self.title(of: name)], as: .strong) + Text("  ")
    guard !flips.isEmpty else {
      let line = title + Text(speech[.sidesAgree(all)], as: .good)
      let machine: Datum = ["decision": .string(name), "equivalent": true, "flips": []]
      return ([.heading(line)], machine)
    }
    let total = CaseCount.sum(flips.map(\.count))
    let share = total.share(of: diff.difference.possibleCases)
    let sentence = Sentence.sidesDiffer(.grouped(total.digits), of: all, share: percent(share))
    var items: [ListItem] = []
    var machines: [Datum] = []
    for flip in flips {
      let number = flip.witness.map { witnesses.keep($0, speech.set) }
      let patterns = flip.patterns.map(speech.pattern)
      items.append(item(flip, patterns, number))
      machines.append(machine(flip, patterns, number))
    }
    let machine: Datum = [
      "decision": .string(name), "equivalent": false, "count": .string(total.digits),
      "share": .number(share), "flips": .array(machines),
    ]
    return ([.heading(title + Text(speech[sentence])), .list(items)], machine)
  }

  private func item(
    _ flip: PolicyDifference.Flip,
    _ patterns: [[Text]],
    _ number: Int?
  ) -> ListItem {
    let share = flip.count.share(of: diff.difference.possibleCases)
    let cases = Sentence.casesAndShare(.grouped(flip.count.digits), percent(share))
    let text =
      outcome(flip.from, member: 0, of: flip.decision) + Text(" → ")
      + outcome(flip.to, member: 1, of: flip.decision)
      + Text("  \(speech[cases])", as: .faint)
    var children = patterns.prefix(Self.patternLimit).map { pattern in
      ListItem(pattern.joined(separator: Text(" · ")))
    }
    let more = patterns.count - Self.patternLimit
    if !flip.isDescribed {
      children.append(ListItem(Text(speech[.notAllPatterns], as: .faint)))
    } else if more > 0 {
      children.append(ListItem(Text(speech[.morePatterns(more)], as: .faint)))
    }
    if let witness = flip.witness, let number {
      let facts = speech.facts(of: witness).joined(separator: Text(" · "))
      let speaking = [flip.speaking.from, flip.speaking.to].enumerated().flatMap { place, rules in
        rules.map { ListItem(speech.cited($0, member: place)) }
      }
      children.append(
        ListItem(
          Text(speech[.witness(number)], as: .heading) + Text("  ") + facts,
          marker: .here,
          children: speaking
        )
      )
    } else {
      children.append(ListItem(Text(speech[.noExactCase], as: .warning)))
    }
    return ListItem(text, marker: .attention, children: children)
  }

  // MARK: Words

  private func reference(_ decision: String, member: Int) -> DecisionReference? {
    speech.set.members[member].policy.decision(named: decision).map {
      DecisionReference(member: member, decision: $0)
    }
  }

  private func title(of decision: String) -> Sentence {
    reference(decision, member: 0).map { speech.set[$0].title } ?? Sentence(verbatim: decision)
  }

  private func outcome(
    _ outcome: PolicyDifference.Outcome,
    member: Int,
    of decision: String
  ) -> Text {
    guard let reference = reference(decision, member: member), !outcome.isSilent else {
      return Text(speech[.silent], as: .faint)
    }
    let declared = speech.set[reference].values
    let sets = outcome.values.map { names in
      LabelSet(names.compactMap { declared.firstIndex(of: $0) })
    }
    let texts = sets.map { speech.values($0, of: reference) }
    if outcome.isConflict {
      return Text(speech[.conflictOf(texts.joined(separator: " / "))], as: .warning)
    }
    let text = speech[.forcedly(texts.joined(), outcome.force)]
    return Text(text, as: speech.role(of: sets.first ?? [], reference))
  }

  private func percent(_ share: Double) -> String {
    let places = share >= 0.1 || share == 0 ? 1 : share >= 0.001 ? 2 : 4
    return Documents.percent(share, places, speech)
  }

  // MARK: The workspace

  private var workspace: [Block] {
    guard diff.looked > 0, !diff.difference.compared.isEmpty else { return [] }
    guard !diff.flipped.isEmpty else {
      guard !diff.difference.isEquivalent else { return [] }
      return [.paragraph(Text(speech[.noWorkspaceFlips(diff.looked)]))]
    }
    var table = Table([
      Column(Text(speech[.caseColumn]), key: "case", wrapping: .never),
      Column(Text(diff.first.name(speech.language)), key: "from", gap: 3),
      Column(Text(diff.second.name(speech.language)), key: "to", gap: 3),
    ])
    for flipped in diff.flipped.prefix(Self.caseLimit) {
      let name =
        diff.difference.compared.count > 1 ? " · \(speech[title(of: flipped.decision)])" : ""
      table.append([
        Cell(Text(flipped.name) + Text(name, as: .faint)), Cell(speech.listCell(flipped.from)),
        Cell(speech.listCell(flipped.to)),
      ])
    }
    var blocks: [Block] = [
      .heading(Text(speech[.workspaceFlips])), .table(table),
    ]
    let more = diff.flipped.count - Self.caseLimit
    if more > 0 { blocks.append(.paragraph(Text(speech[.moreCases(more)], as: .faint))) }
    return blocks
  }

  // MARK: Machines

  private func machine(_ side: Session.Side) -> Record {
    [
      "policy": .string(side.policy.name),
      "reading": .string(side.reading ?? ActivePolicies.textOnly),
    ]
  }

  private func machine(_ outcome: PolicyDifference.Outcome) -> Datum {
    [
      "values": Documents.strings(outcome.values.count == 1 ? outcome.values[0] : []),
      "conflict": .array(outcome.isConflict ? outcome.values.map(Documents.strings) : []),
      "silent": .bool(outcome.isSilent),
      "force": outcome.force.map { .string($0.rawValue) } ?? nil,
    ]
  }

  private func machine(
    _ flip: PolicyDifference.Flip,
    _ patterns: [[Text]],
    _ number: Int?
  ) -> Datum {
    func names(_ rules: [RuleID], _ member: Int) -> Datum {
      Documents.strings(rules.map { speech.set.members[member].policy.rules[$0.index].name })
    }
    var record: Record = [
      "from": machine(flip.from), "to": machine(flip.to), "count": .string(flip.count.digits),
      "share": .number(flip.count.share(of: diff.difference.possibleCases)),
      "patterns": .array(patterns.map { Documents.strings($0.map(\.string)) }),
      "complete": .bool(flip.isDescribed),
      "rules": [
        "from": names(flip.speaking.from, 0), "to": names(flip.speaking.to, 1),
      ],
      "witness": nil,
    ]
    if let witness = flip.witness, let number {
      record["witness"] = Documents.witness(witness, number: number, speech.set)
    }
    return .object(record)
  }

  private func machine(_ flipped: Documents.FlippedCase) -> Datum {
    func values(_ answer: DecisionAnswer) -> Datum {
      Documents.strings(answer.values.labels(of: speech.set[answer.reference].values))
    }
    return [
      "case": .string(flipped.name), "decision": .string(flipped.decision),
      "from": values(flipped.from), "to": values(flipped.to),
    ]
  }
}
