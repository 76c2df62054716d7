import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum PolicyGaps: Command {
  static let name = "policy gaps"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "lists what the policies do not claim: clauses not confirmed, and our own choices",
    vi:
      "liệt kê điều chính sách không khẳng định: điều khoản chưa xác nhận và lựa chọn của chúng tôi"
  )
  static let parameters: [Parameter] = [
    .rest(
      "policies",
      .policy,
      required: false,
      Sentence(en: "policies; the active ones without it", vi: "chính sách; bỏ trống là đang dùng")
    )
  ]
  static let about = [
    Sentence(
      en: "A clause counts as a citation only where it was read in a public text, whole or in part."
        + " What was read in part, seen in a draft, or never found stands here with its reason.",
      vi:
        "Một điều khoản chỉ được nêu như trích dẫn khi đã đọc trong văn bản công khai, toàn bộ hoặc một"
        + " phần. Điều mới đọc một phần, chỉ thấy trong dự thảo, hoặc không tìm thấy thì nằm ở đây kèm"
        + " lý do."
    )
  ]
  static let examples = ["policy gaps", "policy gaps decree-172"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let words = call.all("policies")
    let policies =
      try words.isEmpty
      ? session.policySet().members.map(\.policy)
      : words.map { word in
        do { return try session.load(word.text) } catch {
          throw session.located(error, word, call)
        }
      }
    return Documents.gaps(policies, session.language)
  }
}
