import Diagnostics
import PolicyLanguage

// What is said of days: of policies in force, and of what turns at a day.

extension Sentence {
  static let dayColumn = Sentence(en: "day", vi: "ngày")
  static let eventColumn = Sentence(en: "what", vi: "sự việc")
  static func ruledOutBy(_ demands: String) -> Sentence {
    Sentence(en: "must be: \(demands)", vi: "phải là: \(demands)")
  }

  static let turnedByColumn = Sentence(en: "turned by", vi: "do")

  static func turnedBy(_ date: String) -> Sentence {
    Sentence(
      en: "what turns at these days (\(date))",
      vi: "điều đổi kết luận ở các ngày này (\(date))"
    )
  }

  static let byDayOfPolicies = Sentence(
    en: "by the day for which policies answer",
    vi: "theo ngày mà chính sách trả lời"
  )

  static func comesIntoForce(_ citation: Sentence) -> Sentence {
    Sentence(en: "\(citation.en) comes into force", vi: "\(citation.vi) bắt đầu có hiệu lực")
  }

  static func ceasesToBeInForce(_ citation: Sentence) -> Sentence {
    Sentence(
      en: "\(citation.en) is in force for the last day",
      vi: "\(citation.vi) hết hiệu lực sau ngày này"
    )
  }

  static func dueThen(_ duty: String, _ bearer: String) -> Sentence {
    Sentence(en: "due: \(duty) (\(bearer))", vi: "đến hạn: \(duty) (\(bearer))")
  }

  static func within(
    _ length: Sentence,
    of fact: Sentence,
    holidays: Int = 0,
    workdays: Int = 0
  ) -> Sentence {
    var apart = Sentence(en: "", vi: "")
    if holidays > 0 {
      apart.en += ", passing over \(count(holidays, "holiday"))"
      apart.vi += ", không kể \(holidays) ngày nghỉ lễ"
    }
    if workdays > 0 {
      apart.en += ", counting \(count(workdays, "day")) worked in exchange"
      apart.vi += ", tính cả \(workdays) ngày làm bù"
    }
    return Sentence(
      en: "within \(length.en) of: \(fact.en)\(apart.en)",
      vi: "trong \(length.vi) kể từ: \(fact.vi)\(apart.vi)"
    )
  }

  static func dutyState(_ state: DutyStatus.State) -> Sentence {
    switch state {
    case .notOwed: Sentence(en: "not owed", vi: "không phải làm")
    case .perhaps: Sentence(en: "perhaps owed", vi: "có thể phải làm")
    case .owed: Sentence(en: "owed", vi: "còn phải làm")
    case .overdue: Sentence(en: "overdue", vi: "quá hạn")
    case .met: Sentence(en: "met", vi: "đã làm")
    case .metLate: Sentence(en: "met late", vi: "đã làm, trễ hạn")
    }
  }

  static let noDayYet = Sentence(en: "no day yet", vi: "chưa có ngày")
  static let nobodyInForce = Sentence(
    en: "no policy is in force",
    vi: "chưa có chính sách nào có hiệu lực"
  )
  static func looseEnds(_ facts: [String]) -> Sentence {
    let names = facts.map { "`\($0)`" }.joined(separator: ", ")
    return Sentence(
      en: "compared by the calendar with \(names), unknown: ends of stretches may be days off",
      vi: "được so theo lịch với \(names), chưa rõ: đầu và cuối khoảng có thể lệch vài ngày"
    )
  }

  // MARK: As of a day

  static func asOf(_ day: CivilDate) -> Sentence {
    Sentence(
      en: "as of \(Quantity(day).text(in: .english))",
      vi: "tính đến ngày \(Quantity(day).text(in: .vietnamese))"
    )
  }

  static func both(_ a: Sentence, _ b: Sentence) -> Sentence {
    Sentence(en: "\(a.en) · \(b.en)", vi: "\(a.vi) · \(b.vi)")
  }

  static let asOfNoDay = Sentence(
    en: "all active policies answer, whether or not they are in force",
    vi: "mọi chính sách đang dùng đều trả lời, dù có hiệu lực hay không"
  )

  static func answersThen(_ answers: Bool) -> Sentence {
    answers
      ? Sentence(en: "answers", vi: "trả lời")
      : Sentence(en: "does not answer", vi: "không trả lời")
  }

  static let notInForceWord = Sentence(en: "not in force", vi: "không có hiệu lực")

  static func notInForceThen(
    _ citation: Sentence,
    _ range: DateRange,
    on day: CivilDate
  ) -> Sentence {
    if let first = range.first, day < first {
      return Sentence(
        en: "\(citation.en) does not answer: it is in force only since"
          + " \(Quantity(first).text(in: .english))",
        vi: "\(citation.vi) không trả lời: chỉ có hiệu lực từ ngày"
          + " \(Quantity(first).text(in: .vietnamese))"
      )
    }
    let last = range.last ?? day
    return Sentence(
      en: "\(citation.en) does not answer: it was in force only until"
        + " \(Quantity(last).text(in: .english))",
      vi: "\(citation.vi) không trả lời: chỉ có hiệu lực đến ngày"
        + " \(Quantity(last).text(in: .vietnamese))"
    )
  }
}

extension Diagnostic {
  static func notADayOfPolicies(_ text: String) -> Diagnostic {
    made(
      "not-a-day",
      en: "`\(text)` is not a day",
      vi: "`\(text)` không phải là một ngày",
      help: Sentence(
        en: "a date such as 2022-01-01, or `off` for all active policies",
        vi: "một ngày như 1/1/2022, hoặc `tắt` để mọi chính sách đang dùng trả lời"
      )
    )
  }

  static func notADate(_ fact: String, dates: [String]) -> Diagnostic {
    made(
      "not-a-date-fact",
      en: "`\(fact)` is not a date that a case is given",
      vi: "`\(fact)` không phải là ngày mà vụ việc được cho",
      help: dates.isEmpty
        ? nil
        : Sentence(
          en: "dates are: \(dates.joined(separator: ", "))",
          vi: "các ngày là: \(dates.joined(separator: ", "))"
        )
    )
  }

  static let dateIsAlone = made(
    "date-is-alone",
    en: "`date=*` goes through the days of policies and nothing else",
    vi: "`ngày=*` chỉ đi qua các ngày của chính sách",
    help: Sentence(
      en: "give one day for `date`, or leave out the other facts",
      vi: "hãy cho `ngày` một ngày, hoặc bỏ các dữ kiện khác"
    )
  )

  static func answersNothing(_ word: String) -> Diagnostic {
    made(
      "not-in-force",
      en: "`\(word)` decides nothing on the day for which policies answer",
      vi: "`\(word)` không kết luận gì vào ngày mà chính sách trả lời",
      help: Sentence(
        en: "`as of off` lets all answer",
        vi: "`tính đến ngày tắt` để mọi chính sách"
          + " trả lời"
      )
    )
  }
}
