import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum Assert: Command {
  static let name = "assert"
  static let group = CommandGroup.scripting
  static let summary = Sentence(
    en: "fails unless something holds of a case",
    vi: "báo lỗi nếu một điều không đúng với vụ việc"
  )
  static let parameters: [Parameter] = [
    .expression(
      Sentence(
        en: "what must hold of facts and decisions",
        vi: "điều phải đúng về dữ kiện và quyết định"
      )
    ),
    .ofCase(.caseID),
    .preposition("because", .text, Sentence(en: "told when it fails", vi: "nêu ra khi thất bại")),
  ]
  static let about = [
    Sentence(
      en: "Decisions are asked as in `find`. What is unknown does not hold.",
      vi: "Quyết định được hỏi như trong `tìm`. Điều chưa rõ thì coi là không đúng."
    )
  ]
  static let examples = [
    "assert responsibility = exempted",
    "assert responsibility in {exempted, reduced} and motive = pure for fence/linh",
    #"assert decree-73.responsibility = ordinary because "personal gain""#,
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let expression = call.expression else { return done() }
    let file: CaseFile? =
      try call["for"].map { try session.caseFile($0, in: call) }
    if try session.evaluate(expression, call.source, of: file) { return done(["holds": true]) }
    let condition = try session.condition(expression, call.source)
    let subject = try condition.asksOfCase ? file ?? session.caseFile(nil, in: call) : nil
    var diagnostic = Diagnostic.assertionFailed(
      call.source.typed(expression.span),
      subject?.name,
      because: call.text("because") ?? ""
    ).located(in: call.source, at: expression.span)
    if let subject { diagnostic.notes += try session.found(condition, subject) }
    throw diagnostic
  }
}

extension Session {
  /// What was found of a case instead of what a condition asks.
  func found(_ condition: Condition, _ file: CaseFile) throws -> [Sentence] {
    let set = try policySet()
    let english = Speech(set: set, language: .english)
    let vietnamese = Speech(set: set, language: .vietnamese)
    var notes: [Sentence] = []
    if condition.asksDecisions {
      for answer in try examine(file).answers() where !answer.isSilent {
        let policy = set.members[answer.reference.member].policy
        let title = set[answer.reference].title.vi
        notes.append(
          Sentence(
            en: "\(policy.name).\(set[answer.reference].name) is"
              + " \(english.values(answer.values, of: answer.reference))",
            vi: "\(title) theo \(policy.citation.vi):"
              + " \(vietnamese.values(answer.values, of: answer.reference))"
          )
        )
      }
    }
    var seen: Set<FactID> = []
    condition.visit(fact: { fact in
      guard seen.insert(fact).inserted, notes.count < 8 else { return }
      let title = Sentence(en: set[fact].name, vi: set[fact].title.vi)
      guard let number = file.facts[fact] else {
        notes.append(.unknownFact(title))
        return
      }
      notes.append(
        Sentence(
          en: "\(title.en) = \(set[fact].decode(number))",
          vi: "\(title.vi): \(vietnamese.value(number, of: fact))"
        )
      )
    })
    return notes
  }
}
