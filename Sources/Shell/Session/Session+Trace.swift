import Diagnostics
import PlainText
import Reporting

extension Session {
  /// Has every statement told from now on, as `set trace on` does.
  public func startTracing() { settings.isTracing = true }

  /// Tells a statement that is about to be done, its variables put in, where `set trace on` wants it.
  ///
  /// It goes to standard error, and never among answers: as a line with a plus sign for each step of
  /// depth, or as an object where answers are objects.
  func trace(_ statement: Statement, _ source: SourceText, depth: Int) {
    guard settings.isTracing else { return }
    let printer = StatementPrinter(source: source, variables: variables)
    let text = printer.head(of: statement) + (statement.hasBlock ? " { … }" : "")
    let line = source.position(of: statement.span.lower).line
    guard settings.mode != .json else {
      let document = Document(
        schema: "sixdares.trace/1",
        data: [
          "file": source.name.map { .string($0) } ?? nil, "line": .int(Int64(line)),
          "depth": .int(Int64(depth)), "statement": .string(text),
        ]
      )
      environment.writeError(JSONFormat().string(document))
      return
    }
    let place = source.name.map { "\($0.escapedForDisplay):\(line): " } ?? ""
    let signs = String(repeating: "+", count: depth + 1)
    environment.writeError("\(signs) \(place)\(text.escapedForDisplay)\n")
  }
}

extension Statement {
  /// Whether it tells by itself how long it took.
  var isTimed: Bool { if case .timed = kind { true } else { false } }

  /// Whether it has statements in braces.
  fileprivate var hasBlock: Bool {
    switch kind {
    case .command, .call, .binding: false
    case .timed(let inner): inner.hasBlock
    case .definition, .loop, .choice, .expectError: true
    }
  }
}
