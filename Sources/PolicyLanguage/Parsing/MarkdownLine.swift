import Diagnostics

/// A line of a Markdown text and what it can begin; looks at bytes only, makes text when asked.
struct MarkdownLine {
  private let source: SourceText
  /// The line without its line break.
  let span: Span
  /// The line without white space at either end.
  let trimmed: Span

  init(_ source: SourceText, _ span: Span) {
    self.source = source
    self.span = span
    self.trimmed = source.trimming(span)
  }

  /// The text without white space at either end.
  var text: String { source.string(trimmed) }

  /// The text without white space at its end.
  var indentedText: String { source.string(Span(span.lower, trimmed.upper)) }

  var isBlank: Bool { trimmed.isEmpty }

  /// How many number signs begin it, 0 for a line that is no heading.
  var headingLevel: Int {
    var level = 0
    while starts(with: "#", at: level) { level += 1 }
    let ends = span.lower + level >= span.upper
    return (1...6).contains(level) && (ends || starts(with: " ", at: level)) ? level : 0
  }

  /// The text of a heading, without its number signs.
  var headingText: Span { source.trimming(Span(span.lower + headingLevel, span.upper)) }

  /// The word after the fence that opens or closes a block; nil for no fence.
  var fence: String? {
    guard source.bytes[trimmed.lower..<trimmed.upper].starts(with: "```".utf8) else { return nil }
    return source.string(source.trimming(Span(trimmed.lower + 3, trimmed.upper)))
  }

  /// Whether the line, its white space passed over, begins a list item.
  var isItem: Bool { source.bytes[trimmed.lower..<trimmed.upper].starts(with: "- ".utf8) }

  /// The two sides of the first colon, the dash of a list item passed over.
  var field: (key: Span, value: Span)? {
    let start = isItem ? trimmed.lower + 2 : trimmed.lower
    guard let colon = source.bytes[start..<trimmed.upper].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    return (
      source.trimming(Span(start, colon)), source.trimming(Span(colon + 1, trimmed.upper))
    )
  }

  private func starts(with character: Unicode.Scalar, at place: Int) -> Bool {
    let offset = span.lower + place
    return offset < span.upper && source.bytes[offset] == UInt8(ascii: character)
  }
}

extension SourceText {
  /// A span without the spaces and tabs at its ends.
  func trimming(_ span: Span) -> Span {
    var span = span
    while !span.isEmpty, bytes[span.lower] == 0x20 || bytes[span.lower] == 0x09 { span.lower += 1 }
    while !span.isEmpty, bytes[span.upper - 1] == 0x20 || bytes[span.upper - 1] == 0x09 {
      span.upper -= 1
    }
    return span
  }
}
