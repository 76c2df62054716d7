import Diagnostics
import Reporting
import Workspace

enum EditRecord: Command {
  static let name = "edit"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "changes what a cadre, proposal or pilot is called",
    vi: "sửa tên gọi của cán bộ, đề xuất hoặc lần thí điểm"
  )
  static let parameters: [Parameter] = [
    .positional("id", .subject, Sentence(en: "what to change", vi: "đối tượng cần sửa")),
    .named("name", .text, Sentence(en: "the name of a cadre", vi: "họ tên cán bộ")),
    .named("post", .text, Sentence(en: "the post of a cadre", vi: "chức vụ của cán bộ")),
    .named("unit", .text, Sentence(en: "the unit of a cadre", vi: "đơn vị của cán bộ")),
    .named("title", .text, Sentence(en: "the title of a proposal", vi: "tên đề xuất")),
    .named("field", .text, Sentence(en: "the field of a proposal", vi: "lĩnh vực của đề xuất")),
    .named("place", .text, Sentence(en: "the place of a pilot", vi: "nơi thí điểm")),
  ]
  static let about = [
    Sentence(
      en: "Facts are changed by `set`; this is for names and the like.",
      vi: "Dữ kiện được sửa bằng `đặt`; lệnh này dành cho tên gọi và thông tin tương tự."
    ),
    Sentence(
      en: "At a terminal, `edit` alone opens the statement that is begun, or else the last one, in"
        + " your editor ($VISUAL or $EDITOR); what you save comes back as the line, and runs when"
        + " you press Enter. Ctrl-X Ctrl-E does the same to the line itself.",
      vi: "Tại dấu nhắc, gõ riêng `sửa` sẽ mở câu lệnh đang gõ dở, hoặc câu lệnh trước đó, trong"
        + " trình soạn thảo của bạn ($VISUAL hoặc $EDITOR); nội dung đã lưu trở lại thành dòng"
        + " lệnh và chạy khi nhấn Enter. Ctrl-X Ctrl-E làm như vậy với chính dòng đang gõ."
    ),
  ]
  static let examples = [#"edit an post="Chair""#, #"edit mobile-clinic/2 place="Hill District""#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["id"], in: call)
    guard let kind = try session.workspace.kind(of: path.head) else {
      throw session.unknown(path.head).located(in: call.source, at: call["id"]?.span)
    }
    let allowed: [String] =
      switch kind {
      case .cadre: ["name", "post", "unit"]
      case .proposal: path.pilot == nil ? ["title", "field"] : ["place"]
      case .bareCase: []
      }
    let given = parameters.filter { $0.form == .named && call[$0.name] != nil }.map(\.name)
    if let wrong = given.first(where: { !allowed.contains($0) }) {
      throw Diagnostic.unknownOption(wrong, of: "edit \(path.text)", known: allowed)
        .located(in: call.source, at: call[wrong]?.span)
    }
    try session.change(call) { try edit(path, kind, call, $0, session) }
    return done(["id": .string(path.text)])
  }

  private static func edit(
    _ path: SubjectPath,
    _ kind: EntityKind,
    _ call: Call,
    _ changes: Changes,
    _ session: Session
  ) throws {
    switch kind {
    case .cadre:
      try changes.editCadre(
        path.head,
        name: call.text("name"),
        post: call.text("post"),
        unit: call.text("unit")
      )
    case .proposal where path.pilot != nil:
      let place = call.text("place") ?? ""
      try changes.editPilot(try session.pilot(path), of: path.head, place: place)
    case .proposal:
      try changes.editProposal(path.head, title: call.text("title"), field: call.text("field"))
    case .bareCase: break
    }
  }
}
