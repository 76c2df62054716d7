import Diagnostics
import Reporting
import Workspace

enum Use: Command {
  static let name = "use"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "takes a case in hand: commands that name none mean it",
    vi: "chọn một vụ việc: lệnh không nêu vụ việc sẽ áp dụng cho nó"
  )
  static let parameters: [Parameter] = [
    .optional(
      "case",
      .caseID,
      Sentence(
        en: "the case; without it, tells which is in hand",
        vi: "vụ việc; nếu bỏ trống thì cho biết đang chọn vụ nào"
      )
    )
  ]
  static let about = [
    Sentence(
      en: "What was assumed of another case is forgotten.",
      vi: "Những gì đã giả định về vụ việc khác sẽ mất."
    )
  ]
  static let examples = ["use fence/linh", "use mobile-clinic"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard call["case"] != nil else {
      guard let current = session.current else { throw Diagnostic.noCurrentCase }
      return Documents.line(current.text, schema: "sixdares.use/1", ["case": .string(current.text)])
    }
    let path = try session.path(call["case"], in: call)
    guard try session.workspace.kind(of: path.head) != nil else {
      throw session.unknown(path.head).located(in: call.source, at: call["case"]?.span)
    }
    if path.cadre != nil || path.pilot != nil { _ = try session.caseID(path) }
    session.takeInHand(path)
    return done(["case": .string(path.text)])
  }
}

extension Session {
  /// Makes a case the one that commands mean when they name none.
  ///
  /// What was assumed of the case before is forgotten.
  func takeInHand(_ path: SubjectPath) {
    if !assumptions.isEmpty, current != path {
      let before = current.flatMap { try? caseID($0) }
      if before == nil || before != (try? caseID(path)) { assumptions = [:] }
    }
    current = path
  }

  /// Makes a case the one that commands mean when they name none, by its short name.
  func takeInHand(_ file: CaseFile) {
    takeInHand(SubjectPath(file.name) ?? SubjectPath(file.record.id))
  }
}
