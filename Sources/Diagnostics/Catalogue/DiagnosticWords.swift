extension Sentence {
  static let noteWord = Sentence(en: "note", vi: "ghi chú")
  static let helpWord = Sentence(en: "help", vi: "gợi ý")

  static func severityWord(_ severity: Severity) -> Sentence {
    switch severity {
    case .error: Sentence(en: "error", vi: "lỗi")
    case .warning: Sentence(en: "warning", vi: "lưu ý")
    }
  }

  /// Names the nearest known word, or else all known words, so that the reader can go on.
  ///
  /// - Parameters:
  ///   - word: What was typed.
  ///   - names: What could have been meant.
  /// - Returns: A line of help; nil when nothing is known.
  public static func didYouMean(_ word: String, among names: some Sequence<String>) -> Sentence? {
    let names = Array(names)
    if let near = nearestName(to: word, among: names) {
      return Sentence(en: "did you mean `\(near)`?", vi: "có phải ý bạn là `\(near)`?")
    }
    guard !names.isEmpty else { return nil }
    let all = choices(names)
    return Sentence(en: "it can be \(all.en)", vi: "có thể là \(all.vi)")
  }

  /// Returns words in back-quotes in a row, as many as fit, the rest counted: "`a`, `b` or 7 more".
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - limit: How many to show at the most.
  /// - Returns: A sentence's part in both languages.
  public static func choices(_ words: some Sequence<String>, limit: Int = 12) -> Sentence {
    let quoted = words.map { "`\($0)`" }
    guard quoted.count > limit else {
      return Sentence(en: list(quoted, "or"), vi: list(quoted, "hoặc"))
    }
    let shown = quoted.prefix(limit).joined(separator: ", ")
    let rest = quoted.count - limit
    return Sentence(en: "\(shown) or \(rest) more", vi: "\(shown) hoặc \(rest) từ khác")
  }
}
