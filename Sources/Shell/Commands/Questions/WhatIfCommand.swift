import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum WhatIfCommand: Command {
  static let name = "what if"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells what would be decided if facts were otherwise",
    vi: "cho biết kết luận sẽ ra sao nếu dữ kiện khác đi"
  )
  static let parameters: [Parameter] = [
    .facts(
      required: true,
      Sentence(
        en: "the facts as they would be; `*` goes through all values",
        vi: "dữ kiện giả sử; `*` đi qua mọi giá trị"
      )
    ),
    .ofCase(.caseID),
  ]
  static let about = [
    Sentence(
      en: "The case itself stays as it is. One `*` gives a list, two give a matrix; the mark shows"
        + " where the case stands. A date or an amount swept by `*` is told by the stretches in which"
        + " nothing changes.",
      vi:
        "Bản thân vụ việc giữ nguyên. Một `*` cho danh sách, hai `*` cho ma trận; dấu chỉ vị trí"
        + " của vụ việc. Ngày hoặc số tiền quét bằng `*` được nêu theo từng khoảng không đổi."
    ),
    Sentence(
      en: "`date` is the day for which policies answer: only those in force on it do.",
      vi: "`ngày` là ngày mà chính sách trả lời: chỉ những chính sách có hiệu lực ngày đó trả lời."
    ),
  ]
  static let examples = [
    "what if motive=self-seeking",
    "what if approval=* motive=*",
    "what if reported-on=2021-12-01 motive=mixed",
    "what if reported-on=*",
    "what if date=2022-01-01",
  ]

  /// How many combinations a sweep may have.
  private static let limit = 2000

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["for"], in: call)
    let examination = try session.examine(file)
    let day = try session.dayOfPolicies(call)
    let facts = try session.typedFacts(call, besides: day == nil ? nil : Session.dateWord)
    var changes = Supposition()
    var swept: [FactID] = []
    for typed in facts {
      if typed.text.text == "*", typed.value == nil {
        swept.append(typed.id)
      } else {
        changes.values[typed.id] = typed.value.map { typed.fact.encode($0) } ?? .some(nil)
      }
    }
    if let day {
      return try sinceDay(day, changes, swept, file, examination, call, session)
    }
    if swept.isEmpty {
      let (answers, after) = try examination.whatIf(changes)
      return Documents.whatIf(file, changes, answers, after, session.language)
    }
    guard swept.count <= 2 else {
      throw Diagnostic.tooManySweeps(swept.count).located(in: call.source, at: call.span)
    }
    return try sweep(swept, changes, file, examination, call, session)
  }

  /// With another day for which policies answer.
  private static func sinceDay(
    _ day: Session.DayOfPolicies,
    _ changes: Supposition,
    _ swept: [FactID],
    _ file: CaseFile,
    _ examination: Examination,
    _ call: Call,
    _ session: Session
  ) throws -> Document {
    switch day {
    case .every:
      guard swept.isEmpty, changes.values.isEmpty else {
        throw Diagnostic.dateIsAlone.located(in: call.source, at: call.span)
      }
      return try session.periods(file)
    case .one(let date):
      return try session.answering(on: date) {
        let policies = try session.compiledPolicies()
        guard swept.isEmpty else {
          let there = try Examination(file.facts, by: policies)
          return try sweep(swept, changes, file, there, call, session)
        }
        let after = try Examination(changes.applied(to: file.facts), by: policies)
        return Documents.whatIf(file, changes, on: date, examination, after, session.language)
      }
    }
  }

  private static func sweep(
    _ swept: [FactID],
    _ changes: Supposition,
    _ file: CaseFile,
    _ examination: Examination,
    _ call: Call,
    _ session: Session
  ) throws -> Document {
    let start = try Examination(changes.applied(to: file.facts), by: examination.policies)
    let sweeps = swept.map { Documents.Sweep(fact: $0, segments: start.segments(of: $0)) }
    let number = sweeps.reduce(1) { $0 * $1.segments.count }
    guard number <= limit else {
      throw Diagnostic.tooManyCombinations(number, limit: limit)
        .located(in: call.source, at: call.span)
    }
    var answers: [[[DecisionAnswer]]] = []
    for row in sweeps[0].segments {
      var line: [[DecisionAnswer]] = []
      for column in sweeps.count > 1 ? sweeps[1].segments : [row] {
        var facts = start.facts
        facts[swept[0]] = row.representative
        if sweeps.count > 1 { facts[swept[1]] = column.representative }
        let there = try Examination(facts, by: examination.policies)
        line.append(
          there.decisions.map {
            DecisionAnswer(reference: $0, rulings: there.rulings($0), dependsOn: [])
          }
        )
        try session.checkInterrupt()
      }
      answers.append(line)
    }
    return Documents.sweep(
      file,
      rows: sweeps[0],
      columns: sweeps.count > 1 ? sweeps[1] : nil,
      answers,
      examination.policies.set,
      session.language
    )
  }
}
