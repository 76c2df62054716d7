import Diagnostics

// What is said around the points where a teacher should stop, and of what is not confirmed.

extension Sentence {
  static let pointColumn = Sentence(en: "point", vi: "điểm")
  static let twoCasesHeading = Sentence(en: "two cases", vi: "hai vụ việc")
  static let textAloneWord = Sentence(en: "the text alone", vi: "chỉ theo văn bản")

  static func loadHint(_ number: Int) -> Sentence {
    Sentence(
      en: "`discuss \(number) --load` puts both cases into the workspace",
      vi: "`thảo luận \(number) --nạp` đưa cả hai vụ việc vào không gian làm việc"
    )
  }

  static func discussionLoaded(
    _ first: String,
    _ second: String,
    _ reading: Sentence?
  ) -> Sentence {
    let why = reading.map { reading in
      Sentence(
        en: "; the text alone decides both alike, so reading `\(reading.en)` answers",
        vi: "; chỉ theo văn bản thì hai vụ như nhau, nên trả lời theo cách hiểu `\(reading.vi)`"
      )
    }
    return Sentence(
      en: "\(first) and \(second) are in the workspace\(why?.en ?? ""); try `decide`, `why`,"
        + " `compare \(first) \(second)`",
      vi: "đã có \(first) và \(second) trong không gian làm việc\(why?.vi ?? ""); thử `quyết định`,"
        + " `tại sao`, `so sánh \(first) \(second)`"
    )
  }

  // MARK: What is not confirmed

  static let gapsHeading = Sentence(
    en: "not confirmed, or known in part only",
    vi: "chưa được xác nhận, hoặc mới biết một phần"
  )
  static let choicesHeading = Sentence(
    en: "our own choices, in rules that answer",
    vi: "lựa chọn của chúng tôi, trong các quy tắc đang trả lời"
  )
  static let numbersHeading = Sentence(
    en: "clauses whose official number is not confirmed",
    vi: "điều khoản chưa xác nhận số hiệu chính thức"
  )
  static let certaintyColumn = Sentence(en: "certainty", vi: "mức độ chắc chắn")
  static let ruleColumn = Sentence(en: "rule", vi: "quy tắc")
  static let noGaps = Sentence(
    en: "every clause was read in a public text",
    vi: "mọi điều khoản đều đã đọc trong văn bản công khai"
  )
}
