import Diagnostics
import PolicyLanguage

// What is said of the days that are no working days, and of those worked in exchange.

extension Sentence {
  static let noHolidays = Sentence(
    en: "none yet: time limits in working days pass over weekends only",
    vi: "chưa có: thời hạn tính bằng ngày làm việc chỉ bỏ qua ngày cuối tuần"
  )
  static let noSourceGiven = Sentence(en: "no source given", vi: "chưa nêu nguồn")
  static let dayKindColumn = Sentence(en: "what", vi: "loại")
  static let holidayWord = Sentence(en: "holiday", vi: "ngày nghỉ lễ")
  static let workdayWord = Sentence(en: "worked", vi: "ngày làm bù")
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
        vi: "`xóa ngày nghỉ lễ \(day)` bỏ ngày đó"
      )
    )
  }

  static func noHoliday(_ day: CivilDate) -> Diagnostic {
    made(
      "no-holiday",
      en: "\(Quantity(day).text(in: .english)) is not a holiday",
      vi: "\(Quantity(day).text(in: .vietnamese)) không phải là ngày nghỉ lễ",
      help: Sentence(
        en: "`list holidays` shows those that there are",
        vi: "`liệt kê ngày nghỉ lễ` cho biết những ngày đã ghi"
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
        vi: "ngày đầu đứng trước `đến`, ngày cuối đứng sau"
      )
    )
  }

  static func holidayIsWorked(_ day: CivilDate, _ reason: String) -> Diagnostic {
    let named = reason.isEmpty ? "" : ": \(reason)"
    return made(
      "holiday-is-worked",
      en: "\(Quantity(day).text(in: .english)) is worked in exchange\(named)",
      vi: "\(Quantity(day).text(in: .vietnamese)) là ngày làm bù\(named)",
      help: Sentence(
        en: "`remove workday \(day)` makes it a day off again",
        vi: "`xóa ngày làm bù \(day)` để lại là ngày nghỉ"
      )
    )
  }

  static func workdayAlready(_ day: CivilDate, _ reason: String) -> Diagnostic {
    let named = reason.isEmpty ? "" : ": \(reason)"
    return made(
      "workday-already",
      en: "\(Quantity(day).text(in: .english)) is worked in exchange already\(named)",
      vi: "\(Quantity(day).text(in: .vietnamese)) đã là ngày làm bù\(named)",
      help: Sentence(
        en: "`remove workday \(day)` takes it back",
        vi: "`xóa ngày làm bù \(day)` bỏ ngày đó"
      )
    )
  }

  static func workdayIsHoliday(_ day: CivilDate, _ name: String) -> Diagnostic {
    let named = name.isEmpty ? "" : ": \(name)"
    return made(
      "workday-is-holiday",
      en: "\(Quantity(day).text(in: .english)) is a holiday\(named)",
      vi: "\(Quantity(day).text(in: .vietnamese)) là ngày nghỉ lễ\(named)",
      help: Sentence(
        en: "`remove holiday \(day)` takes it back",
        vi: "`xóa ngày nghỉ lễ \(day)` bỏ ngày đó"
      )
    )
  }

  static func workedAnyway(_ day: CivilDate) -> Diagnostic {
    made(
      "worked-anyway",
      en: "\(Quantity(day).text(in: .english)) falls on Monday to Friday and is worked anyway",
      vi:
        "\(Quantity(day).text(in: .vietnamese)) rơi vào thứ hai đến thứ sáu, vốn là ngày làm việc",
      help: Sentence(
        en: "a day worked in exchange is a Saturday or a Sunday",
        vi: "ngày làm bù là ngày thứ bảy hoặc chủ nhật"
      )
    )
  }

  static func noWorkday(_ day: CivilDate) -> Diagnostic {
    made(
      "no-workday",
      en: "\(Quantity(day).text(in: .english)) is no day worked in exchange",
      vi: "\(Quantity(day).text(in: .vietnamese)) không phải là ngày làm bù",
      help: Sentence(
        en: "`list holidays` shows those that there are",
        vi: "`liệt kê ngày nghỉ lễ` cho biết những ngày đã ghi"
      )
    )
  }
}
