import Diagnostics
import Engine
import PolicyLanguage

// What is said of what stands in the way of a value, and of how it could be reached.

extension Sentence {
  static func itIsSo(_ value: String) -> Sentence {
    Sentence(en: "it is \(value) already", vi: "hiện đã là \(value)")
  }

  static func itMayBeSo(_ value: String) -> Sentence {
    Sentence(
      en: "\(value) is still possible: nothing that is known stands in its way",
      vi: "\(value) vẫn có thể: chưa có điều gì đã biết cản trở"
    )
  }

  static func neverSo(_ value: String) -> Sentence {
    Sentence(
      en: "no case at all comes out \(value) here",
      vi: "ở đây không vụ việc nào có thể có kết luận \(value)"
    )
  }

  static func standsInTheWay(_ value: String) -> Sentence {
    Sentence(en: "not \(value), for", vi: "\(value): không, vì")
  }

  static let orElse = Sentence(en: "or, seen otherwise, for", vi: "hoặc, nhìn cách khác, vì")

  static func moreSets(_ number: Int) -> Sentence {
    Sentence(en: "and \(number) other ways to see it", vi: "và \(number) cách nhìn khác")
  }

  static func noChangeDoesIt(_ value: String) -> Sentence {
    Sentence(en: "no change makes it \(value)", vi: "không thay đổi nào đưa đến \(value)")
  }

  static func changesAtLeast(_ value: String, cost: Int, changes: Int) -> Sentence {
    if cost != changes {
      return Sentence(
        en: "\(value): at a cost of \(cost); nothing cheaper does it",
        vi: "\(value): chi phí \(cost); không cách nào rẻ hơn"
      )
    }
    if cost == 1 {
      return Sentence(en: "\(value): 1 change does it", vi: "\(value): 1 thay đổi là đủ")
    }
    let fewer = cost == 2 ? "single change does" : "\(cost - 1) changes do"
    return Sentence(
      en: "\(value): \(cost) changes at least; no \(fewer) it",
      vi: "\(value): ít nhất \(cost) thay đổi; \(cost - 1) thay đổi không đủ"
    )
  }

  static func onlyOpened(_ value: String) -> Sentence {
    Sentence(
      en: "the text never settles on \(value) alone; this opens it",
      vi: "văn bản không khi nào kết luận riêng \(value); cách này chỉ mở ra khả năng đó"
    )
  }

  static let cannotBeChanged = Sentence(
    en: "cannot be changed after the fact",
    vi: "không thể thay đổi khi việc đã xảy ra"
  )

  static func establish(_ title: String) -> Sentence {
    Sentence(en: "establish \(title)", vi: "làm rõ \(title)")
  }

  static let orWord = Sentence(en: "or", vi: "hoặc")
  static let notAllTried = Sentence(
    en: "not everything was tried: this is not proved",
    vi: "chưa thử hết: điều này chưa được chứng minh"
  )
}
