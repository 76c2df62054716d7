import Diagnostics

/// Command files in their canonical form.
///
/// Every statement has its own line, blocks that take more than one line are moved in by two spaces,
/// commands stand in English, between words is one space, quotes are double where that needs no
/// escapes. Comments, single empty lines and the lines over which a statement goes on stay as they
/// are. What is printed is read as the same statements, and printed the same again.
struct CommandFilePrinter {
  private let source: SourceText
  private let printer: StatementPrinter
  private var text = ""
  // Whether nothing stands yet in the file or the block.
  private var isAtStart = true

  init(_ source: SourceText) {
    self.source = source
    printer = StatementPrinter(source: source)
  }

  /// The whole file, with a line break at its end.
  static func text(of statements: [Statement], _ source: SourceText) -> String {
    var file = CommandFilePrinter(source)
    file.put(statements, in: Span(0, source.bytes.count), margin: "")
    return file.text.isEmpty ? "" : file.text + "\n"
  }

  // MARK: Lines

  /// Prints statements that take a stretch, with the comments around them.
  private mutating func put(_ statements: [Statement], in whole: Span, margin: String) {
    var place = whole.lower
    for statement in statements {
      let breaks = putComments(in: Span(place, statement.span.lower), margin)
      newLine(isApart: breaks > 1, margin)
      put(statement, margin)
      place = statement.span.upper
    }
    _ = putComments(in: Span(place, whole.upper), margin)
  }

  private mutating func newLine(isApart: Bool, _ margin: String) {
    if !text.isEmpty { text += isApart && !isAtStart ? "\n\n" : "\n" }
    text += margin
    isAtStart = false
  }

  /// Prints the comments of a stretch in which no statement stands, so many line breaks before it.
  ///
  /// - Returns: How many line breaks stand behind the last of them.
  private mutating func putComments(in gap: Span, _ margin: String, after: Int = 0) -> Int {
    var breaks = after
    var place = gap.lower
    while place < gap.upper {
      switch source.bytes[place] {
      case UInt8(ascii: "\n"): breaks += 1
      case UInt8(ascii: "#"):
        let start = place
        while place < gap.upper, source.bytes[place] != UInt8(ascii: "\n") { place += 1 }
        let comment = source.string(Span(start, place))
        let end = comment.lastIndex { !$0.isWhitespace } ?? comment.startIndex
        if breaks == 0, !text.isEmpty {
          text += " "
        } else {
          newLine(isApart: breaks > 1, margin)
        }
        text += comment[...end]
        breaks = 0
        continue
      default: break
      }
      place += 1
    }
    return breaks
  }

  // MARK: Statements

  private mutating func put(_ statement: Statement, _ margin: String) {
    text += printer.head(of: statement, margin: margin)
    putBlocks(of: statement, margin, onLines: nil)
  }

  /// Prints the blocks of a statement, on lines of their own unless all stood on one.
  private mutating func putBlocks(of statement: Statement, _ margin: String, onLines: Bool?) {
    switch statement.kind {
    case .command, .call, .binding: break
    case .timed(let inner): putBlocks(of: inner, margin, onLines: nil)
    case .definition(_, _, let body), .loop(_, _, let body), .expectError(_, let body):
      put(body, margin, onLines: hasLines(body.place.span))
    case .choice(_, let then, let otherwise):
      let end = otherwise?.place.span ?? then.place.span
      let onLines = onLines ?? hasLines(Span(then.place.span.lower, end.upper))
      guard let otherwise else { return put(then, margin, onLines: onLines) }
      let gap = Span(then.place.span.upper, otherwise.place.span.lower)
      put(then, margin, onLines: onLines, commentsIn: gap)
      text += " else"
      if let nested = otherwise.statements.first, nested.span == otherwise.place.span {
        text += " " + printer.head(of: nested, margin: margin)
        putBlocks(of: nested, margin, onLines: onLines)
      } else {
        put(otherwise, margin, onLines: onLines)
      }
    }
  }

  /// Prints a block; the comments that stand before its `else` belong to it.
  private mutating func put(
    _ block: Statement.Block,
    _ margin: String,
    onLines: Bool,
    commentsIn gap: Span? = nil
  ) {
    guard onLines else {
      text += " " + line(of: block)
      return
    }
    let span = block.place.span
    let hasNothing =
      block.statements.isEmpty && !hasComment(span) && !(gap.map(hasComment) ?? false)
    guard !hasNothing else {
      text += " { }"
      return
    }
    text += " {"
    isAtStart = true
    put(block.statements, in: Span(span.lower + 1, span.upper - 1), margin: margin + "  ")
    if let gap {
      // What stands on the line of the brace that is gone moves to a line of its own.
      let space = source.bytes[gap.lower..<gap.upper].prefix { $0 != UInt8(ascii: "#") }
      let isOnLine = !space.contains(UInt8(ascii: "\n"))
      _ = putComments(in: gap, margin + "  ", after: isOnLine ? 1 : 0)
    }
    isAtStart = true
    newLine(isApart: false, margin)
    text += "}"
  }

  /// A block on one line.
  private func line(of block: Statement.Block) -> String {
    let inner = block.statements.map { statement in
      var one = CommandFilePrinter(source)
      one.put(statement, "")
      return one.text
    }
    return inner.isEmpty ? "{ }" : "{ \(inner.joined(separator: "; ")) }"
  }

  private func hasLines(_ span: Span) -> Bool {
    source.bytes[span.lower..<span.upper].contains(UInt8(ascii: "\n"))
  }

  /// Whether there is a comment in a stretch in which no statement stands.
  private func hasComment(_ gap: Span) -> Bool {
    source.bytes[gap.lower..<gap.upper].contains(UInt8(ascii: "#"))
  }
}
