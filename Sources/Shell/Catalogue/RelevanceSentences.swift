import Diagnostics

// What `matters` says.

extension Sentence {
  static let factMatters = Sentence(en: "it matters", vi: "có ý nghĩa")
  static let factMattersWhenKnown = Sentence(
    en: "its value never matters, but whether it is known does",
    vi: "giá trị không bao giờ có ý nghĩa, nhưng việc đã rõ hay chưa thì có"
  )
  static let factNeverMatters = Sentence(
    en: "rules ask for it, yet it never matters: proved over all cases that can be",
    vi: "quy tắc có hỏi nhưng không bao giờ có ý nghĩa: đã chứng minh trên mọi vụ việc có thể có"
  )
  static let factNeverAsked = Sentence(
    en: "no rule that bears on it asks, so it cannot matter",
    vi: "không quy tắc nào liên quan hỏi đến, nên không thể có ý nghĩa"
  )

  static func notAFact(_ word: String) -> Sentence {
    Sentence(
      en: "`\(word)` is no fact that an active policy asks about, so it cannot matter",
      vi: "`\(word)` không phải là dữ kiện mà chính sách đang dùng nào hỏi đến,"
        + " nên không thể có ý nghĩa"
    )
  }

  static func recordField(_ word: String) -> Sentence {
    Sentence(
      en: "the workspace keeps it with the record, for people to read; no rule sees it",
      vi: "không gian làm việc lưu nó trong hồ sơ để người đọc; không quy tắc nào thấy nó"
    )
  }

  static func followsFrom(_ fact: String, _ bases: [String]) -> Sentence {
    let en = list(bases.map { "`\($0)`" }, "and")
    let vi = list(bases.map { "`\($0)`" }, "và")
    return Sentence(
      en: "`\(fact)` is not given but follows from \(en): these are what can matter",
      vi: "`\(fact)` không được cho mà suy ra từ \(vi): chính các dữ kiện này mới có thể có ý nghĩa"
    )
  }

  static let twoCases = Sentence(
    en: "two cases that differ in nothing else",
    vi: "hai vụ việc không khác nhau ở điểm nào khác"
  )
  static let bothOfThem = Sentence(en: "in both", vi: "ở cả hai")
  static let whateverElse = Sentence(
    en: "nothing else has to be known",
    vi: "không cần biết gì thêm"
  )
  static let whatTurnsIt = Sentence(en: "what turns it", vi: "điều làm đổi kết luận")
}
