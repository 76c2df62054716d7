import Diagnostics
import Reporting
import Workspace

enum AddCadre: Command {
  static let name = "add cadre"
  static let group = CommandGroup.records
  static let summary = Sentence(en: "adds a cadre", vi: "thêm một cán bộ")
  static let parameters: [Parameter] = [
    .positional("id", .newID, Sentence(en: "a short id, such as `an`", vi: "mã ngắn, ví dụ `an`")),
    .named("name", .text, Sentence(en: "the full name", vi: "họ và tên")),
    .named("post", .text, Sentence(en: "the post held", vi: "chức vụ")),
    .named("unit", .text, Sentence(en: "the unit", vi: "đơn vị")),
  ]
  static let about = [
    Sentence(
      en: "Facts belong to what a cadre does in a proposal: `add proposal` and `add"
        + " participant` say where they take part.",
      vi: "Dữ kiện gắn với việc cán bộ làm trong một đề xuất: `thêm đề xuất` và `thêm"
        + " người tham gia` cho biết họ tham gia ở đâu."
    )
  ]
  static let examples = [
    #"add cadre an name="Trần Thị An" post="Vice-chair" unit="Riverside District""#
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let id = call.text("id") ?? ""
    try session.change(call) { changes in
      try changes.addCadre(
        id,
        name: call.text("name") ?? "",
        post: call.text("post") ?? "",
        unit: call.text("unit") ?? ""
      )
    }
    return done(["cadre": .string(id)])
  }
}
