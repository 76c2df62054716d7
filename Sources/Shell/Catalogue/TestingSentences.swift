import Diagnostics

// What is said of tests: what of the policies they cover.

extension Sentence {
  static let clausesColumn = Sentence(en: "clauses", vi: "điều khoản")
  static let neverFiredColumn = Sentence(en: "never fired", vi: "chưa lần nào áp dụng")

  static func outOf(_ part: Int, _ whole: Int) -> Sentence {
    Sentence(en: "\(part) of \(whole)", vi: "\(part) trên \(whole)")
  }
}
