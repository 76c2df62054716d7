import Diagnostics

// What the line editor and the pager say.

extension Sentence {
  static let searchWord = Sentence(en: "search", vi: "tìm")
  static let notFoundWord = Sentence(en: "not found", vi: "không thấy")

  static func andMore(_ count: Int) -> Sentence {
    Sentence(en: "and \(count) more", vi: "và \(count) mục nữa")
  }

  static let pagerQuestion = Sentence(
    en: "-- space: next page, enter: next line, q: quit --",
    vi: "-- phím cách: trang sau, Enter: dòng sau, q: thôi --"
  )
}
