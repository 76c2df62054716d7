public import Diagnostics

extension Sentence {
  /// The answer "yes".
  public static let yesWord = Sentence(en: "yes", vi: "có")
  /// The answer "no".
  public static let noWord = Sentence(en: "no", vi: "không")
  /// The day that never came.
  public static let neverWord = Sentence(en: "never", vi: "chưa bao giờ")
  /// What is said of a set with nothing in it.
  public static let noneWord = Sentence(en: "none", vi: "không có")
  /// Whoever may decide.
  public static let competentAuthority = Sentence(
    en: "the competent authority",
    vi: "cấp có thẩm quyền"
  )

  /// What a measure is called, with its article.
  static func measureName(_ measure: Measure) -> Sentence {
    switch measure {
    case .number: Sentence(en: "a number", vi: "một con số")
    case .count: Sentence(en: "a whole number", vi: "một số nguyên")
    case .amount: Sentence(en: "an amount of money", vi: "một số tiền")
    case .share: Sentence(en: "a share", vi: "một tỷ lệ")
    case .date: Sentence(en: "a date", vi: "một ngày")
    case .days: Sentence(en: "a number of days", vi: "một số ngày")
    case .workingDays: Sentence(en: "a number of working days", vi: "một số ngày làm việc")
    case .months: Sentence(en: "a number of months", vi: "một số tháng")
    }
  }

  /// An example of how a value of a measure is written.
  static func measureExample(_ measure: Measure) -> Sentence {
    switch measure {
    case .number: Sentence(en: "12, 3.5", vi: "12, 3,5")
    case .count: Sentence(verbatim: "0, 3, 12")
    case .amount: Sentence(en: "3.2bn, 350m, 500000 VND", vi: "3,2 tỷ, 350 triệu, 500.000 đồng")
    case .share: Sentence(verbatim: "80%")
    case .date: Sentence(en: "2021-09-22, 22/9/2021", vi: "22/9/2021")
    case .days: Sentence(en: "7 days", vi: "7 ngày")
    case .workingDays: Sentence(en: "5 working days", vi: "5 ngày làm việc")
    case .months: Sentence(en: "60 months, 5 years", vi: "60 tháng, 5 năm")
    }
  }

  /// What can be given for a fact: "one of `pure`, `mixed`", "a date".
  public static func kindName(_ kind: FactKind) -> Sentence {
    switch kind {
    case .yesNo: return Sentence(en: "`yes` or `no`", vi: "`có` hoặc `không`")
    case .choice(let labels):
      let all = choices(labels)
      return Sentence(en: "one of \(all.en)", vi: "một trong \(all.vi)")
    case .choices(let labels):
      let all = choices(labels)
      return Sentence(
        en: "any of \(all.en), in braces",
        vi: "các giá trị trong \(all.vi), đặt trong ngoặc nhọn"
      )
    case .quantity(let measure, let orNever):
      let name = measureName(measure)
      let example = measureExample(measure)
      let never = Sentence(
        en: orNever ? " or `never`" : "",
        vi: orNever ? " hoặc `không bao giờ`" : ""
      )
      return Sentence(
        en: "\(name.en)\(never.en), such as \(example.en)",
        vi: "\(name.vi)\(never.vi), ví dụ \(example.vi)"
      )
    }
  }
}

extension Sentence {
  /// What can be given for a fact, its values in Vietnamese by what they are called.
  ///
  /// - Parameter fact: The fact.
  /// - Returns: The words.
  public static func kindName(of fact: Fact) -> Sentence {
    let plain = kindName(fact.kind)
    let titled = zip(fact.kind.labels, fact.labelTitles).map { "`\($1.vi)`" }
    guard let last = titled.last else { return plain }
    let all = titled.count == 1 ? last : titled.dropLast().joined(separator: ", ") + " hoặc " + last
    let isList = if case .choices = fact.kind { true } else { false }
    return Sentence(
      en: plain.en,
      vi: isList ? "các giá trị trong \(all), đặt trong ngoặc nhọn" : "một trong \(all)"
    )
  }
}

extension FactKind {
  /// A few values of this kind as they are written, to show the form.
  public var example: String {
    switch self {
    case .yesNo: "yes, no"
    case .choice(let labels): labels.prefix(3).joined(separator: ", ")
    case .choices(let labels): "{\(labels.prefix(2).joined(separator: ", "))}"
    case .quantity(let measure, _): Sentence.measureExample(measure).en
    }
  }
}
