import Diagnostics

// What settings are good for, and what they can be.

extension Sentence {
  static let colourSetting = Sentence(
    en: "colours in answers and errors",
    vi: "màu trong câu trả lời và thông báo lỗi"
  )
  static let languageSetting = Sentence(
    en: "the language of all that is said",
    vi: "ngôn ngữ của mọi câu trả lời"
  )
  static let modeSetting = Sentence(en: "the form of answers", vi: "dạng câu trả lời")
  static let todaySetting = Sentence(
    en: "the day that counts as today",
    vi: "ngày được tính là hôm nay"
  )
  static let timeSetting = Sentence(
    en: "tells how long each statement took",
    vi: "cho biết mỗi câu lệnh mất bao lâu"
  )
  static let traceSetting = Sentence(
    en: "tells each statement before it is done",
    vi: "nêu từng câu lệnh trước khi thực hiện"
  )
  static let widthSetting = Sentence(en: "how wide answers are", vi: "bề rộng của câu trả lời")

  static let dateOrAuto = Sentence(en: "a date, or `auto`", vi: "một ngày, hoặc `tự động`")
  static let cellsOrAuto = Sentence(
    en: "a number of cells from 20 to 1000, or `auto`",
    vi: "số cột từ 20 đến 1000, hoặc `tự động`"
  )
}
