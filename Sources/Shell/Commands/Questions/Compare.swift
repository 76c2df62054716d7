import Diagnostics
import Engine
import Reporting

enum Compare: Command {
  static let name = "compare"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells why two cases are decided differently",
    vi: "cho biết vì sao hai vụ việc có kết luận khác nhau"
  )
  static let parameters: [Parameter] = [
    .positional("first", .caseID, Sentence(en: "one case", vi: "vụ việc thứ nhất")),
    .positional("second", .caseID, Sentence(en: "the other", vi: "vụ việc thứ hai")),
  ]
  static let about = [
    Sentence(
      en:
        "Marked are the differences that explain a decision: put into the first case, the smallest"
        + " sets of them make it come out as the second.",
      vi:
        "Được đánh dấu là những khác biệt giải thích kết luận: đưa vào vụ thứ nhất, các tập nhỏ nhất của"
        + " chúng làm nó có kết luận như vụ thứ hai."
    )
  ]
  static let examples = ["compare fence/linh fence/an", "compare district-7 cut-first"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let first = try session.caseFile(call["first"], in: call)
    let second = try session.caseFile(call["second"], in: call)
    let comparison = try session.examine(first).comparison(with: session.examine(second))
    return Documents.compare(
      first,
      second,
      comparison,
      try session.policySet(),
      session.language
    )
  }
}
