import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum PolicyCommand: Command {
  static let name = "policy"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "chooses the policies that answer, side by side",
    vi: "chọn các chính sách cùng trả lời"
  )
  static let parameters: [Parameter] = [
    .rest(
      "policies",
      .policy,
      required: false,
      Sentence(
        en: "names of policies, or files of your own",
        vi: "tên chính sách, hoặc tệp của riêng bạn"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "The choice is kept in the workspace. A file is checked first; if anything is wrong with it,"
        + " all of it is told and nothing changes. Given again, files are read anew.",
      vi:
        "Lựa chọn được lưu trong không gian làm việc. Tệp được kiểm tra trước; nếu có lỗi thì mọi lỗi"
        + " được nêu và không có gì thay đổi. Nêu lại thì tệp được đọc lại."
    )
  ]
  static let examples = [
    "policy conclusion-14 decree-73", "policy ./traffic.policy.md", "policy",
  ]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let names = call.all("policies").flatMap { word in
      word.text.split(separator: ",").map(String.init)
    }
    guard !names.isEmpty else { return current(session) }
    session.active.forgetFiles()
    let reading = session.active.reading
    do {
      try session.choosePolicies(names, reading: reading, call)
    } catch let error as Diagnostic where error.code == "unknown-reading" {
      // A reading that the new policies do not have is left behind.
      try session.choosePolicies(names, reading: nil, call)
    }
    return done(["policies": Documents.strings(names)])
  }

  private static func current(_ session: Session) -> Document {
    let members = session.active.set?.members ?? []
    let language = session.language
    return Documents.list(
      "active",
      [(.policyColumn, "policy"), (.titleColumn, "title"), (.readingColumn, "reading")],
      machineColumns: ["titleVi"],
      members.map {
        [
          Cell(Text($0.policy.name)), Cell($0.policy.title, language),
          Cell(Text($0.reading ?? ActivePolicies.textOnly)), Cell(Text($0.policy.title.vi)),
        ]
      },
      empty: .noPolicies,
      language
    )
  }
}
