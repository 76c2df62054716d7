import Diagnostics

// What `robust` and `list cases by robustness` say.

extension Sentence {
  static func wrongFactsNeeded(_ number: Int?) -> Sentence {
    switch number {
    case nil:
      Sentence(
        en: "no number of wrong facts can change it",
        vi: "dù bao nhiêu dữ kiện sai cũng không thay đổi được"
      )
    case 1:
      Sentence(
        en: "robustness 1: one wrong fact changes it",
        vi: "độ vững 1: một dữ kiện sai là đủ thay đổi"
      )
    case let number?:
      Sentence(
        en: "robustness \(number): \(number) facts at least would have to be wrong",
        vi: "độ vững \(number): phải có ít nhất \(number) dữ kiện sai"
      )
    }
  }

  static func wrongSomewhere(_ number: Int) -> Sentence {
    Sentence(
      en: number == 1
        ? "at least one of them is wrong; putting right any one of these is enough:"
        : "at least \(number) facts are wrong; putting right any of these together is enough:",
      vi: number == 1
        ? "ít nhất một dữ kiện sai; sửa một trong các dữ kiện sau là đủ:"
        : "ít nhất \(number) dữ kiện sai; sửa cùng nhau một trong các nhóm sau là đủ:"
    )
  }

  static func ifItWere(_ conditions: [(title: String, value: String)]) -> Sentence {
    let en = conditions.map { "\($0.title) were \($0.value)" }
    let vi = conditions.map { "\($0.title) là \($0.value)" }
    return Sentence(en: "if \(list(en, "and"))", vi: "nếu \(list(vi, "và"))")
  }

  static func valuesOr(_ values: [String], more: Int) -> Sentence {
    guard more > 0 else { return Sentence(en: list(values, "or"), vi: list(values, "hoặc")) }
    let some = values.joined(separator: ", ")
    return Sentence(en: "\(some) or \(more) more", vi: "\(some) hoặc \(more) giá trị khác")
  }

  static func away(_ length: String, isDate: Bool, isMore: Bool) -> Sentence {
    isDate
      ? Sentence(
        en: "\(length) \(isMore ? "later" : "earlier")",
        vi: "\(isMore ? "muộn" : "sớm") hơn \(length)"
      )
      : Sentence(
        en: "\(length) \(isMore ? "more" : "less")",
        vi: "\(isMore ? "nhiều" : "ít") hơn \(length)"
      )
  }

  static func afterDay(_ day: String) -> Sentence {
    Sentence(en: "after \(day)", vi: "sau ngày \(day)")
  }

  static func fromDay(_ day: String) -> Sentence {
    Sentence(en: "on or after \(day)", vi: "từ ngày \(day) trở đi")
  }

  static func beforeDay(_ day: String) -> Sentence {
    Sentence(en: "before \(day)", vi: "trước ngày \(day)")
  }

  static func untilDay(_ day: String) -> Sentence {
    Sentence(en: "on or before \(day)", vi: "muộn nhất là ngày \(day)")
  }

  static func moreThan(_ value: String) -> Sentence {
    Sentence(en: "more than \(value)", vi: "trên \(value)")
  }

  static func atLeast(_ value: String) -> Sentence {
    Sentence(en: "at least \(value)", vi: "từ \(value) trở lên")
  }

  static func lessThan(_ value: String) -> Sentence {
    Sentence(en: "less than \(value)", vi: "dưới \(value)")
  }

  static func atMost(_ value: String) -> Sentence {
    Sentence(en: "at most \(value)", vi: "không quá \(value)")
  }

  static func bothBounds(_ low: Sentence, _ high: Sentence) -> Sentence {
    Sentence(en: "\(low.en) and \(high.en)", vi: "\(low.vi) và \(high.vi)")
  }

  static func moreMisses(_ number: Int) -> Sentence {
    Sentence(
      en: "and \(number) more; `limit=N` tells more of them",
      vi: "và \(number) cách khác; `giới hạn=SỐ` để xem thêm"
    )
  }

  static let unknownStaysUnknown = Sentence(
    en: "what is unknown stays unknown: a change is that it can come out in a way in which it"
      + " cannot now",
    vi: "điều chưa rõ vẫn là chưa rõ: thay đổi nghĩa là có thể ra một kết luận mà hiện nay không"
      + " thể ra"
  )

  static let notOnlyConsidered = Sentence(en: "not only considered", vi: "không chỉ được xem xét")
  static let robustnessColumn = Sentence(en: "robustness", vi: "độ vững")
  static let decisionColumn = Sentence(en: "decision", vi: "quyết định")
  static let nearestColumn = Sentence(en: "nearest", vi: "dữ kiện gần nhất")
  static let cannotChange = Sentence(en: "cannot change", vi: "không thể đổi")
}

extension Diagnostic {
  static func notListedBy(_ word: String, _ what: String) -> Diagnostic {
    made(
      "not-listed-by",
      en: "`\(what)` cannot be listed by \(word)",
      vi: "không thể liệt kê `\(what)` theo \(word)",
      help: Sentence(
        en: "only cases can: `list cases by robustness`",
        vi: "chỉ vụ việc mới có thể: `liệt kê vụ việc theo độ vững`"
      )
    )
  }
}
