import Diagnostics
import Reporting
import Workspace

enum OpenWorkspace: Command {
  static let name = "open"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "opens a workspace; `open demo` opens a copy of the demo",
    vi: "mở không gian làm việc; `open demo` mở một bản sao bộ mẫu"
  )
  static let parameters: [Parameter] = [
    .positional("file", .workspace, Sentence(en: "its file, or `demo`", vi: "tệp, hoặc `demo`")),
    .optional(
      "read-only",
      .word(["read-only"]),
      Sentence(en: "opens it without changing anything", vi: "mở mà không thay đổi gì")
    ),
    .flag(
      "fresh",
      Sentence(
        en: "with `demo`: a new copy, whatever was done to an older one",
        vi: "với `demo`: bản sao mới, bất kể bản cũ đã đổi thế nào"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "The demo is copied to `demo.workspace` in the folder where the program runs, and found"
        + " there again as it was left. `--fresh` makes another copy under a new number.",
      vi:
        "Bộ mẫu được chép vào `demo.workspace` trong thư mục đang chạy và lần sau mở lại như đã để."
        + " `--fresh` tạo bản sao khác mang số mới."
    )
  ]
  static let examples = ["open demo", "open spring-class", "open spring-class read-only"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    try session.checkMayLeave()
    let name = call.text("file") ?? ""
    let readOnly = call["read-only"] != nil
    let path = session.workspacePath(name)
    if name == "demo", call.flags.contains("fresh") || !session.fileExists(path) {
      return try demo(session)
    }
    do {
      try session.checkReach(path)
      try session.enter(Workspace.open(at: session.absolute(path), readOnly: readOnly))
    } catch {
      throw session.located(error, call["file"], call)
    }
    return try session.workspaceDocument("open")
  }

  /// Makes a fresh copy of the demo under the first name that is free.
  private static func demo(_ session: Session) throws -> Document {
    var path = "demo.workspace"
    var number = 2
    while session.fileExists(path) {
      path = "demo-\(number).workspace"
      number += 1
    }
    let made = session.isSafe ? try Workspace.scratch() : try session.makeWorkspace(at: path)
    try session.enter(made)
    try session.buildDemo()
    return try session.workspaceDocument("open")
  }
}
