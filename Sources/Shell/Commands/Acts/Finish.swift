import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Finish: Command {
  static let name = "finish"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "records how a pilot ended",
    vi: "ghi nhận thí điểm kết thúc thế nào"
  )
  static let parameters: [Parameter] = [
    .optional(
      "pilot",
      .subject,
      Sentence(en: "the proposal, or one of its pilots", vi: "đề xuất, hoặc một lần thí điểm")
    ),
    .named("on", .date, Sentence(en: "on which day", vi: "ngày nào")),
    .named(
      "as-approved",
      .word(["yes", "no", "unknown"]),
      Sentence(
        en: "whether it was carried out as approved",
        vi: "có thực hiện đúng chủ trương không"
      )
    ),
    .facts(
      Sentence(
        en: "`result`, `damage`, `cause` and what else is known",
        vi: "`kết quả`, `thiệt hại`, `nguyên nhân` và những gì đã biết thêm"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "To finish an approved pilot is to say that it was carried out as approved: unless"
        + " `as-approved` says otherwise, `carried-out-as-approved=yes` is recorded and told. Where"
        + " nothing was approved, nothing is recorded of it.",
      vi:
        "Kết thúc một thí điểm đã được duyệt tức là nói rằng nó được thực hiện đúng chủ trương: nếu"
        + " `đúng chủ trương` không nói khác thì `thực hiện đúng chủ trương=có` được ghi và báo"
        + " lại. Nếu chưa được duyệt thì không ghi gì."
    )
  ]
  static let examples = [
    "finish mobile-clinic on=2022-04-30 result=partial damage=3.2bn cause=objective",
    "finish fence on=1985-12-31 result=achieved as-approved=unknown",
  ]

  private static let asApproved = "carried-out-as-approved"

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["pilot"], in: call)
    let date = try call.date("on")
    let facts = try session.typedFacts(call)
    let kept = try asApproved(call, session, path, facts)
    try session.change(call) { changes in
      if let date { try session.put("finished-on", .quantity(Quantity(date)), path, changes) }
      if let kept { try session.put(asApproved, .yesNo(kept), path, changes) }
      try session.put(facts, path, changes, call)
    }
    session.takeInHand(path)
    session.warnOfContradiction(path)
    var document = done(["subject": .string(path.text), asApproved: kept.map(Datum.bool) ?? nil])
    if call["as-approved"] == nil, kept == true, session.environment.isInteractive {
      let sentence = Sentence.recordedAsApproved(path.text)
      document.blocks = [.paragraph(Text(sentence[session.language], as: .faint), indent: 0)]
    }
    return document
  }

  /// What is to be recorded of keeping to the approval; nil for nothing.
  private static func asApproved(
    _ call: Call,
    _ session: Session,
    _ path: SubjectPath,
    _ facts: [Session.TypedFact]
  ) throws -> Bool? {
    if facts.contains(where: { $0.fact.name == asApproved }) { return nil }
    if let word = call.text("as-approved") { return word == "unknown" ? nil : word == "yes" }
    let set = try session.policySet()
    guard set.fact(named: asApproved) != nil, let approval = set.fact(named: "approval") else {
      return nil
    }
    let subject = try session.subject(of: set[approval], path)
    let record = try session.workspace.fact("approval", of: subject)
    return record.map { [.label("pilot"), .label("implement")].contains($0.value) } == true
      ? true : nil
  }
}
