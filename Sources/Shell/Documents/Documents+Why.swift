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
      let persistences = try examination.persistences(decision)
      blocks += headline(explanation, examination, speech)
      blocks += steps(explanation, file, examination, speech)
      blocks += evenIf(persistences, decision, speech)
      blocks += authority(of: decision, speech)
      results.append(.object(whyMachine(explanation, persistences, examination)))
    }
    blocks += noVerdict(decisions, speech)
    return Document(
      schema: "sixdares.why/1",
      data: context(file, speech.set).adding(["results": .array(results)]),
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
    if explanation.reason?.items.isEmpty == true {
      let sentence = Sentence.noFactTells(isSettled: explanation.answer.isSettled)
      items.append(ListItem(Text(speech[sentence]), marker: .bullet))
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

  /// What to call rules, each once: one rule may beat another along several chains of exceptions.
  private static func titles(of rules: [RuleID], _ speech: Speech, _ member: Int) -> [String] {
    var seen: Set<RuleID> = []
    return rules.filter { seen.insert($0).inserted }.map { speech.title($0, member: member) }
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
        sentence = .beatenBy(title, titles(of: by, speech, member))
      case .blocked(let by):
        sentence = .blockedBy(title, titles(of: by, speech, member))
      default: continue
      }
      items.append(ListItem(Text(speech[sentence], as: .faint)))
    }
    return items.isEmpty ? [] : [.heading(Text(speech[.givesWay])), .list(items)]
  }

  /// The facts that could be otherwise, by the rules that keep the decision all the same.
  private static func evenIf(
    _ persistences: [Persistence],
    _ decision: DecisionReference,
    _ speech: Speech
  ) -> [Block] {
    var keepers: [[RuleID]] = []
    for persistence in persistences where !keepers.contains(persistence.keepers) {
      keepers.append(persistence.keepers)
    }
    guard !keepers.isEmpty else { return [] }
    let groups = keepers.map { rules -> LabelledItems.Group in
      let items = persistences.filter { $0.keepers == rules }.map { persistence -> Text in
        Text(evenIf(persistence, speech))
      }
      let titles = rules.map { speech.title($0, member: decision.member) }
      return LabelledItems.Group(items, note: Text("(\(speech[.becauseOf(titles)]))", as: .faint))
    }
    return [.items(LabelledItems(Text(speech[.sticksEvenIf], as: .heading), groups: groups))]
  }

  private static func evenIf(_ persistence: Persistence, _ speech: Speech) -> String {
    let fact = persistence.fact
    if persistence.values.count == 1, speech.set[fact].kind.measure == nil,
      let only = persistence.values.first
    {
      return speech.phrase(only.representative, of: fact)
    }
    if persistence.isWhatever { return speech[.anythingElse(speech.set[fact].title)] }
    if speech.set[fact].kind.measure != nil { return speech.wish(fact, persistence.values) }
    let values = persistence.values.map { speech.value($0.representative, of: fact) }
    // Values that are lists are long to tell.
    let isList = if case .choices = speech.set[fact].kind { true } else { false }
    if values.count > (isList ? 2 : 6), let first = values.first {
      return speech[.manyOthers(speech.set[fact].title, values.count, such: first)]
    }
    return speech[.oneOf(speech.set[fact].title, values)]
  }

  private static func whyMachine(
    _ explanation: Explanation,
    _ persistences: [Persistence],
    _ examination: Examination
  ) -> Record {
    let set = examination.policies.set
    let reference = explanation.answer.reference
    let policy = set.members[reference.member].policy
    func names(_ rules: [RuleID]) -> Datum { strings(rules.map { policy.rules[$0.index].name }) }
    return [
      "policy": .string(policy.name),
      "decision": .string(set[reference].name),
      "values": strings(explanation.answer.values.labels(of: set[reference].values)),
      "rulings": rulings(explanation.answer, set),
      "rules": names(explanation.live),
      "reason": .array(
        explanation.groups.map { group in
          [
            "rule": group.rule.map { .string(policy.rules[$0.index].name) } ?? nil,
            "role": .string("\(group.role)"),
            "items": strings(group.items.map { condition($0, explanation.reason, set) }),
          ]
        }
      ),
      "evenIf": .array(
        persistences.map { persistence in
          [
            "fact": .string(set[persistence.fact].name),
            "values": strings(
              persistence.values.map {
                set[persistence.fact].decode($0.representative).description
              }
            ),
            "whatever": .bool(persistence.isWhatever),
            "because": names(persistence.keepers),
          ]
        }
      ),
    ]
  }

  /// Exactly what has to be so for a part of a reason, as it could be typed.
  static func condition(_ item: ReasonItem, _ reason: Reason?, _ set: PolicySet) -> String {
    guard let reason, let place = reason.items.firstIndex(of: item) else { return "" }
    return set.names.text(of: reason.conditions[place])
  }

  // MARK: All reasons

  /// A part of a reason: what a fact is, or which of the choices it has counts here.
  private static func part(
    _ item: ReasonItem,
    _ condition: Condition,
    _ decision: DecisionReference,
    _ file: CaseFile,
    _ speech: Speech
  ) -> String {
    guard case .fact(let fact) = item, case .choices = speech.set[fact].kind else {
      return speech.item(item, file.facts)
    }
    return speech.conditions(condition, member: decision.member).joined(separator: " · ")
  }

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
      let (reasons, isComplete) = try examination.reasons(decision)
      blocks += headline(explanation, examination, speech)
      var unless: [FactID] = []
      blocks.append(
        .list(
          reasons.enumerated().map { place, reason in
            let items = zip(reason.items, reason.conditions).compactMap {
              item,
              condition -> Text? in
              guard case .noFinding(let fact) = item else {
                return Text(part(item, condition, decision, file, speech))
              }
              if !unless.contains(fact) { unless.append(fact) }
              return nil
            }
            let words =
              items.isEmpty
              ? Text(
                speech[
                  reason.items.isEmpty
                    ? .noFactTells(isSettled: explanation.answer.isSettled) : .nothingFoundChanges
                ]
              )
              : items.joined(separator: Text(" · "))
            return ListItem(words, marker: .number(place + 1))
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
        "values": strings(explanation.answer.values.labels(of: speech.set[decision].values)),
        "rulings": rulings(explanation.answer, speech.set),
        "complete": .bool(isComplete),
        "reasons": .array(
          reasons.map { strings($0.conditions.map(speech.set.names.text(of:))) }
        ),
      ])
    }
    return Document(
      schema: "sixdares.why-all/1",
      data: context(file, speech.set).adding(["results": .array(results)]),
      blocks: blocks
    )
  }
}
