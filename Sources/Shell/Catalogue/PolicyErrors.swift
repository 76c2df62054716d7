import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

// What can go wrong with workspaces and policies that a command names.

extension Diagnostic {
  static func noWorkspace(_ name: String, _ path: String) -> Diagnostic {
    let known = ShippedWorkspace.all.map(\.name)
    let all = Sentence.choices(known)
    let shipped = Sentence(
      en: "with the program come \(all.en)",
      vi: "có sẵn trong chương trình: \(all.vi)"
    )
    return made(
      "no-such-file",
      en: "there is no file `\(path)`",
      vi: "không có tệp `\(path)`",
      help: nearestName(to: name, among: known) == nil
        ? shipped : .didYouMean(name, among: known)
    )
  }

  static let noPolicy = made(
    "no-policy",
    en: "no policy is active",
    vi: "chưa dùng chính sách nào",
    help: Sentence(
      en: "`policy conclusion-14` lets one answer; `policies` lists those that ship",
      vi: "`chính sách conclusion-14` để dùng một chính sách; `các chính sách` liệt kê các chính"
        + " sách có sẵn"
    )
  )

  static func unknownPolicy(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-policy",
      en: "there is no policy `\(name)`",
      vi: "không có chính sách `\(name)`",
      help: .didYouMean(name, among: known),
      Sentence(
        en: "a policy of your own is named by its file: `policy ./mine.policy.md`",
        vi: "chính sách của riêng bạn được gọi bằng tệp: `chính sách ./mine.policy.md`"
      )
    )
  }

  static func unknownReading(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-reading",
      en: "no active policy has a reading `\(name)`",
      vi: "không chính sách nào đang dùng có cách hiểu `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  static func unknownDecision(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-decision",
      en: "no active policy decides `\(name)`",
      vi: "không chính sách nào đang dùng quyết định `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  static func unknownValue(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-value",
      en: "no active policy can decide `\(name)`",
      vi: "không chính sách nào đang dùng có thể kết luận `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  /// That a value is asked for in place of a decision, and nothing comes to it.
  static func isNotDecided(_ value: String, ofCase name: String?) -> Diagnostic {
    let command = "why not \(value)" + (name.map { " for \($0)" } ?? "")
    return made(
      "not-decided",
      en: "no decision comes to `\(value)` here",
      vi: "ở đây không có kết luận `\(value)`",
      help: Sentence(
        en: "`\(command)` tells what stands in its way",
        vi: "`\(command)` cho biết điều gì cản trở kết luận đó"
      )
    )
  }

  static func unknownTopic(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-topic",
      en: "the active policies have no clause, rule, fact or value `\(name)`",
      vi: "các chính sách đang dùng không có điều khoản, quy tắc, dữ kiện hay giá trị `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  static func importCircle(_ names: [String]) -> Diagnostic {
    made(
      "import-circle",
      en: "policies import one another: \(names.joined(separator: " → "))",
      vi: "các chính sách nhập lẫn nhau: \(names.joined(separator: " → "))"
    )
  }
}
