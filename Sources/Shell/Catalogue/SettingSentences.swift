import Diagnostics

// What settings can be.

extension Sentence {
  static let dateOrAuto = Sentence(en: "a date, or `auto`", vi: "một ngày, hoặc `auto`")
  static let cellsOrAuto = Sentence(
    en: "a number of cells from 20 to 1000, or `auto`",
    vi: "số cột từ 20 đến 1000, hoặc `auto`"
  )
}
