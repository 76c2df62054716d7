import PlainText

/// A word that follows a number and makes an amount or a length of time of it.
enum Unit: Hashable, Sendable {
  /// So many đồng.
  case dong(Int64)
  /// So many of a length of time.
  case time(Int64, Measure)

  /// The unit that a word names, with or without marks and in either language.
  init?(_ word: String) {
    guard let unit = Self.words[word.withoutMarks] else { return nil }
    self = unit
  }

  /// Units of two or three words, looked for before those of one.
  static let phrases: [([String], Unit)] = [
    (["ngay", "lam", "viec"], .time(1, .workingDays)),
    (["working", "days"], .time(1, .workingDays)),
    (["working", "day"], .time(1, .workingDays)),
    (["nghin", "ty"], .dong(1_000_000_000_000)),
    (["ngan", "ty"], .dong(1_000_000_000_000)),
  ]

  /// Words that name the currency and nothing more.
  static let currency: Set<String> = ["vnd", "dong", "d"]

  /// Units of amounts in Vietnamese, where a point groups digits and a comma parts decimals.
  static let groupedByPoints: Set<String> = ["nghin", "ngan", "tr", "trieu", "ty", "ti"]

  /// Units of amounts in English, where it is the other way round.
  static let groupedByCommas: Set<String> = [
    "k", "thousand", "m", "mn", "million", "b", "bn", "billion", "tn", "trillion",
  ]

  private static let words: [String: Unit] = [
    "vnd": .dong(1), "dong": .dong(1), "d": .dong(1),
    "k": .dong(1000), "nghin": .dong(1000), "ngan": .dong(1000), "thousand": .dong(1000),
    "m": .dong(1_000_000), "mn": .dong(1_000_000), "million": .dong(1_000_000),
    "tr": .dong(1_000_000), "trieu": .dong(1_000_000),
    "b": .dong(1_000_000_000), "bn": .dong(1_000_000_000), "billion": .dong(1_000_000_000),
    "ty": .dong(1_000_000_000), "ti": .dong(1_000_000_000),
    "tn": .dong(1_000_000_000_000), "trillion": .dong(1_000_000_000_000),
    "day": .time(1, .days), "days": .time(1, .days), "ngay": .time(1, .days),
    "week": .time(7, .days), "weeks": .time(7, .days), "tuan": .time(7, .days),
    "month": .time(1, .months), "months": .time(1, .months), "thang": .time(1, .months),
    "year": .time(12, .months), "years": .time(12, .months), "nam": .time(12, .months),
  ]
}
