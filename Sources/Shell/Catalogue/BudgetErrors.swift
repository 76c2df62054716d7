import Diagnostics

// What is said when a run has used up what it may.

extension Diagnostic {
  static func tooManySteps(limit: Int) -> Diagnostic {
    made(
      "too-many-steps",
      en: "\(count(limit, "statement")) \(limit == 1 ? "was" : "were") done, which is the limit",
      vi: "đã thực hiện \(limit) câu lệnh, đến giới hạn cho phép",
      help: Sentence(en: "`--max-steps` allows more", vi: "`--max-steps` cho phép nhiều hơn")
    )
  }

  static func tooMuchTime(limit: Int) -> Diagnostic {
    made(
      "too-much-time",
      en: "this ran for \(count(limit, "second")), which is the limit",
      vi: "đã chạy \(limit) giây, đến giới hạn cho phép",
      help: Sentence(en: "`--max-seconds` allows more", vi: "`--max-seconds` cho phép nhiều hơn")
    )
  }

  static func tooMuchMemory(limit: Int) -> Diagnostic {
    made(
      "too-much-memory",
      en: "the program uses more than \(limit) MB of memory, which is the limit",
      vi: "chương trình đã dùng hơn \(limit) MB bộ nhớ, quá giới hạn cho phép",
      help: Sentence(en: "`--max-memory` allows more", vi: "`--max-memory` cho phép nhiều hơn")
    )
  }

  static func tooMuchOutput(limit: Int) -> Diagnostic {
    made(
      "too-much-output",
      en: "more than \(limit) MB of answers were written, which is the limit",
      vi: "đã viết hơn \(limit) MB câu trả lời, quá giới hạn cho phép",
      help: Sentence(en: "`--max-output` allows more", vi: "`--max-output` cho phép nhiều hơn")
    )
  }

  static func tooLongText(limit: Int) -> Diagnostic {
    made(
      "too-long-text",
      en: "with its variables put in, this has more than \(limit) bytes",
      vi: "khi thay biến vào, văn bản này dài hơn \(limit) byte"
    )
  }
}
