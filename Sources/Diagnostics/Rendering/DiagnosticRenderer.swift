import PlainText

/// What draws diagnostics: the place, the line, a caret under the very word, and what would help.
///
/// ```text
/// plan.dare:3:5: error: no active policy knows a fact `motiv`
///   3 | set motiv=pure
///     |     ^^^^^ not a fact
///     = help: did you mean `motive`?
/// ```
public struct DiagnosticRenderer: Sendable {
  /// The language of the sentences.
  public var language: Language
  /// Whether colours may be used.
  public var colored: Bool
  /// Cells that a line may take; longer source lines are cut around the caret.
  public var width: Int

  /// Makes a renderer.
  public init(language: Language = .english, colored: Bool = false, width: Int = 80) {
    self.language = language
    self.colored = colored
    self.width = max(width, 20)
  }

  /// Returns the picture of a diagnostic, its lines ended by line breaks.
  ///
  /// Control characters in the source come out as escapes.
  /// - Complexity: O(length of the lines pointed at).
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [headline(diagnostic)]
    let gutter = gutterWidth(diagnostic)
    for label in diagnostic.labels {
      guard let source = diagnostic.source else { break }
      lines += excerpt(label, in: source, gutter: gutter, isPrimary: label == diagnostic.labels[0])
    }
    for note in diagnostic.notes {
      lines += remark(Sentence.noteWord[language], note, gutter: gutter)
    }
    for help in diagnostic.help {
      lines += remark(Sentence.helpWord[language], help, gutter: gutter)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    var place = ""
    if let source = diagnostic.source, let name = source.name {
      place = name.escapedForDisplay + ":"
      if let position = diagnostic.position { place += "\(position.line):\(position.column):" }
      place += " "
    }
    let word = Sentence.severityWord(diagnostic.severity)
    let tint = diagnostic.severity == .error ? Tint.error : Tint.warning
    let message = diagnostic.message[language].escapedForDisplay
    return place + tinted(word[language] + ":", tint) + " " + tinted(message, .strong)
  }

  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    guard let source = diagnostic.source else { return 0 }
    let widest = diagnostic.labels.map { source.position(of: $0.span.lower).line }.max() ?? 0
    return "\(widest)".count
  }

  private func excerpt(
    _ label: Label,
    in source: SourceText,
    gutter: Int,
    isPrimary: Bool
  ) -> [String] {
    let line = source.line(around: label.span.lower)
    let number = "\(source.position(of: label.span.lower).line)".paddedLeft(to: gutter)
    let start = min(max(label.span.lower, line.lower), line.upper)
    let window = ExcerptWindow(
      before: source.string(Span(line.lower, start)),
      marked: source.string(Span(start, min(max(label.span.upper, start), line.upper))),
      after: source.string(Span(min(max(label.span.upper, start), line.upper), line.upper)),
      width: max(width - gutter - 5, 10)
    )
    let blank = String(repeating: " ", count: gutter)
    let carets = String(repeating: "^", count: max(1, window.marked.displayWidth))
    var under = String(repeating: " ", count: window.before.displayWidth)
    under += tinted(carets, isPrimary ? .error : .place)
    if let text = label.text { under += " " + text[language].escapedForDisplay }
    return [
      "  \(tinted("\(number) |", .place)) \(window.before)\(window.marked)\(window.after)",
      "  \(tinted("\(blank) |", .place)) \(under)",
    ]
  }

  private func remark(_ word: String, _ sentence: Sentence, gutter: Int) -> [String] {
    let blank = String(repeating: " ", count: gutter)
    let lines = sentence[language].split(separator: "\n", omittingEmptySubsequences: false)
    let first = "  \(blank) \(tinted("=", .place)) \(tinted(word + ":", .strong)) "
    let rest = String(repeating: " ", count: gutter + 7 + word.displayWidth)
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1.escapedForDisplay }
  }

  private enum Tint: String {
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case place = "\u{1B}[34m"
    case strong = "\u{1B}[1m"
  }

  private func tinted(_ text: String, _ tint: Tint) -> String {
    colored ? tint.rawValue + text + "\u{1B}[0m" : text
  }
}
