import Diagnostics
import Engine
import Reporting

enum Compare: Command {
  static let name = "compare"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells why two cases are decided differently, or checks that like cases are decided alike",
    vi:
      "cho biết vì sao hai vụ có kết luận khác nhau, hoặc kiểm tra việc như nhau kết luận như nhau"
  )
  static let parameters: [Parameter] = [
    .positional(
      "first",
      .caseOrAll,
      Sentence(en: "one case, or `all`", vi: "vụ việc thứ nhất, hoặc `tất cả`")
    ),
    .optional("second", .caseID, Sentence(en: "the other", vi: "vụ việc thứ hai")),
  ]
  static let about = [
    Sentence(
      en:
        "Marked are the differences that explain a decision: put into the first case, the smallest"
        + " sets of them make it come out as the second.",
      vi:
        "Được đánh dấu là những khác biệt giải thích kết luận: đưa vào vụ thứ nhất, các tập nhỏ"
        + " nhất của chúng làm nó có kết luận như vụ thứ hai."
    ),
    Sentence(
      en:
        "`compare all` puts cases together that are the same in every fact that a decision looks at,"
        + " whoever they are about, and looks whether any two of them are decided differently.",
      vi:
        "`so sánh tất cả` gộp những vụ giống nhau ở mọi dữ kiện mà quyết định xét đến, bất kể là"
        + " của ai, và xem có hai vụ nào được kết luận khác nhau không."
    ),
  ]
  static let examples = [
    "compare fence/linh fence/an", "compare district-7 cut-first", "compare all",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if let word = call["first"], word.text == "all", !word.isQuoted, call["second"] == nil {
      return try Documents.likeCases(session.likeCases(), session.language)
    }
    guard call["second"] != nil else {
      throw Diagnostic.missing(parameters[1], of: self)
        .located(in: call.source, at: call["first"]?.span)
    }
    let first = try session.caseFile(call["first"], in: call)
    let second = try session.caseFile(call["second"], in: call)
    let examinations = try [first, second].map(session.examine)
    for (file, examination) in zip([first, second], examinations) where examination.isContradictory
    {
      return Documents.contradictory(
        file,
        examination,
        schema: "sixdares.compare/1",
        session.language
      )
    }
    let comparison = try examinations[0].comparison(
      with: examinations[1],
      progress: session.progress
    )
    return Documents.compare(
      first,
      second,
      comparison,
      try session.policySet(),
      session.language
    )
  }
}
