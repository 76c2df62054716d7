public import Diagnostics

/// What reads policy files: Markdown with clauses as headings and rules in fenced blocks.
public struct PolicyParser {
  private let source: SourceText
  private var lines: [MarkdownLine] = []
  private var index = 0
  private var failures: [SyntaxFailure] = []

  private init(_ source: SourceText) {
    self.source = source
    // A mark of byte order, which some editors put first, is no part of the text.
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count {
      let end =
        source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      let hasReturn = end > start && source.bytes[end - 1] == UInt8(ascii: "\r")
      lines.append(MarkdownLine(source, Span(start, hasReturn ? end - 1 : end)))
      start = end + 1
    }
  }

  /// Reads a policy file.
  ///
  /// - Parameter source: The text.
  /// - Returns: The document, as far as it could be read, and all that is wrong with its form.
  /// - Complexity: O(n) in the length of the text.
  public static func parse(
    _ source: SourceText
  ) -> (document: PolicyDocument?, failures: [SyntaxFailure]) {
    var parser = PolicyParser(source)
    let document = parser.document()
    return (document, parser.failures)
  }

  private var line: MarkdownLine? { index < lines.count ? lines[index] : nil }

  private mutating func fail(_ error: SyntaxError, at span: Span) {
    failures.append(SyntaxFailure(error, at: span))
  }

  // MARK: Document

  private mutating func document() -> PolicyDocument? {
    while let line, line.isBlank { index += 1 }
    guard let first = line, first.headingLevel == 1 else {
      fail(.missingTitle, at: line?.span ?? Span(0, 0))
      return nil
    }
    let (title, name) = heading(first)
    if name == nil { fail(.missingName, at: first.span) }
    index += 1
    var document = PolicyDocument(title: title, name: name ?? Identifier("unnamed"))
    document.fields = fields(among: PolicyFields.ofPolicies)
    for part in parts() {
      switch part {
      case .prose(let paragraph): document.prose.append(paragraph)
      case .block(let statements):
        fail(.statementOutsideClause, at: statements.first?.place.span ?? first.span)
      }
    }
    while let line {
      let (title, label) = heading(line)
      index += 1
      let section = SectionSyntax(
        level: max(line.headingLevel, 2),
        title: title,
        label: label,
        fields: fields(among: PolicyFields.ofClauses),
        parts: parts(),
        place: Place(line.span)
      )
      document.sections.append(section)
    }
    return document
  }

  /// Reads a heading: its text, and the name in braces that may end it.
  private mutating func heading(_ line: MarkdownLine) -> (String, Identifier?) {
    let span = line.headingText
    let bytes = source.bytes[span.lower..<span.upper]
    guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")) else {
      return (source.string(span), nil)
    }
    let title = source.string(source.trimming(Span(span.lower, brace)))
    let inside = Span(brace + 1, span.upper - 1)
    var lexer = Lexer(source, inside)
    let token = lexer.next()
    guard case .name(let name) = token.kind, lexer.next().kind == .end else {
      let text = source.string(inside)
      fail(.expected(.name, found: text.isEmpty ? .end : .text(text)), at: inside)
      return (title, nil)
    }
    return (title, Identifier(name, Place(token.span)))
  }

  /// Reads the `- key: text` lines under a heading, which empty lines may part from it.
  private mutating func fields(among known: [String]) -> [FieldSyntax] {
    var fields: [FieldSyntax] = []
    let next = lines[min(index, lines.count)...].firstIndex { !$0.isBlank }
    if let next, lines[next].isItem { index = next }
    while let line, let (key, value) = line.field {
      let name = source.string(key)
      if known.contains(name) {
        fields.append(
          FieldSyntax(Identifier(name, Place(key)), source.string(value), Place(value))
        )
      } else if line.isItem || nearestName(to: name, among: known) != nil {
        fail(.unknownField(name, known: known), at: key)
      } else {
        break
      }
      index += 1
    }
    return fields
  }

  // MARK: Prose and blocks

  /// Reads prose and blocks up to the next heading.
  private mutating func parts() -> [SectionSyntax.Part] {
    var parts: [SectionSyntax.Part] = []
    var paragraph: [String] = []
    func flush() {
      guard let first = paragraph.first else { return }
      let isVietnamese = first.hasPrefix("vi: ")
      if isVietnamese { paragraph[0] = String(first.dropFirst(4)) }
      let text = paragraph.joined(separator: "\n")
      parts.append(.prose(Paragraph(isVietnamese ? .vietnamese : .english, text)))
      paragraph = []
    }
    while let line, line.headingLevel == 0 {
      if let fence = line.fence, fence == "policy" {
        flush()
        parts.append(.block(block()))
        continue
      }
      if line.isBlank {
        flush()
      } else if let fence = line.fence {
        if nearestName(to: fence, among: ["policy"]) != nil {
          fail(.unknownFence(fence), at: line.trimmed)
        }
        paragraph += verbatim()
      } else {
        paragraph.append(line.indentedText)
      }
      index += 1
    }
    flush()
    return parts
  }

  /// Reads a fenced block that holds no rules, up to its closing fence, as part of the prose.
  private mutating func verbatim() -> [String] {
    var texts: [String] = []
    repeat {
      texts.append(lines[index].indentedText)
      index += 1
    } while index < lines.count && lines[index].fence == nil
    if let line { texts.append(line.indentedText) }
    return texts
  }

  /// Reads the statements between two fences.
  private mutating func block() -> [StatementSyntax] {
    let opening = lines[index].span
    index += 1
    let start = line?.span.lower ?? opening.upper
    while let line, line.fence == nil { index += 1 }
    if line == nil { fail(.unclosedBlock, at: opening) }
    var stream = TokenStream(source, Span(start, line?.span.lower ?? source.bytes.count))
    index += 1
    return stream.statements { failures.append($0) }
  }
}

/// The words that begin the lines under headings.
public enum PolicyFields {
  /// Those of a policy's title.
  public static let ofPolicies = ["vi", "cite", "cite vi", "in force", "track", "uses", "issued"]
  /// Those of a clause.
  public static let ofClauses = ["vi", "cite", "cite vi", "mark", "mark vi", "number"]
}
