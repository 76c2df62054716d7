import Diagnostics

// What is said of where the time of a run went.

extension Sentence {
  static func profileTotal(_ statements: Int, nanoseconds: UInt64) -> Sentence {
    let seconds = max(Double(nanoseconds) / 1e9, 1e-9)
    let rate = grouped(String(Int(Double(statements) / seconds)))
    let count = grouped(String(statements))
    let time = milliseconds(nanoseconds)
    return Sentence(
      en: "\(count.en) statements in \(time.en): \(rate.en) a second",
      vi: "\(count.vi) câu lệnh trong \(time.vi): \(rate.vi) câu mỗi giây"
    )
  }

  /// A time in milliseconds, with one decimal.
  static func milliseconds(_ nanoseconds: UInt64) -> Sentence {
    let tenths = (nanoseconds + 50_000) / 100_000
    let whole = grouped(String(tenths / 10))
    return Sentence(en: "\(whole.en).\(tenths % 10) ms", vi: "\(whole.vi),\(tenths % 10) ms")
  }

  /// A share of a time, with one decimal.
  static func percentage(_ part: UInt64, of whole: UInt64) -> Sentence {
    let tenths = whole == 0 ? 0 : Int((Double(part) / Double(whole) * 1000).rounded())
    return Sentence(en: "\(tenths / 10).\(tenths % 10)%", vi: "\(tenths / 10),\(tenths % 10)%")
  }

  static let profilePart = Sentence(en: "statement", vi: "câu lệnh")
  static let profileLine = Sentence(en: "line", vi: "dòng")
  static let profileTime = Sentence(en: "time", vi: "thời gian")
  static let profileShare = Sentence(en: "share", vi: "tỷ lệ")
  static let timesColumn = Sentence(en: "times", vi: "số lần")
  static let profileReading = Sentence(en: "(parsing statements)", vi: "(đọc câu lệnh)")
  static let profileWriting = Sentence(en: "(writing answers)", vi: "(viết câu trả lời)")
  static let profileKeeping = Sentence(
    en: "(putting changes on disk)",
    vi: "(ghi thay đổi vào đĩa)"
  )
  static let profileRest = Sentence(en: "(all else)", vi: "(phần còn lại)")
}
