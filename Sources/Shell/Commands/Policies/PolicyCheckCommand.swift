import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum PolicyCheckCommand: Command {
  static let name = "policy check"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "proves a policy sound, or shows what is wrong with it by a case",
    vi: "chứng minh chính sách không có lỗi, hoặc chỉ ra lỗi bằng một vụ việc"
  )
  static let parameters: [Parameter] = [
    .rest(
      "policies",
      .policy,
      required: false,
      Sentence(
        en: "names of policies, or files of your own; those that are active without it",
        vi: "tên chính sách, hoặc tệp của riêng bạn; nếu bỏ trống thì là chính sách đang dùng"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "It looks at every possible case at once, under the text alone and under each reading, and"
        + " tells: rules that conflict; rules that never hold, never have the word or make no"
        + " difference; blocks that are not needed; values never reached, duties never owed, facts"
        + " that make no difference; and what no reading settles. Nothing told means that there is"
        + " nothing.",
      vi:
        "Lệnh xét mọi vụ việc khả dĩ cùng lúc, chỉ theo văn bản và theo từng cách hiểu, và nêu: quy"
        + " tắc xung đột; quy tắc không bao giờ áp dụng, không bao giờ quyết định hoặc không tạo"
        + " khác biệt; việc chặn không cần thiết; giá trị không bao giờ đạt, nghĩa vụ không bao"
        + " giờ phát sinh, dữ kiện không tạo khác biệt; và điều không cách hiểu nào giải quyết."
        + " Không nêu gì nghĩa là không có gì."
    ),
    Sentence(
      en: "What can be shown has a witness, a case of few facts: `use witness 1` takes it in hand.",
      vi:
        "Điều có thể chỉ ra được kèm một ví dụ, là vụ việc có ít dữ kiện: `chọn ví dụ 1` chọn nó."
    ),
  ]
  static let examples = [
    "policy check", "policy check decree-73", "policy check ./traffic.policy.md",
  ]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let words = call.all("policies")
    var policies = words.isEmpty ? session.active.policies : []
    for word in words { policies.append(try session.policy(word, in: call)) }
    guard !policies.isEmpty else { throw Diagnostic.noPolicy }
    var checks: [PolicyCheck] = []
    for (place, policy) in policies.enumerated() {
      do {
        let check = try PolicyCheck(
          policy,
          calendar: session.active.calendar,
          shouldStop: session.environment.isInterrupted
        )
        checks.append(check)
      } catch {
        throw session.located(error, words.indices.contains(place) ? words[place] : nil, call)
      }
    }
    return Documents.policyCheck(checks, &session.witnesses, session.language)
  }
}
