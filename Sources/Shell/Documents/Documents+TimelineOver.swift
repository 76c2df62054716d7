import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Dates of a case that go through all days: schema `sixdares.timeline-over/1`.

extension Documents {
  /// How the decisions turn as dates of the case move.
  static func timeline(
    _ file: CaseFile,
    _ examination: Examination,
    _ timelines: [DateTimeline],
    _ language: Language
  ) -> Document {
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = [title(file, examination, speech)]
    for timeline in timelines {
      blocks += stretches(timeline, file, speech)
      let loose = examination.looseEnds(of: timeline.fact).map { set[$0].typed(in: language) }
      if !loose.isEmpty {
        blocks.append(.paragraph(Text(speech[.looseEnds(loose)], as: .warning)))
      }
    }
    return Document(
      schema: "sixdares.timeline-over/1",
      data: context(file, set).adding([
        "dates": .array(timelines.map { .object(machine($0, examination)) })
      ]),
      blocks: blocks
    )
  }

  /// How many decisions stand beside each other with what turns them; of more, that stands below.
  private static let mostBesideReasons = 2

  /// The stretches of a date, a row each, and what turns the decisions there.
  private static func stretches(
    _ timeline: DateTimeline,
    _ file: CaseFile,
    _ speech: Speech
  ) -> [Block] {
    let references = spoken(timeline.stretches.map(\.answers))
    // Where a policy decides more than one thing, each column is named in full, and is wide.
    let areNamed = Set(references.map(\.member)).count < references.count
    let isBelow = references.count > mostBesideReasons || areNamed
    let title = Text(speech.title(timeline.fact), as: .heading)
    var table = Table(
      [Column(title, key: speech.set[timeline.fact].name, wrapping: .never)]
        + columns(references, speech)
        + [
          Column(
            Text(speech[.turnedByColumn]),
            key: "turnedBy",
            for: isBelow ? .machines : .all,
            wrapping: .words(priority: 2),
            gap: 3
          )
        ]
    )
    var pairs: [Pair] = []
    for stretch in timeline.stretches {
      let isHere =
        file.facts[timeline.fact].map { day in
          stretch.days.map { $0.contains(day) } ?? (day == .max)
        } ?? false
      let segment = Segment(
        values: stretch.days,
        representative: stretch.days?.lowerBound ?? .max
      )
      let days = Text(label(segment, timeline.fact, speech))
      var cells = [Cell(days, marker: isHere ? .here : nil)]
      for reference in references {
        let answer = stretch.answers.first { $0.reference == reference }
        cells.append(Cell(answer.map(speech.listCell) ?? ""))
      }
      let reason = reason(stretch, timeline, speech)
      cells.append(Cell(reason))
      table.append(Row(cells))
      if isBelow, !reason.isEmpty { pairs.append(Pair(days, reason)) }
    }
    guard !pairs.isEmpty else { return [.table(table)] }
    return [
      .table(table), .heading(Text(speech[.turnedBy(speech.title(timeline.fact))])), .pairs(pairs),
    ]
  }

  /// What turns the decisions where a stretch begins: rules, or that it cannot be.
  private static func reason(
    _ stretch: TimelineStretch,
    _ timeline: DateTimeline,
    _ speech: Speech
  ) -> Text {
    guard stretch.broken.isEmpty else {
      let demands = stretch.broken.map(speech.demand(of:)).joined(separator: " · ")
      return Text(speech[.ruledOutBy(demands)], as: .error)
    }
    let all = timeline.stretches.first?.answers.map(\.reference) ?? []
    var bases: [Text] = []
    for (reference, turning) in zip(all, stretch.turning) {
      for rule in turning.rules {
        let basis = speech.basis(turning, rule, member: reference.member)
        if !bases.contains(basis) { bases.append(basis) }
      }
    }
    return bases.joined(separator: " · ")
  }

  private static func machine(_ timeline: DateTimeline, _ examination: Examination) -> Record {
    let set = examination.policies.set
    let fact = set[timeline.fact]
    let whole = Cells.wholeRange(of: fact)
    func day(_ ticks: Int64) -> Datum { .string(fact.decode(ticks).description) }
    return [
      "fact": .string(fact.name),
      "looseEnds": strings(examination.looseEnds(of: timeline.fact).map { set[$0].name }),
      "stretches": .array(
        timeline.stretches.map { stretch in
          let turning = zip(stretch.answers, stretch.turning).flatMap { answer, turning in
            turning.rules.map { set.members[answer.reference.member].policy.rules[$0.index].name }
          }
          return [
            "never": .bool(stretch.days == nil),
            "from": stretch.days.flatMap {
              $0.lowerBound <= whole.lowerBound ? nil : day($0.lowerBound)
            } ?? nil,
            "to": stretch.days.flatMap {
              $0.upperBound >= whole.upperBound ? nil : day($0.upperBound)
            } ?? nil,
            "turnedBy": strings(turning),
            "constraints": strings(stretch.broken.map(\.name)),
            "results": .array(stretch.answers.map { .object(machine($0, set)) }),
          ]
        }
      ),
    ]
  }
}
