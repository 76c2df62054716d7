import Diagnostics

// What is said of tests: what of the policies they cover, and of checks that do nothing.

extension Sentence {
  static let clausesColumn = Sentence(en: "clauses", vi: "điều khoản")
  static let neverFiredColumn = Sentence(en: "never fired", vi: "chưa lần nào áp dụng")

  static func dryRunPassed(_ file: String, _ statements: Int) -> Sentence {
    Sentence(
      en: "\(file): \(count(statements, "statement")) checked, none done",
      vi: "\(file): đã kiểm tra \(statements) câu lệnh, không thực hiện câu nào"
    )
  }

  static func outOf(_ part: Int, _ whole: Int) -> Sentence {
    Sentence(en: "\(part) of \(whole)", vi: "\(part) trên \(whole)")
  }
}
