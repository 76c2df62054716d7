import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

// The days of a case: schema `sixdares.timeline/1`.

extension Documents {
  /// Days over which the same policies are in force, with what they decide.
  struct Period {
    var period: InForcePeriod
    var answers: [DecisionAnswer]
  }

  /// A date moved through all days.
  struct DateTimeline {
    var fact: FactID
    var stretches: [TimelineStretch]
  }

  // MARK: The case as it is

  /// What happened and is due when, and what is decided by the day for which policies answer.
  static func timeline(
    _ file: CaseFile,
    _ examination: Examination,
    _ periods: [Period],
    _ duties: [DutyStatus],
    _ language: Language
  ) -> Document {
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = [title(file, examination, speech)]
    let events = events(file, duties, speech)
    if !events.isEmpty { blocks.append(.table(table(events, speech))) }
    if examination.isContradictory {
      blocks += contradiction(examination, speech)
    } else {
      blocks.append(.heading(Text(speech[.byDayOfPolicies])))
      blocks.append(.table(table(periods, speech)))
    }
    return Document(
      schema: "sixdares.timeline/1",
      data: [
        "case": .string(file.name),
        "contradictory": .bool(examination.isContradictory),
        "events": .array(events.map { .object($0.data) }),
        "periods": .array(
          periods.map { period in
            [
              "from": period.period.days.first.map { .string($0.description) } ?? nil,
              "to": period.period.days.last.map { .string($0.description) } ?? nil,
              "policies": strings(period.period.members.map { set.members[$0].policy.name }),
              "results": .array(period.answers.map { .object(machine($0, set)) }),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }

  /// Something that has a day.
  private struct Event {
    /// The day; nil for what is due on a day that is not known yet.
    var day: CivilDate?
    var text: Text
    var note: Text
    var data: Record
  }

  private static func events(
    _ file: CaseFile,
    _ duties: [DutyStatus],
    _ speech: Speech
  ) -> [Event] {
    var events: [Event] = []
    for member in speech.set.members {
      let policy = member.policy
      for (day, sentence, kind) in [
        (policy.inForce.first, Sentence.comesIntoForce(policy.citation), "in-force"),
        (policy.inForce.last, Sentence.ceasesToBeInForce(policy.citation), "last-day"),
      ] {
        guard let day else { continue }
        let data: Record = ["kind": .string(kind), "policy": .string(policy.name)]
        events.append(
          Event(day: day, text: Text(speech[sentence], as: .clause), note: "", data: data)
        )
      }
    }
    for place in speech.set.facts.indices {
      let (id, fact) = (FactID(place), speech.set.facts[place])
      guard fact.kind.measure == .date, !fact.isDerived, let ticks = file.facts[id],
        let day = Quantity(ticks, .date).date
      else { continue }
      let isAssumed = file.assumed.contains(id)
      let note = isAssumed ? speech[.assumedWord] : file.evidence[id]?.evidence ?? ""
      events.append(
        Event(
          day: day,
          text: Text(speech.title(id), as: isAssumed ? .assumed : .given),
          note: Text(note, as: .faint),
          data: [
            "kind": .string("fact"), "fact": .string(fact.name), "assumed": .bool(isAssumed),
          ]
        )
      )
    }
    for status in duties where status.state != .notOwed {
      guard let deadline = status.duty.deadline else { continue }
      events.append(due(status, deadline, speech))
    }
    for place in events.indices {
      events[place].data["day"] = events[place].day.map { .string($0.description) } ?? nil
    }
    return events.enumerated().sorted { a, b in
      switch (a.element.day, b.element.day) {
      case (let x?, let y?): (x, a.offset) < (y, b.offset)
      case (nil, nil): a.offset < b.offset
      case (let x, _): x != nil
      }
    }.map(\.element)
  }

  private static func due(
    _ status: DutyStatus,
    _ deadline: Policy.Duty.Deadline,
    _ speech: Speech
  ) -> Event {
    let length = Sentence(
      en: deadline.length.text(in: .english),
      vi: deadline.length.text(in: .vietnamese)
    )
    let isLate = status.state == .overdue || status.state == .metLate
    let clause = speech.set.members[status.member].policy.clauses[status.duty.clause.index]
    let citation = (clause.citation ?? clause.title)[speech.language]
    let policy = speech.set.members[status.member].policy
    return Event(
      day: status.due,
      text: Text(speech[.dueThen(speech[status.duty.title], speech[status.duty.bearer])])
        + Text(" · \(speech[.dutyState(status.state)])", as: isLate ? .warning : .faint),
      note: Text(
        speech[
          .within(
            length,
            of: speech.set[deadline.from].title,
            holidays: status.holidays,
            workdays: status.workdays
          )
        ] + " (\(speech[policy.citation]), \(citation))",
        as: .faint
      ),
      data: [
        "kind": .string("due"), "duty": .string(status.duty.name),
        "policy": .string(policy.name), "state": .string(status.state.rawValue),
        "countsFrom": .string(speech.set[deadline.from].name),
        "within": .string(deadline.length.description),
        "holidays": .int(Int64(status.holidays)), "workdays": .int(Int64(status.workdays)),
      ]
    )
  }

  private static func table(_ events: [Event], _ speech: Speech) -> Table {
    var table = Table([
      Column(Text(speech[.dayColumn]), key: "day", wrapping: .never),
      Column(Text(speech[.eventColumn]), key: "event"),
      Column("", key: "note", gap: 3),
    ])
    for event in events {
      let day = event.day.map { Quantity($0).text(in: speech.language) }
      table.append([
        Cell(day.map { Text($0) } ?? Text(speech[.noDayYet], as: .faint)),
        Cell(event.text), Cell(event.note),
      ])
    }
    return table
  }

  private static func table(_ periods: [Period], _ speech: Speech) -> Table {
    let references = spoken(periods.map(\.answers))
    var table = Table(
      [Column(Text(speech[.dayColumn]), key: "days", wrapping: .never)]
        + columns(references, speech)
    )
    for period in periods {
      var cells = [Cell(Text(days(period.period.days, speech)))]
      for reference in references {
        let answer = period.answers.first { $0.reference == reference }
        cells.append(Cell(answer.map(speech.listCell) ?? Text(speech[.notInForceWord], as: .faint)))
      }
      table.append(Row(cells))
    }
    return table
  }

  private static func days(_ range: DateRange, _ speech: Speech) -> String {
    func text(_ day: CivilDate) -> String { Quantity(day).text(in: speech.language) }
    switch (range.first, range.last) {
    case (let first?, let last?): return speech[.between(text(first), text(last))]
    case (let first?, nil): return speech[.from(text(first))]
    case (nil, let last?): return speech[.upTo(text(last))]
    case (nil, nil): return speech[.anyValue]
    }
  }

  /// The decisions of which anything is ever said.
  static func spoken(_ answers: [[DecisionAnswer]]) -> [DecisionReference] {
    var found: [DecisionReference] = []
    for answer in answers.joined() where !found.contains(answer.reference) {
      if !answer.isSilent, !answer.rulings.isEmpty { found.append(answer.reference) }
    }
    return found.sorted { ($0.member, $0.decision.index) < ($1.member, $1.decision.index) }
  }

  /// A column for each decision.
  static func columns(
    _ references: [DecisionReference],
    _ speech: Speech
  ) -> [Column] {
    references.map { speech.column(of: $0, among: references) }
  }

  /// An answer on a day, for machines.
  static func machine(_ answer: DecisionAnswer, _ set: PolicySet) -> Record {
    [
      "policy": .string(set.members[answer.reference.member].policy.name),
      "decision": .string(set[answer.reference].name),
      "values": strings(answer.values.labels(of: set[answer.reference].values)),
      "rulings": rulings(answer, set),
      "settled": .bool(answer.isSettled),
    ]
  }
}
