import Diagnostics
import Engine
import PolicyLanguage

// What is said of why a decision is so.

extension Sentence {
  static func ruleRole(_ role: ReasonGroup.Role, _ title: String) -> Sentence {
    switch role {
    case .gives: Sentence(verbatim: title)
    case .blocks: Sentence(en: "this rules it out: \(title)", vi: "điều này loại trừ: \(title)")
    case .fails:
      Sentence(en: "this does not apply: \(title)", vi: "điều này không áp dụng: \(title)")
    case .heldOff:
      Sentence(en: "this stays away: \(title)", vi: "điều này không xảy ra: \(title)")
    }
  }

  static let altogether = Sentence(en: "all together", vi: "tổng hợp lại")
  static let givesWay = Sentence(en: "this gives way", vi: "các quy tắc phải nhường")
  static let unlessFound = Sentence(
    en: "this stays so as long as nothing is found about",
    vi: "giữ nguyên chừng nào chưa có kết luận về"
  )

  static func beatenBy(_ title: String, _ others: [String]) -> Sentence {
    let others = others.joined(separator: " / ")
    return Sentence(
      en: "\(title), since an exception holds: \(others)",
      vi: "\(title), vì có ngoại lệ: \(others)"
    )
  }

  static func blockedBy(_ title: String, _ others: [String]) -> Sentence {
    let others = others.joined(separator: " / ")
    return Sentence(
      en: "\(title), since this rules it out: \(others)",
      vi: "\(title), vì bị loại trừ: \(others)"
    )
  }

  /// What is said where no fact of a case is part of the reason.
  static func noFactTells(isSettled: Bool) -> Sentence {
    isSettled
      ? Sentence(
        en: "it comes out so whatever the facts are",
        vi: "kết luận là vậy dù dữ kiện thế nào"
      )
      : Sentence(
        en: "nothing that is known narrows what can come out",
        vi: "chưa có dữ kiện nào đã biết thu hẹp các kết luận có thể"
      )
  }

  /// What is said where a reason is only that nothing was found of some facts.
  static let nothingFoundChanges = Sentence(
    en: "nothing was found that would change it",
    vi: "chưa làm rõ điều gì làm thay đổi kết luận"
  )

  static func reasonsTold(_ number: Int, _ isComplete: Bool) -> Sentence {
    isComplete
      ? Sentence(
        en: number == 1
          ? "this is the only sufficient reason"
          : "these \(number) are all the sufficient reasons there are",
        vi: number == 1
          ? "đây là lý do đủ duy nhất" : "\(number) lý do này là tất cả các lý do đủ"
      )
      : Sentence(
        en: "there are more sufficient reasons than these \(number)",
        vi: "còn nhiều lý do đủ khác ngoài \(number) lý do này"
      )
  }

  static let fires = Sentence(en: "holds", vi: "áp dụng")
  static let fails = Sentence(en: "does not hold", vi: "không áp dụng")
  static let isOpen = Sentence(en: "depends on what is unknown", vi: "tùy vào điều chưa rõ")
  static let allOf = Sentence(en: "all of", vi: "tất cả")
  static let anyOf = Sentence(en: "any of", vi: "một trong")

  static func isBeaten(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(en: "beaten by \(names)", vi: "nhường cho \(names)")
  }

  static func isBlocked(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(en: "blocked by \(names)", vi: "bị \(names) chặn")
  }
}
