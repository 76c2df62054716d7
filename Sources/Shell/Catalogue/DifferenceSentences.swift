import Diagnostics
import Engine
import PlainText
import PolicyLanguage

// What is said of where two policies part, of patterns of facts, and of outlines.

extension Sentence {
  static func sidesDiffer(_ count: Sentence, of all: Sentence, share: String) -> Sentence {
    Sentence(
      en: "\(count.en) of \(all.en) possible cases come out otherwise (\(share))",
      vi: "\(count.vi) trên \(all.vi) vụ việc khả dĩ có kết luận khác (\(share))"
    )
  }

  static func sidesAgree(_ all: Sentence) -> Sentence {
    Sentence(
      en: "equivalent: the same in all \(all.en) possible cases; this is proved",
      vi: "tương đương: như nhau trong toàn bộ \(all.vi) vụ việc khả dĩ; điều này được chứng minh"
    )
  }

  static let nothingToCompare = Sentence(
    en: "the two have no decision in common",
    vi: "hai bên không có quyết định chung nào"
  )

  static func onlyDecides(_ side: String, _ decisions: [String]) -> Sentence {
    Sentence(
      en: "only \(side) decides \(decisions.joined(separator: ", "))",
      vi: "chỉ \(side) quyết định \(decisions.joined(separator: ", "))"
    )
  }

  static func casesAndShare(_ cases: Sentence, _ share: String) -> Sentence {
    Sentence(en: "\(cases.en) cases · \(share)", vi: "\(cases.vi) vụ việc · \(share)")
  }

  static func forcedly(_ values: String, _ force: Force?) -> Sentence {
    switch force {
    case nil: Sentence(verbatim: values)
    case .flat: Sentence(en: "\(values), flatly", vi: "\(values), đương nhiên")
    case .considered: Sentence(en: "\(values), considered", vi: "\(values), được xem xét")
    }
  }

  static func conflictOf(_ values: String) -> Sentence {
    Sentence(en: "conflict: \(values)", vi: "xung đột: \(values)")
  }

  static func morePatterns(_ number: Int) -> Sentence {
    Sentence(
      en: number == 1 ? "and 1 more pattern" : "and \(number) more patterns",
      vi: "và \(number) dạng khác"
    )
  }

  static let notAllPatterns = Sentence(en: "and many more patterns", vi: "và nhiều dạng khác")

  static let workspaceFlips = Sentence(
    en: "cases of the workspace that come out otherwise",
    vi: "vụ việc trong không gian làm việc có kết luận khác"
  )

  static func moreCases(_ number: Int) -> Sentence {
    Sentence(en: "and \(number) more", vi: "và \(number) vụ việc nữa")
  }

  static func noWorkspaceFlips(_ number: Int) -> Sentence {
    number == 1
      ? Sentence(
        en: "the one case of the workspace comes out the same",
        vi: "vụ việc duy nhất của không gian làm việc có kết luận như nhau"
      )
      : Sentence(
        en: "none of the \(number) cases of the workspace comes out otherwise",
        vi: "không vụ việc nào trong \(number) vụ của không gian làm việc có kết luận khác"
      )
  }

  static func sameInForce(_ names: [String]) -> Sentence {
    Sentence(
      en: names.isEmpty
        ? "no policy is in force on both days" : "in force on both days: \(quoted(names))",
      vi: names.isEmpty
        ? "không chính sách nào có hiệu lực cả hai ngày"
        : "có hiệu lực cả hai ngày: \(quoted(names))"
    )
  }

  static func comesIntoForce(_ name: String, _ range: Sentence) -> Sentence {
    Sentence(
      en: "`\(name)` comes into force (\(range.en))",
      vi: "`\(name)` bắt đầu có hiệu lực (\(range.vi))"
    )
  }

  static func goesOutOfForce(_ name: String, _ range: Sentence) -> Sentence {
    Sentence(
      en: "`\(name)` is no longer in force (\(range.en))",
      vi: "`\(name)` không còn hiệu lực (\(range.vi))"
    )
  }

  static let noPolicyInForce = Sentence(en: "not in force", vi: "chưa có hiệu lực")

  static let samePoliciesInForce = Sentence(
    en: "equivalent: the same policies are in force on both days",
    vi: "tương đương: cùng những chính sách có hiệu lực trong cả hai ngày"
  )

  static func ruleApplies(_ rule: String) -> Sentence {
    Sentence(en: "`\(rule)` holds", vi: "`\(rule)` áp dụng")
  }

  static func rulesDoNotApply(_ rules: [String]) -> Sentence {
    rules.count == 1
      ? Sentence(en: "`\(rules[0])` does not hold", vi: "`\(rules[0])` không áp dụng")
      : Sentence(en: "none of \(quoted(rules)) holds", vi: "không áp dụng \(quoted(rules))")
  }

  static func includes(_ title: String, _ label: String, _ holds: Bool) -> Sentence {
    holds
      ? Sentence(en: "\(title): \(label) among them", vi: "\(title): có \(label)")
      : Sentence(en: "\(title): not \(label)", vi: "\(title): không có \(label)")
  }

  static func happened(_ title: String) -> Sentence {
    Sentence(en: "\(title): some day", vi: "\(title): có ngày xác định")
  }

  static let dutyStrength = Sentence(en: "a duty", vi: "nghĩa vụ")
}
