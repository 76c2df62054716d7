import Diagnostics
import Reporting
import Workspace

enum Remove: Command {
  static let name = "remove"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "removes a cadre, proposal, participant, pilot or bare case",
    vi: "xóa cán bộ, đề xuất, người tham gia, lần thí điểm hoặc vụ việc rời"
  )
  static let parameters: [Parameter] = [
    .positional("id", .subject, Sentence(en: "what to remove", vi: "đối tượng cần xóa"))
  ]
  static let about = [
    Sentence(
      en: "With a proposal go its participants, pilots and facts. A cadre who takes part in a"
        + " proposal stays until they are removed from it. `undo` brings everything back.",
      vi: "Xóa đề xuất thì người tham gia, lần thí điểm và dữ kiện của nó cũng bị xóa. Cán bộ đang"
        + " tham gia đề xuất thì phải gỡ khỏi đề xuất trước. `hoàn tác` khôi phục tất cả."
    )
  ]
  static let examples = ["remove mobile-clinic", "remove fence/binh", "remove mobile-clinic/2"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["id"], in: call)
    guard let kind = try session.workspace.kind(of: path.head) else {
      throw session.unknown(path.head).located(in: call.source, at: call["id"]?.span)
    }
    try session.change(call) { changes in
      switch (kind, path.cadre, path.pilot) {
      case (.cadre, _, _): try changes.removeCadre(path.head)
      case (.bareCase, _, _): try changes.removeBareCase(path.head)
      case (.proposal, let cadre?, nil):
        try changes.removeParticipant(cadre, from: path.head)
      case (.proposal, nil, let number?): try changes.removePilot(number, of: path.head)
      case (.proposal, nil, nil): try changes.removeProposal(path.head)
      case (.proposal, .some, .some): throw Diagnostic.notAPath(path.text)
      }
    }
    if session.current?.head == path.head { session.current = nil }
    return done(["id": .string(path.text)])
  }
}
