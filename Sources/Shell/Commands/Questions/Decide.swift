import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Decide: Command {
  static let name = "decide"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "says what every active policy decides of a case, and why",
    vi: "cho biết từng chính sách kết luận gì về vụ việc, và vì sao"
  )
  static let parameters: [Parameter] = [
    .optional(
      "case",
      .caseOrAll,
      Sentence(
        en: "the case, or `all`; the case in hand without it",
        vi: "vụ việc, hoặc `tất cả`; nếu bỏ trống là vụ việc đang chọn"
      )
    ),
    .preposition(
      "as of",
      .date,
      Sentence(
        en: "only policies in force on this day answer",
        vi: "chỉ những chính sách có hiệu lực vào ngày này trả lời"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Unknown facts are never guessed: when they matter, every value that is still possible is"
        + " told, with what it depends on. Apart from that, the text itself may leave values open.",
      vi:
        "Dữ kiện chưa rõ không bao giờ bị đoán: khi chúng quan trọng, mọi giá trị còn có thể đều"
        + " được nêu cùng điều nó phụ thuộc. Ngoài ra, chính văn bản cũng có thể để ngỏ giá trị."
    )
  ]
  static let examples = [
    "decide", "decide fence/linh", "decide all", "decide fence/linh as of 2022-01-01",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if let day = try call.date("as of") {
      return try session.answering(on: day) { try decide(call, session) }
    }
    return try decide(call, session)
  }

  private static func decide(_ call: Call, _ session: Session) throws -> Document {
    if let word = call["case"], word.text == "all", !word.isQuoted { return try all(session) }
    let file = try session.caseFile(call["case"], in: call)
    if call["case"] != nil {
      session.takeInHand(file)
    }
    return try Documents.decide(
      file,
      session.examine(file),
      session.language,
      today: session.dayOfAnswers
    )
  }

  /// Every case of the workspace, one line each.
  private static func all(_ session: Session) throws -> Document {
    let set = try session.policySet()
    let compiled = try session.compiledPolicies()
    let speech = Speech(set: set, language: session.language)
    let references = set.decisions.filter { set[$0].name == "responsibility" }
    let spoken = references.isEmpty ? set.decisions : references
    var columns = [
      Column(Text(speech[.caseColumn]), key: "case", wrapping: .never),
      Column(Text(speech[.cadreColumn]), key: "cadre", wrapping: .words(priority: 1)),
    ]
    for reference in spoken {
      let policy = set.members[reference.member].policy
      columns.append(
        Column(
          Text(speech[policy.citation], as: .clause),
          key: "\(policy.name).\(set[reference].name)",
          gap: 3
        )
      )
    }
    var table = Table(columns)
    let total = Double(max(try session.workspace.counts().cases, 1))
    var done = 0.0
    try session.workspace.forEachCase { _, record in
      let file = CaseFile(record, set)
      let examination = try Examination(file.facts, by: compiled)
      var cells = [Cell(Text(file.name)), Cell(Text(record.cadre?.name ?? ""))]
      for reference in spoken {
        let rulings = examination.rulings(reference)
        let answer = DecisionAnswer(reference: reference, rulings: rulings, dependsOn: [])
        let values = answer.values.labels(of: set[reference].values)
        let text = answer.isSettled ? speech.listCell(answer) : speech.cell(answer)
        cells.append(Cell(text, data: Documents.strings(values)))
      }
      table.append(Row(cells))
      done += 1
      session.progress(done / total)
      return !session.environment.isInterrupted()
    }
    session.progress(nil)
    try session.checkInterrupt()
    return Document(
      schema: "sixdares.decide-all/1",
      data: ["cases": .array(table.records.map(Datum.object))],
      blocks: table.rows.isEmpty
        ? [.paragraph(Text(speech[.noRecords], as: .faint))] : [.table(table)]
    )
  }
}

extension Speech {
  /// The answer as it stands in a list of cases: what the text leaves open is told in full.
  func listCell(_ answer: DecisionAnswer) -> Text {
    guard answer.isLeftOpen, !answer.isConflict else { return cell(answer) }
    return Text(values(answer.values, of: answer.reference), as: .open)
  }
}
