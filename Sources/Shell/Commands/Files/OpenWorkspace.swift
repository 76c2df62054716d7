import Diagnostics
import PolicyLibrary
import Reporting
import Workspace

enum OpenWorkspace: Command {
  static let name = "open"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "opens a workspace; `open demo` opens a copy of the demo",
    vi: "mở không gian làm việc; `mở demo` mở một bản sao bộ mẫu"
  )
  static let parameters: [Parameter] = [
    .positional(
      "file",
      .workspace,
      Sentence(
        en: "its file, or the name of one that ships",
        vi: "tệp, hoặc tên của không gian có sẵn"
      )
    ),
    .optional(
      "read-only",
      .word(["read-only"]),
      Sentence(en: "opens it without changing anything", vi: "mở mà không thay đổi gì")
    ),
    .flag(
      "fresh",
      Sentence(
        en: "of one that ships: a new copy, whatever was done to an older one",
        vi: "với không gian có sẵn: bản sao mới, bất kể bản cũ đã đổi thế nào"
      )
    ),
  ]
  static let about =
    [
      Sentence(
        en: "One that ships is copied into the folder where the program runs, `demo` to"
          + " `demo.workspace`, and found there again as it was left. `--fresh` makes another copy"
          + " under a new number, with its texts in the language of the session. These ship:",
        vi: "Không gian có sẵn được chép vào thư mục đang chạy, như `demo` vào `demo.workspace`, và"
          + " lần sau mở lại như đã để. `--làm-mới` tạo bản sao khác mang số mới, chữ theo ngôn"
          + " ngữ của phiên làm việc. Có sẵn:"
      )
    ]
    + ShippedWorkspace.all.map {
      Sentence(en: "`\($0.name)`: \($0.title.en)", vi: "`\($0.name)`: \($0.title.vi)")
    }
  static let examples = [
    "open demo", "open history", "open spring-class", "open spring-class read-only",
  ]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    try session.checkMayLeave()
    let name = call.text("file") ?? ""
    let readOnly = call["read-only"] != nil
    let path = session.workspacePath(name)
    if let shipped = ShippedWorkspace.named(name),
      call.flags.contains("fresh") || !session.fileExists(path)
    {
      return try copy(of: shipped, session)
    }
    do {
      try session.checkReach(path)
      if !name.contains("/"), !session.fileExists(path) {
        throw Diagnostic.noWorkspace(name, path)
      }
      try session.enter(Workspace.open(at: session.absolute(path), readOnly: readOnly))
    } catch {
      throw session.located(error, call["file"], call)
    }
    var document = try session.workspaceDocument("open")
    document.blocks += session.otherLanguageRemark()
    return document
  }

  /// Makes a fresh copy of a workspace that ships, under the first name that is free.
  private static func copy(of shipped: ShippedWorkspace, _ session: Session) throws -> Document {
    var path = session.workspacePath(shipped.name)
    var number = 2
    while session.fileExists(path) {
      path = "\(shipped.name)-\(number).workspace"
      number += 1
    }
    let made = session.isSafe ? try Workspace.scratch() : try session.makeWorkspace(at: path)
    try session.enter(made)
    try session.build(shipped)
    var document = try session.workspaceDocument("open")
    document.data["title"] = [
      "en": .string(shipped.title.en), "vi": .string(shipped.title.vi),
    ]
    if shipped.name != ShippedWorkspace.demo.name {
      let title = Text(shipped.title[session.language], as: .faint)
      document.blocks.append(.paragraph(title, indent: 0))
    }
    return document
  }
}
