import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Import: Command {
  static let name = "import"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "reads bare cases from a CSV file: one a line, one column a fact",
    vi: "đọc vụ việc rời từ tệp CSV: mỗi dòng một vụ, mỗi cột một dữ kiện"
  )
  static let parameters: [Parameter] = [
    .positional("file", .file, Sentence(en: "the file", vi: "tệp"))
  ]
  static let about = [
    Sentence(
      en:
        "The first line names the columns: `case`, then facts. Empty cells stay unknown. Everything"
        + " is read and checked first; if anything is wrong, all of it is told and nothing is imported.",
      vi:
        "Dòng đầu nêu tên cột: `case`, rồi các dữ kiện. Ô trống là chưa rõ. Tất cả được đọc và kiểm tra"
        + " trước; nếu có lỗi thì mọi lỗi được nêu và không nhập gì."
    )
  ]
  static let examples = ["import cases.csv"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let source = try session.readFile(call.text("file") ?? "")
    let table = try CaseTable(source, try session.policySet())
    try session.change(call) { changes in
      for row in table.rows {
        if try session.workspace.kind(of: row.id) == nil { try changes.addBareCase(row.id) }
        for (fact, value) in row.facts {
          try changes.set(fact, value, of: .bareCase(row.id))
        }
      }
    }
    return Documents.line(
      Sentence.imported(table.rows.count)[session.language],
      schema: "sixdares.import/1",
      ["cases": .int(Int64(table.rows.count))]
    )
  }
}
