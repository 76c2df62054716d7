import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Show: Command {
  static let name = "show"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "shows a case with its facts, a cadre, or a proposal",
    vi: "hiển thị vụ việc cùng dữ kiện, cán bộ hoặc đề xuất"
  )
  static let parameters: [Parameter] = [
    .optional(
      "id",
      .subject,
      Sentence(
        en: "what to show; the case in hand without it",
        vi: "đối tượng cần xem; nếu bỏ trống là vụ việc đang chọn"
      )
    ),
    .flag("all", Sentence(en: "also the facts that are unknown", vi: "kể cả dữ kiện chưa rõ")),
  ]
  static let about = [
    Sentence(
      en: "Facts are given (with evidence and date), assumed (by `assume`), derived from others, or"
        + " unknown; each is marked in words.",
      vi:
        "Dữ kiện là đã cho (kèm chứng cứ và ngày), giả định (bằng `giả định`), suy ra từ dữ kiện"
        + " khác, hoặc chưa rõ; mỗi loại đều được ghi bằng chữ."
    )
  ]
  static let examples = ["show", "show fence/linh --all", "show an"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["id"], in: call)
    switch try session.workspace.kind(of: path.head) {
    case nil: throw session.unknown(path.head).located(in: call.source, at: call["id"]?.span)
    case .cadre where path.cadre == nil && path.pilot == nil:
      return try cadre(path.head, session)
    case .proposal where path.cadre == nil && path.pilot == nil:
      let cases = try session.workspace.cases(of: path.head)
      if cases.count != 1 { return try proposal(path.head, cases, session) }
    default: break
    }
    let file = try session.caseFile(call["id"], in: call)
    return Documents.caseFile(
      file,
      try session.policySet(),
      showingUnknown: call.flags.contains("all"),
      session.language
    )
  }

  private static func cadre(_ id: String, _ session: Session) throws -> Document {
    guard let cadre = try session.workspace.cadre(id) else { throw session.unknown(id) }
    let language = session.language
    let cases = try session.workspace.cases(ofCadre: id).map(session.name)
    let evidence = try session.workspace.dareEvidence(of: id)
    func pair(_ label: Sentence, _ value: String) -> Pair {
      Pair(Text(label[language], as: .heading), Text(value))
    }
    var pairs = [
      pair(.nameColumn, cadre.name), pair(.postColumn, cadre.post), pair(.unitColumn, cadre.unit),
      pair(.casesColumn, cases.joined(separator: ", ")),
    ]
    for record in evidence {
      pairs.append(pair(.dare(record.dare), record.text))
    }
    return Document(
      schema: "sixdares.cadre/1",
      data: [
        "cadre": .string(id), "name": .string(cadre.name), "post": .string(cadre.post),
        "unit": .string(cadre.unit), "cases": Documents.strings(cases),
        "dares": .array(
          evidence.map {
            ["dare": .string($0.dare), "text": .string($0.text), "about": .string($0.about)]
          }
        ),
      ],
      blocks: [.title(Text(id, as: .strong)), .pairs(pairs.filter { !$0.value.isEmpty })]
    )
  }

  private static func proposal(
    _ id: String,
    _ cases: [CaseID],
    _ session: Session
  ) throws -> Document {
    guard let proposal = try session.workspace.proposal(id) else { throw session.unknown(id) }
    let language = session.language
    let pilots = try session.workspace.pilots(of: id)
    let facts = try session.workspace.facts(of: .proposal(id))
    func pair(_ label: Sentence, _ value: String) -> Pair {
      Pair(Text(label[language], as: .heading), Text(value))
    }
    let places = pilots.map { $0.place.isEmpty ? "\($0.number)" : "\($0.number) (\($0.place))" }
    let names = try cases.map(session.name)
    let pairs = [
      pair(.titleColumn, proposal.title), pair(.fieldColumn, proposal.field),
      pair(.pilotsColumn, places.joined(separator: ", ")),
      pair(.casesColumn, names.joined(separator: ", ")),
    ]
    return Document(
      schema: "sixdares.proposal/1",
      data: [
        "proposal": .string(id), "title": .string(proposal.title), "field": .string(proposal.field),
        "pilots": .array(pilots.map { .int(Int64($0.number)) }), "cases": Documents.strings(names),
      ],
      blocks: [
        .title(Text(id, as: .strong)),
        .pairs(pairs.filter { !$0.value.isEmpty }),
        .list(try facts.map { ListItem(Text(try told($0, session))) }),
      ]
    )
  }

  /// What is known, as it is typed; in Vietnamese by what fact and value are called.
  private static func told(_ record: FactRecord, _ session: Session) throws -> String {
    let set = try session.policySet()
    guard session.language == .vietnamese, let fact = set.fact(named: record.name) else {
      return "\(record.name) = \(record.value)"
    }
    return "\(set[fact].title.vi) = \(set[fact].text(of: record.value, in: .vietnamese))"
  }
}
