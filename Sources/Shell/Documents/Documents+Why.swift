import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Documents {
  /// Why decisions come out as they do, rule by rule.
  static func why(
    _ file: CaseFile,
    _ examination: Examination,
    _ decisions: [DecisionReference],
    _ language: Language
  ) throws -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for decision in decisions {
      let explanation = try examination.explanation(decision)
      blocks += headline(explanation, examination, speech)
      blocks +=
        examination.isContradictory
        ? contradiction(examination, speech) : steps(explanation, file, examination, speech)
      results.append(.object(whyMachine(explanation, examination)))
    }
    return Document(
      schema: "sixdares.why/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }

  /// The line that says what is explained.
  static func headline(
    _ explanation: Explanation,
    _ examination: Examination,
    _ speech: Speech
  ) -> [Block] {
    let answer = explanation.answer
    let remark = speech.remark(
      answer,
      textAlone: textAlone(answer, examination),
      live: explanation.live
    )
    let line =
      Text(speech.citation(answer.reference), as: .clause) + Text(" · ")
      + Text(speech[speech.set[answer.reference].title]) + Text(" ") + speech.headline(answer)
    return [.heading(remark.isEmpty ? line : line + Text("  \(remark)", as: .faint))]
  }

  /// The rules that account for the answer, each with what is so in the case.
  private static func steps(
    _ explanation: Explanation,
    _ file: CaseFile,
    _ examination: Examination,
    _ speech: Speech
  ) -> [Block] {
    let member = explanation.answer.reference.member
    var items: [ListItem] = []
    var unless: [Text] = []
    for group in explanation.groups {
      let found = group.items.filter { item in
        if case .noFinding = item { return false }
        return true
      }
      for case .noFinding(let fact) in group.items where group.role != .gives {
        unless.append(Text(speech.title(fact)))
      }
      guard !found.isEmpty else { continue }
      let children = found.map { item in
        ListItem(
          Text(speech.item(item, file.facts)) + source(item, file, speech),
          marker: group.role == .fails ? .failed : .met
        )
      }
      let head = group.rule.map { rule in
        Text(speech[.ruleRole(group.role, speech.title(rule, member: member))])
          + Text("  ") + Text("(") + speech.basis(rule, member: member) + Text(")")
      }
      items.append(
        ListItem(head ?? Text(speech[.altogether]), marker: .bullet, children: children)
      )
    }
    var blocks: [Block] = items.isEmpty ? [] : [.list(items)]
    blocks += beaten(explanation, examination, speech)
    if !unless.isEmpty {
      blocks.append(.items(LabelledItems(Text(speech[.unlessFound], as: .heading), unless)))
    }
    return blocks
  }

  /// What is known of where a fact comes from: its evidence and its day.
  static func source(_ item: ReasonItem, _ file: CaseFile, _ speech: Speech) -> Text {
    switch item {
    case .fact(let fact):
      if file.assumed.contains(fact) { return Text("  (\(speech[.assumedWord]))", as: .assumed) }
      guard let record = file.evidence[fact] else { return "" }
      var parts: [String] = []
      if !record.evidence.isEmpty { parts.append(record.evidence) }
      if let on = record.on { parts.append(Quantity(on).text(in: speech.language)) }
      return parts.isEmpty ? "" : Text("  \(parts.joined(separator: ", "))", as: .faint)
    case .derived(let fact, _):
      let known = speech.set.baseFacts(of: fact).compactMap { base -> String? in
        file.facts[base].map { speech.phrase($0, of: base) }
      }
      return known.isEmpty ? "" : Text("  \(known.joined(separator: ", "))", as: .faint)
    case .comparison(let inequality, _):
      let known = inequality.terms.compactMap { term -> String? in
        file.facts[term.base.fact].map { speech.phrase($0, of: term.base.fact) }
      }
      return Text("  \(known.joined(separator: ", "))", as: .faint)
    case .noFinding, .finding: return ""
    }
  }

  /// The rules whose condition holds, but that others beat or block.
  private static func beaten(
    _ explanation: Explanation,
    _ examination: Examination,
    _ speech: Speech
  ) -> [Block] {
    let reference = explanation.answer.reference
    let member = reference.member
    var items: [ListItem] = []
    var seen: Set<RuleID> = []
    for proof in examination.proof(reference).flatMap(\.all)
    where proof.condition.truth == .yes && seen.insert(proof.rule).inserted {
      let sentence: Sentence
      let title = speech.title(proof.rule, member: member)
      switch proof.status {
      case .beaten(let by):
        sentence = .beatenBy(title, by.map { speech.title($0, member: member) })
      case .blocked(let by):
        sentence = .blockedBy(title, by.map { speech.title($0, member: member) })
      default: continue
      }
      items.append(ListItem(Text(speech[sentence], as: .faint)))
    }
    return items.isEmpty ? [] : [.heading(Text(speech[.givesWay])), .list(items)]
  }

  static func whyMachine(_ explanation: Explanation, _ examination: Examination) -> Record {
    let set = examination.policies.set
    let reference = explanation.answer.reference
    let policy = set.members[reference.member].policy
    let speech = Speech(set: set, language: .english)
    return [
      "policy": .string(policy.name),
      "decision": .string(set[reference].name),
      "values": strings(explanation.answer.values.labels(of: set[reference].values)),
      "rules": strings(explanation.live.map { policy.rules[$0.index].name }),
      "reason": .array(
        explanation.groups.map { group in
          [
            "rule": group.rule.map { .string(policy.rules[$0.index].name) } ?? nil,
            "role": .string("\(group.role)"),
            "items": strings(group.items.map { speech.equation($0, examination.facts) }),
          ]
        }
      ),
    ]
  }

  // MARK: All reasons

  /// Every sufficient reason of a decision, shortest first.
  static func allReasons(
    _ file: CaseFile,
    _ examination: Examination,
    _ decisions: [DecisionReference],
    _ language: Language
  ) throws -> Document {
    let speech = Speech(set: examination.policies.set, language: language)
    var blocks = [title(file, examination, speech)]
    var results: [Datum] = []
    for decision in decisions {
      let explanation = try examination.explanation(decision)
      let (reasons, isComplete) = try examination.sufficientReasons(decision)
      blocks += headline(explanation, examination, speech)
      var unless: [FactID] = []
      blocks.append(
        .list(
          reasons.enumerated().map { place, reason in
            let items = reason.compactMap { item -> Text? in
              guard case .noFinding(let fact) = item else {
                return Text(speech.item(item, file.facts))
              }
              if !unless.contains(fact) { unless.append(fact) }
              return nil
            }
            return ListItem(items.joined(separator: Text(" · ")), marker: .number(place + 1))
          }
        )
      )
      if !unless.isEmpty {
        let titles = unless.map { Text(speech.title($0)) }
        blocks.append(.items(LabelledItems(Text(speech[.unlessFound], as: .heading), titles)))
      }
      blocks.append(
        .paragraph(Text(speech[.reasonsTold(reasons.count, isComplete)], as: .faint))
      )
      results.append([
        "policy": .string(speech.set.members[decision.member].policy.name),
        "decision": .string(speech.set[decision].name),
        "complete": .bool(isComplete),
        "reasons": .array(
          reasons.map { reason in strings(reason.map { speech.equation($0, file.facts) }) }
        ),
      ])
    }
    return Document(
      schema: "sixdares.why-all/1",
      data: ["case": .string(file.name), "results": .array(results)],
      blocks: blocks
    )
  }
}
