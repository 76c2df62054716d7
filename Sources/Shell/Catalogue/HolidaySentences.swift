import Diagnostics
import PolicyLanguage

// What is said of the days that are no working days.

extension Sentence {
  static let noHolidays = Sentence(
    en: "none yet: time limits in working days pass over weekends only",
    vi: "chưa có: thời hạn tính bằng ngày làm việc chỉ bỏ qua ngày cuối tuần"
  )
  static let noSourceGiven = Sentence(en: "no source given", vi: "chưa nêu nguồn")
}

extension Diagnostic {
  static func holidayAlready(_ day: CivilDate, _ name: String) -> Diagnostic {
    let named = name.isEmpty ? "" : ": \(name)"
    return made(
      "holiday-already",
      en: "\(Quantity(day).text(in: .english)) is a holiday already\(named)",
      vi: "\(Quantity(day).text(in: .vietnamese)) đã là ngày nghỉ lễ\(named)",
      help: Sentence(
        en: "`remove holiday \(day)` takes it back",
        vi: "`remove holiday \(day)` bỏ ngày đó"
      )
    )
  }

  static func noHoliday(_ day: CivilDate) -> Diagnostic {
    made(
      "no-holiday",
      en: "\(Quantity(day).text(in: .english)) is no holiday",
      vi: "\(Quantity(day).text(in: .vietnamese)) không phải là ngày nghỉ lễ",
      help: Sentence(
        en: "`list holidays` shows those that there are",
        vi: "`list holidays` cho biết những ngày đã ghi"
      )
    )
  }

  static func badHolidays(_ first: CivilDate, _ last: CivilDate, _ limit: Int) -> Diagnostic {
    made(
      "bad-holidays",
      en: "\(Quantity(last).text(in: .english)) is not within \(limit) days after"
        + " \(Quantity(first).text(in: .english))",
      vi: "\(Quantity(last).text(in: .vietnamese)) không nằm trong \(limit) ngày kể từ"
        + " \(Quantity(first).text(in: .vietnamese))",
      help: Sentence(
        en: "the first day stands before `to`, the last after it",
        vi: "ngày đầu đứng trước `to`, ngày cuối đứng sau"
      )
    )
  }
}
