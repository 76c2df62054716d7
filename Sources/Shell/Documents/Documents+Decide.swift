import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Documents {
  /// What all policies decide of a case.
  static func decide(
    _ file: CaseFile,
    _ examination: Examination,
    _ language: Language,
    today: CivilDate?
  ) throws -> Document {
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var explanations: [Explanation] = []
    for decision in examination.decisions {
      explanations.append(try examination.explanation(decision))
    }
    let duties = DutyStatus.all(set, file.facts, today: today)
    var blocks = [title(file, examination, speech)]
    if examination.isContradictory {
      blocks += contradiction(examination, speech)
    } else {
      if !explanations.isEmpty { blocks.append(results(explanations, examination, speech)) }
      if let first = explanations.first(where: { !$0.answer.isSilent }) {
        blocks += because(first, file, speech)
        blocks += missing(explanations.map(\.answer), speech)
      }
      blocks += authorities(explanations.map(\.answer), speech)
      blocks += owed(duties, speech)
      blocks += notInForce(speech)
      blocks += counterfactual(file, speech)
    }
    return Document(
      schema: "sixdares.decide/1",
      data: machine(file, explanations, duties, examination),
      blocks: blocks
    )
  }

  // MARK: Blocks

  /// The line that says which case it is, and how much is known of it.
  static func title(_ file: CaseFile, _ examination: Examination, _ speech: Speech) -> Block {
    let set = examination.policies.set
    var title = Text(file.name, as: .strong)
    if let cadre = file.record.cadre, !cadre.name.isEmpty { title += Text(" · \(cadre.name)") }
    let given = set.facts.indices.filter {
      file.facts[FactID($0)] != nil && !file.assumed.contains(FactID($0))
    }.count
    let evaluator = ConditionEvaluator(set, member: -1, facts: file.facts)
    let derived = set.facts.indices.filter { place in
      switch set.facts[place].definition {
      case .condition(let condition): evaluator.truth(condition) != .unknown
      case .form(let form): evaluator.value(form) != nil
      case nil: false
      }
    }.count
    let readings = set.members.compactMap(\.reading)
    var aside = Sentence.caseAside(
      reading: readings.first.map { speech.readingTitle($0) },
      given: given,
      derived: derived,
      assumed: file.assumed.count
    )
    if let day = set.day { aside = .both(.asOf(day), aside) }
    return .title(title, aside: Text(speech[aside], as: .faint))
  }

  private static func results(
    _ explanations: [Explanation],
    _ examination: Examination,
    _ speech: Speech
  ) -> Block {
    let spoken = explanations.filter { !$0.answer.isSilent }
    return .pairs(
      (spoken.isEmpty ? explanations : spoken).map { explanation in
        let answer = explanation.answer
        let remark = speech.remark(
          answer,
          textAlone: textAlone(answer, examination),
          live: explanation.live
        )
        return Pair(
          Text(speech.citation(answer.reference), as: .clause),
          Text(speech[speech.set[answer.reference].title]) + Text("  ") + speech.headline(answer),
          note: Text(remark, as: .faint)
        )
      }
    )
  }

  /// What the text alone would leave, where a reading is chosen that narrows it.
  static func textAlone(_ answer: DecisionAnswer, _ examination: Examination) -> Ruling? {
    let set = examination.policies.set
    let member = answer.reference.member
    guard set.members[member].reading != nil else { return nil }
    return RuleEvaluator(set.textAlone, member: member, facts: examination.facts)
      .ruling(answer.reference.decision)
  }

  /// One sufficient reason, rule by rule.
  static func because(_ explanation: Explanation, _ file: CaseFile, _ speech: Speech) -> [Block] {
    let member = explanation.answer.reference.member
    var groups: [LabelledItems.Group] = []
    for group in explanation.groups {
      let items = group.items.filter { item in
        if case .noFinding = item { false } else { true }
      }
      guard !items.isEmpty else { continue }
      let texts = items.map { item -> Text in
        let assumed = !item.facts(in: speech.set).isDisjoint(with: file.assumed)
        let text = speech.item(item, file.facts)
        return assumed
          ? Text("\(text) (\(speech[.assumedWord]))", as: .assumed)
          : Text(text, as: item.isDerived ? .derived : .given)
      }
      let note = group.rule.map { Text("(") + speech.basis($0, member: member) + Text(")") } ?? ""
      groups.append(LabelledItems.Group(texts, note: note))
    }
    guard !groups.isEmpty else { return [] }
    return [.items(LabelledItems(Text(speech[.because], as: .heading), groups: groups))]
  }

  /// What the answers depend on, with the questions to ask.
  private static func missing(_ answers: [DecisionAnswer], _ speech: Speech) -> [Block] {
    var facts: [FactID] = []
    for answer in answers where !answer.isSettled {
      for fact in answer.dependsOn where !facts.contains(fact) { facts.append(fact) }
    }
    guard !facts.isEmpty else { return [] }
    let pairs = facts.map { fact in
      Pair(
        Text(speech.set[fact].typed(in: speech.language), as: .unknown),
        Text(speech.set[fact].question.map { speech[$0] } ?? speech.title(fact))
      )
    }
    var blocks: [Block] = [.heading(Text(speech[.dependsOn])), .pairs(pairs)]
    var others: [FactID] = []
    for answer in answers where !answer.isSettled {
      others += answer.wouldCount.filter { !facts.contains($0) && !others.contains($0) }
    }
    if !others.isEmpty {
      let titles = others.map { Text(speech.title($0)) }
      blocks.append(
        .items(LabelledItems(Text(speech[.wouldCountOnceFound], as: .heading), titles))
      )
    }
    return blocks
  }

  /// What authorities and leaders still have to do, by who has to.
  private static func owed(_ duties: [DutyStatus], _ speech: Speech) -> [Block] {
    let open = duties.filter { $0.state == .owed || $0.state == .overdue }
    var bearers: [String] = []
    for duty in open where !bearers.contains(speech[duty.duty.bearer]) {
      bearers.append(speech[duty.duty.bearer])
    }
    guard !bearers.isEmpty else { return [] }
    let items = bearers.map { bearer in
      var seen: Set<String> = []
      let duties = open.filter { speech[$0.duty.bearer] == bearer }.compactMap { status -> Text? in
        let title = speech[status.duty.title]
        guard seen.insert(title).inserted else { return nil }
        guard let due = status.due else { return Text(title) }
        let day = Quantity(due).text(in: speech.language)
        return status.state == .overdue
          ? Text(title) + Text(" (\(speech[.overdueSince(day)]))", as: .warning)
          : Text("\(title) (\(speech[.dueBy(day)]))")
      }
      return ListItem(Text("\(bearer): ") + duties.joined(separator: Text(" · ")))
    }
    return [.heading(Text(speech[.stillOwed])), .list(items)]
  }

  /// The day on which a case happened, as far as it is known: its last.
  static func day(of file: CaseFile, _ speech: Speech) -> CivilDate? {
    ["finished-on", "started-on", "decided-on", "reported-on"].lazy.compactMap { name in
      guard let fact = speech.set.fact(named: name), let ticks = file.facts[fact] else {
        return nil
      }
      return Quantity(ticks, .date).date
    }.first
  }

  /// That a policy was not in force when the case happened, so that its answer is a counterfactual.
  private static func counterfactual(_ file: CaseFile, _ speech: Speech) -> [Block] {
    guard let day = day(of: file, speech) else { return [] }
    let sentences = speech.set.members.compactMap { member -> Sentence? in
      guard member.isInForce, !member.policy.inForce.contains(day) else { return nil }
      return Sentence.notInForce(
        member.policy.citation,
        first: member.policy.inForce.first,
        last: member.policy.inForce.last,
        day
      )
    }
    guard !sentences.isEmpty else { return [] }
    return [.paragraph(Text(speech[.counterfactual(sentences)], as: .warning))]
  }

  /// Why what the case knows cannot be.
  static func contradiction(_ examination: Examination, _ speech: Speech) -> [Block] {
    let set = examination.policies.set
    let items = broken(examination).map { constraint -> ListItem in
      var asked: [FactID] = []
      constraint.condition.visit { named in
        for fact in set.baseFacts(of: named) where !asked.contains(fact) { asked.append(fact) }
      }
      let known = asked.compactMap { fact -> String? in
        guard let number = examination.facts[fact] else { return nil }
        return speech.phrase(number, of: fact)
      }
      let demand = Text(speech[.ruledOutBy(speech.demand(of: constraint))])
      let facts = Text("  \(known.joined(separator: " · "))", as: .faint)
      return ListItem(demand + facts, marker: .failed)
    }
    return [
      .paragraph(Text(speech[.factsContradict], as: .error)),
      .list(items),
    ]
  }
}

extension ReasonItem {
  var isDerived: Bool {
    switch self {
    case .derived, .comparison: true
    default: false
    }
  }
}
