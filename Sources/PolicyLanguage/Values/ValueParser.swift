import Diagnostics
import PlainText

/// Why a text is no value of a kind.
public struct ValueError: Error, Hashable, Sendable {
  /// The text.
  public var text: String
  /// The kind of value that was needed.
  public var kind: FactKind
  /// What is wrong with its form, where that is known.
  public var syntax: SyntaxError?
}

extension FactKind {
  /// Returns the value that a text stands for.
  ///
  /// - Parameter text: The text as typed: `pure`, `3,2 tỷ`, `22/9/2021`, `{a, b}`.
  /// - Returns: The value.
  /// - Throws: Why it stands for none of this kind.
  /// - Complexity: O(length × labels).
  public func value(of text: String) throws(ValueError) -> Value {
    switch self {
    case .yesNo:
      switch text.withoutMarks {
      case "yes", "y", "true", "co": return .yesNo(true)
      case "no", "n", "false", "khong": return .yesNo(false)
      default: throw ValueError(text: text, kind: self)
      }
    case .choice(let labels):
      guard labels.contains(text) else { throw ValueError(text: text, kind: self) }
      return .label(text)
    case .choices(let labels):
      var inside = text[...]
      if inside.hasPrefix("{"), inside.hasSuffix("}") { inside = inside.dropFirst().dropLast() }
      let names = inside.split(separator: ",").map { String($0).trimmed }
      if names == ["none"], !labels.contains("none") { return .labels([]) }
      guard names.allSatisfy(labels.contains) else { throw ValueError(text: text, kind: self) }
      return .labels(Set(names).sorted())
    case .quantity(let measure, let orNever):
      return .quantity(try quantity(text, measure, orNever: orNever))
    }
  }

  private func quantity(
    _ text: String,
    _ measure: Measure,
    orNever: Bool
  ) throws(ValueError) -> Quantity {
    if orNever, text == "never" || text == "none" { return .never }
    let isNegative = text.hasPrefix("-")
    let source = SourceText(isNegative ? String(text.dropFirst()) : text)
    var lexer = Lexer(source, Span(0, source.bytes.count))
    let token = lexer.next()
    if case .wrong(let error) = token.kind {
      throw ValueError(text: text, kind: self, syntax: error)
    }
    guard case .quantity(let written) = token.kind, lexer.next().kind == .end,
      let quantity = written.fitted(to: measure),
      !isNegative || measure != .date && measure != .count
    else { throw ValueError(text: text, kind: self) }
    return Quantity(isNegative ? -quantity.ticks : quantity.ticks, measure)
  }
}
