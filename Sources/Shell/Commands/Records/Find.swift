import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Find: Command {
  static let name = "find"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "finds the cases of which something holds",
    vi: "tìm các vụ việc thỏa một điều kiện"
  )
  static let parameters: [Parameter] = [
    .expression(
      Sentence(
        en: "what must hold of facts and decisions",
        vi: "điều kiện về dữ kiện và quyết định"
      )
    )
  ]
  static let about = [
    Sentence(
      en: "Decisions can be asked like facts: `responsibility = exempted` (exactly that),"
        + " `responsibility has exempted` (may be), `responsibility in {exempted, reduced}` (nothing"
        + " else), `open(responsibility)`. A policy's name before a dot asks that policy.",
      vi: "Có thể hỏi quyết định như dữ kiện: `trách nhiệm = miễn` (đúng như vậy),"
        + " `trách nhiệm gồm miễn` (có thể), `trách nhiệm thuộc {miễn, giảm nhẹ}` (không gì"
        + " khác), `để ngỏ(trách nhiệm)`. Tên chính sách trước dấu chấm hỏi riêng chính sách đó."
    )
  ]
  static let examples = [
    "find motive = pure and damage > 1bn",
    "find responsibility has exempted and not approved",
    "find decree-73.responsibility = excluded",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let expression = call.expression else { return done() }
    let found = try session.find(expression, call.source)
    let set = try session.policySet()
    let speech = Speech(set: set, language: session.language)
    var columns: [(title: Sentence, key: String)] = [
      (.caseColumn, "case"), (.cadreColumn, "cadre"), (.titleColumn, "title"),
    ]
    for reference in set.decisions where set[reference].name == "responsibility" {
      let policy = set.members[reference.member].policy
      columns.append((policy.citation, policy.name))
    }
    let rows = try found.map { file -> [Cell] in
      let examination = try session.examine(file)
      let answers = try set.decisions.filter { set[$0].name == "responsibility" }.map {
        let answer = try examination.answer($0)
        return Cell(Text(speech.cell(answer).string), data: .string(speech.word(answer)))
      }
      let record = file.record
      return [
        Cell(Text(file.name)), Cell(Text(record.cadre?.name ?? "")),
        Cell(Text(record.proposal?.title ?? "")),
      ] + answers
    }
    return Documents.list("find", columns, rows, empty: .noCaseFits, session.language)
  }
}
