import Diagnostics
import PolicyLanguage

/// A line of a pilot plan taken apart: what it names, and its fields as they were written.
struct PlanFields {
  private(set) var name = ""
  private(set) var fields: [(key: String, text: String)] = []

  /// Takes a line apart: `"bus breaks down" chance=20% cause=objective`.
  init(_ text: String) throws(PlanError) {
    let source = SourceText(text)
    let tokens = try PlanFields.tokens(of: source)
    var starts: [Int] = []
    for place in tokens.indices.dropLast() where tokens[place + 1].kind == .sign(.equal) {
      if case .name = tokens[place].kind { starts.append(place) }
    }
    name = PlanFields.text(of: tokens[..<(starts.first ?? tokens.count)], in: source)
    guard !name.isEmpty else { throw .noName }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : tokens.count
      let key = source.string(tokens[start].span)
      guard self[key] == nil else { throw .repeatedField(key) }
      fields.append((key, PlanFields.text(of: tokens[(start + 2)..<end], in: source)))
    }
  }

  /// The text of a field, nil where it is not given.
  subscript(key: String) -> String? { fields.first { $0.key == key }?.text }

  /// Holds the fields to those known, and to having some.
  func check(known: [String], needed: [String]) throws(PlanError) {
    for field in fields where !known.contains(field.key) {
      throw .unknownField(field.key, known: known)
    }
    for key in needed where (self[key] ?? "").isEmpty { throw .missingField(key) }
  }

  /// All tokens of a text but the end.
  static func tokens(of source: SourceText) throws(PlanError) -> [Token] {
    var lexer = Lexer(source, Span(0, source.bytes.count))
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      if case .wrong(let error) = token.kind { throw .syntax(error) }
      tokens.append(token)
    }
  }

  /// What some tokens say: a quoted text without its quotes, a colon at the end left out.
  static func text(of tokens: ArraySlice<Token>, in source: SourceText) -> String {
    var tokens = tokens
    if tokens.last?.kind == .sign(.colon) { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last else { return "" }
    if tokens.count == 1, case .string(let text) = first.kind { return text }
    return source.string(first.span.union(last.span))
  }
}

extension Quantity {
  /// Reads a quantity that stands alone; nil for anything else.
  static func alone(_ text: String) -> Quantity? {
    let source = SourceText(text)
    guard let tokens = try? PlanFields.tokens(of: source), tokens.count == 1,
      case .quantity(let quantity) = tokens[0].kind
    else { return nil }
    return quantity
  }

  /// Reads a chance from 0% to 100%, in millionths.
  static func chance(_ text: String) throws(PlanError) -> Int64 {
    guard let quantity = alone(text), quantity.measure == .share,
      (0...1_000_000).contains(quantity.ticks)
    else { throw .expectation(.badChance(text)) }
    return quantity.ticks
  }
}
