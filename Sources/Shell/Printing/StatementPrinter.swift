import Diagnostics
import PolicyLanguage

/// Statements on one line each, without what stands in their blocks.
///
/// Where a text went on over several lines, it does so as well when it is printed: behind a
/// backslash between two words, within the brackets of an expression, or in quotes.
struct StatementPrinter {
  let source: SourceText
  /// The variables whose values stand in place of their names; nil for the names.
  var variables: Variables?

  /// Part of a statement, with the stretch that it took.
  private struct Part {
    var text: String
    var span: Span
  }

  /// Everything before the first block of a statement; the margin stands before the lines of one that
  /// goes on.
  func head(of statement: Statement, margin: String = "") -> String {
    switch statement.kind {
    case .command(let syntax): return command(syntax, statement.span, margin)
    case .definition(let name, let parameters, _):
      return (["define", name.name] + parameters).joined(separator: " ")
    case .call(let name, let words):
      return joined([Part(text: name.name, span: name.place.span)] + words.map(part), margin)
    case .binding(let name, let word):
      let start = Part(text: "let \(name.name) =", span: name.place.span)
      return joined([start, part(word)], margin)
    case .loop(let name, let iteration, let body):
      return "for \(name.name) in " + self.iteration(iteration, body, margin)
    case .choice(let condition, let then, _):
      let start = statement.span.lower + "if".utf8.count
      return "if " + expression(condition, Span(start, then.place.span.lower), margin)
    case .timed(let inner): return "time " + head(of: inner, margin: margin)
    case .expectError(let word, _):
      return "expect error" + (word.map { " " + text(of: $0) } ?? "")
    }
  }

  // MARK: Commands

  private func command(_ syntax: CommandSyntax, _ span: Span, _ margin: String) -> String {
    var parts = syntax.arguments.map { argument in
      let name = argument.name.map { $0.name + "=" } ?? ""
      return Part(text: name + text(of: argument.value), span: argument.place.span)
    }
    if let expression = syntax.expression {
      let place = parts.firstIndex { $0.span.lower > expression.span.lower } ?? parts.count
      let before = place > 0 ? parts[place - 1].span.upper : syntax.name.span.upper
      let after = place < parts.count ? parts[place].span.lower : span.upper
      let whole = Span(before, after)
      parts.insert(
        Part(text: self.expression(expression, whole, margin), span: expression.span),
        at: place
      )
    }
    return joined([Part(text: syntax.command.name, span: syntax.name.span)] + parts, margin)
  }

  private func iteration(
    _ iteration: Statement.Iteration,
    _ body: Statement.Block,
    _ margin: String
  ) -> String {
    func condition(_ expression: ExpressionSyntax, after word: String) -> String {
      let start = end(of: word, before: expression.span.lower)
      let whole = Span(start, body.place.span.lower)
      return "\(word) " + self.expression(expression, whole, margin)
    }
    switch iteration {
    case .words(let words):
      // One word that is the name of a list stands for itself by the comma after it.
      let isName = words.count == 1 && CommandRegistry.listNames.contains { words[0].isBare($0) }
      return joined(words.map(part), margin, between: ",") + (isName ? "," : "")
    case .list(let list, nil): return list
    case .list(let list, let expression?): return "\(list) " + condition(expression, after: "where")
    case .query(let expression): return condition(expression, after: "find")
    }
  }

  /// Where a word ends that stands before an expression, with nothing but space and parentheses
  /// between them.
  private func end(of word: String, before offset: Int) -> Int {
    let count = word.utf8.count
    var place = offset
    while place >= count, !source.bytes[(place - count)..<place].elementsEqual(word.utf8) {
      place -= 1
    }
    return place >= count ? place : offset
  }

  // MARK: Parts

  private func part(_ word: Word) -> Part { Part(text: text(of: word), span: word.span) }

  private func text(of word: Word) -> String {
    variables.map { WordPrinter.text(of: word, with: $0, in: source) }
      ?? WordPrinter.text(of: word, in: source)
  }

  /// Parts with a space between them, or a joined line where there was one.
  private func joined(_ parts: [Part], _ margin: String, between: String = "") -> String {
    var result = parts.first?.text ?? ""
    for (before, part) in zip(parts, parts.dropFirst()) {
      let isNewLine = hasLineBreak(Span(before.span.upper, part.span.lower))
      result += between + (isNewLine ? " \\\n\(margin)  " : " ") + part.text
    }
    return result
  }

  /// An expression that stands within a stretch with nothing else but space around it.
  private func expression(_ syntax: ExpressionSyntax, _ whole: Span, _ margin: String) -> String {
    let text = source.string(whole).trimmed(and: "\\")
    if variables == nil, hasLineBreak(whole), text.utf8.contains(UInt8(ascii: "\n")) {
      // Of several lines each stays one, with its remarks.
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).trimmed() }.joined(separator: "\n\(margin)  ")
    }
    let printed = (variables.map { syntax.filled(with: $0) } ?? syntax).description
    let again = try? ExpressionParser.parse(printed)
    return variables != nil || again == syntax ? printed : text
  }

  private func hasLineBreak(_ span: Span) -> Bool {
    span.lower < span.upper && source.bytes[span.lower..<span.upper].contains(UInt8(ascii: "\n"))
  }
}

extension ExpressionSyntax {
  /// The expression with the values of variables in place of their names, where they have any.
  fileprivate func filled(with variables: Variables) -> ExpressionSyntax {
    func filled(_ inner: ExpressionSyntax) -> ExpressionSyntax { inner.filled(with: variables) }
    var copy = self
    switch kind {
    case .variable(let name):
      if let text = variables[name], let value = try? ExpressionParser.parse(text) {
        copy.kind = value.kind
      }
    case .literal, .name: break
    case .set(let members): copy.kind = .set(members.map(filled))
    case .range(let a, let b): copy.kind = .range(filled(a), filled(b))
    case .not(let inner): copy.kind = .not(filled(inner))
    case .binary(let operation, let a, let b): copy.kind = .binary(operation, filled(a), filled(b))
    case .call(let name, let arguments): copy.kind = .call(name, arguments.map(filled))
    }
    return copy
  }
}

extension String {
  /// The text without the space, and perhaps another sign, around it.
  fileprivate func trimmed(and sign: Character = " ") -> String {
    let start = drop { $0.isWhitespace || $0 == sign }
    guard let last = start.lastIndex(where: { !$0.isWhitespace && $0 != sign }) else { return "" }
    return String(start[...last])
  }
}
