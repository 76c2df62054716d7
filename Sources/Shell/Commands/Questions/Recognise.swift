import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Recognise: Command {
  static let name = "recognise"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells in what a cadre dared, and what the policies grant for it",
    vi: "cho biết cán bộ đã dám những gì và chính sách ghi nhận gì"
  )
  static let parameters: [Parameter] = [
    .positional("cadre", .cadre, Sentence(en: "the cadre", vi: "cán bộ"))
  ]
  static let about = [
    Sentence(
      en:
        "The six dares are shown with their evidence (`evidence CADRE … dare=…` records it). Every"
        + " incentive that an active policy has is told with its condition and clause, and for which"
        + " of the cadre's cases it is granted.",
      vi:
        "Sáu điều dám được nêu cùng chứng cứ (`chứng cứ CÁN-BỘ … dám=…` để ghi). Mọi hình thức ghi"
        + " nhận của các chính sách đang dùng được nêu cùng điều kiện, điều khoản, và vụ việc nào"
        + " được hưởng."
    )
  ]
  static let examples = ["recognise ha", "recognise linh"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let id = call.text("cadre") ?? ""
    guard let cadre = try session.workspace.cadre(id) else {
      throw session.unknown(id).located(in: call.source, at: call["cadre"]?.span)
    }
    var cases: [(file: CaseFile, examination: Examination)] = []
    for caseID in try session.workspace.cases(ofCadre: id) {
      let file = try session.caseFile(caseID)
      cases.append((file, try session.examine(file)))
    }
    return Documents.recognition(
      cadre,
      try session.workspace.dareEvidence(of: id),
      cases,
      try session.policySet(),
      session.language
    )
  }
}
