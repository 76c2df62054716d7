import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum TimelineCommand: Command {
  static let name = "timeline"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells the days at which the decision of a case turns, and by which clause",
    vi: "cho biết những ngày mà kết luận của vụ việc thay đổi, và do điều khoản nào"
  )
  static let parameters: [Parameter] = [
    .caseInHand,
    Parameter(
      name: "over",
      form: .prepositionList,
      kind: .factNames,
      isRequired: false,
      about: Sentence(
        en: "dates of the case that go through all days",
        vi: "các ngày của vụ việc được cho chạy qua mọi ngày"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Without `over` it tells what happened when, what is due when, and what policies decide"
        + " by the days on which they are in force. With it, each date is moved through all days,"
        + " the other facts staying as they are, and told by the stretches in which nothing changes.",
      vi:
        "Không có `theo` thì cho biết điều gì xảy ra khi nào, việc gì đến hạn khi nào, và chính"
        + " sách kết luận ra sao theo những ngày chúng có hiệu lực. Có `theo` thì mỗi ngày được"
        + " cho chạy qua mọi ngày, các dữ kiện khác giữ nguyên, và được nêu theo từng khoảng"
        + " không đổi."
    )
  ]
  static let examples = [
    "timeline mobile-clinic", "timeline cut-first over reported-on",
    "timeline over reported-on,started-on",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    if call["case"] != nil { session.takeInHand(file) }
    guard call["over"] != nil else { return try session.periods(file) }
    let examination = try session.examine(file)
    var timelines: [Documents.DateTimeline] = []
    for fact in try dates(call, session) {
      let stretches = try examination.timeline(
        over: fact,
        shouldStop: session.environment.isInterrupted
      )
      timelines.append(Documents.DateTimeline(fact: fact, stretches: stretches))
    }
    return Documents.timeline(file, examination, timelines, session.language)
  }

  private static func dates(_ call: Call, _ session: Session) throws -> [FactID] {
    let set = try session.policySet()
    let isDate = { (fact: Fact) in fact.kind.measure == .date && !fact.isDerived }
    return try call.all("over").flatMap { word in
      try word.text.split(separator: ",").map { name in
        let name = Call.Value(text: String(name), isQuoted: false, span: word.span)
        let fact = try session.fact(name, in: call)
        guard isDate(set[fact]) else {
          throw Diagnostic.notADate(name.text, dates: set.facts.filter(isDate).map(\.name))
            .located(in: call.source, at: word.span)
        }
        return fact
      }
    }
  }
}

extension Session {
  /// What policies decide of a case by the days on which they are in force, and its other days.
  func periods(_ file: CaseFile) throws -> Document {
    var periods: [Documents.Period] = []
    let whole = try policySet()
    for period in whole.periods {
      guard let day = period.days.first ?? period.days.last ?? today else { continue }
      try answering(on: day) {
        let examination = try examine(file)
        let answers = examination.decisions.map {
          DecisionAnswer(reference: $0, rulings: examination.rulings($0))
        }
        periods.append(Documents.Period(period: period, answers: answers))
      }
      try checkInterrupt()
    }
    let duties = try answering(on: nil) {
      DutyStatus.all(try policySet(), file.facts, today: today)
    }
    return Documents.timeline(file, try examine(file), periods, duties, language)
  }
}
