import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum PolicyShow: Command {
  static let name = "policy show"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "lists the clauses of a policy, how sure we are of each, and its rules",
    vi: "liệt kê điều khoản của chính sách, mức độ chắc chắn và các quy tắc"
  )
  static let parameters: [Parameter] = [
    .optional(
      "policy",
      .policy,
      Sentence(
        en: "a policy or a file; the first active one without it",
        vi: "chính sách hoặc tệp; nếu bỏ trống thì là chính sách đầu tiên đang dùng"
      )
    )
  ]
  static let about = [
    Sentence(
      en: "`explain NAME` tells more of any clause or rule of an active policy.",
      vi: "`giải thích TÊN` cho biết thêm về điều khoản hoặc quy tắc của chính sách đang dùng."
    )
  ]
  static let examples = ["policy show", "policy show decree-73"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let policy = try call["policy"].map { try session.policy($0, in: call) }
    guard let policy = policy ?? session.active.policies.first else { throw Diagnostic.noPolicy }
    return Documents.outline(policy, session.language)
  }
}
