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
  /// Whether sentences that are longer than a line are broken between words, for readers at a window;
  /// programs that read errors expect each on one line.
  public var wrapsSentences: Bool

  /// Makes a renderer.
  public init(
    language: Language = .english,
    colored: Bool = false,
    width: Int = 80,
    wrapsSentences: Bool = false
  ) {
    self.language = language
    self.colored = colored
    self.width = max(width, 20)
    self.wrapsSentences = wrapsSentences
  }

  /// Returns the picture of a diagnostic, its lines ended by line breaks.
  ///
  /// Control characters in the source come out as escapes.
  /// - Complexity: O(length of the lines pointed at).
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = headline(diagnostic)
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

  private func headline(_ diagnostic: Diagnostic) -> [String] {
    var place = ""
    if let source = diagnostic.source, let name = source.name {
      place = name.escapedForDisplay + ":"
      if let position = diagnostic.position { place += "\(position.line):\(position.column):" }
      place += " "
    }
    let word = Sentence.severityWord(diagnostic.severity)
    let tint = diagnostic.severity == .error ? Tint.error : Tint.warning
    let message = diagnostic.message[language].escapedForDisplay
    let start = place + tinted(word[language] + ":", tint) + " "
    let used = place.displayWidth + word[language].displayWidth + 2
    return hanging(message, behind: start, of: used, at: 4) { tinted($0, .strong) }
  }

  /// A sentence behind the beginning of its line, its further lines standing in.
  private func hanging(
    _ text: String,
    behind start: String,
    of used: Int,
    at indent: Int,
    _ drawn: (String) -> String
  ) -> [String] {
    guard wrapsSentences, used + text.displayWidth > width else { return [start + drawn(text)] }
    // One cell is no word: lines stand in by as much then.
    let indent = used == indent + 1 ? used : indent
    // The first line begins further in than the others: that is made up by a word of its length.
    let filler = String(repeating: "x", count: max(0, used - indent - 1))
    let isFilled = !filler.isEmpty && used < width - 10
    let room = max(10, width - indent)
    var lines = ((isFilled ? filler + " " : "") + text).wrapped(to: room)
    if isFilled {
      lines[0] = String(lines[0].dropFirst(filler.count + 1))
    } else if used > indent {
      lines.insert("", at: 0)
    }
    let blank = String(repeating: " ", count: indent)
    return lines.enumerated().map { $0 == 0 ? start + drawn($1) : blank + drawn($1) }
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
    let bar = "  \(tinted("\(blank) |", .place)) "
    let lines = [
      "  \(tinted("\(number) |", .place)) \(window.before)\(window.marked)\(window.after)"
    ]
    guard let text = label.text?[language].escapedForDisplay else { return lines + [bar + under] }
    let used = gutter + 5 + window.before.displayWidth
    let room = width - used - carets.count - 1
    guard wrapsSentences, text.displayWidth > room else {
      return lines + [bar + under + " " + text]
    }
    // A remark that has no room beside the caret stands below it, further left where it must.
    let place = min(window.before.displayWidth, max(0, width - gutter - 5 - 30))
    let indent = String(repeating: " ", count: place)
    return lines + [bar + under]
      + text.wrapped(to: max(10, width - gutter - 5 - place)).map { bar + indent + $0 }
  }

  private func remark(_ word: String, _ sentence: Sentence, gutter: Int) -> [String] {
    let blank = String(repeating: " ", count: gutter)
    let lines = sentence[language].split(separator: "\n", omittingEmptySubsequences: false)
    let first = "  \(blank) \(tinted("=", .place)) \(tinted(word + ":", .strong)) "
    let indent = gutter + 7 + word.displayWidth
    let rest = String(repeating: " ", count: indent)
    return lines.enumerated().flatMap { number, line in
      let start = number == 0 ? first : rest
      return hanging(line.escapedForDisplay, behind: start, of: indent, at: indent) { $0 }
    }
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
