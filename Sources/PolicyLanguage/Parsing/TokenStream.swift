public import Diagnostics

/// A syntax error with its place.
public struct SyntaxFailure: Error, Hashable, Sendable {
  /// What is wrong.
  public var error: SyntaxError
  /// Where.
  public var span: Span

  /// Makes a failure.
  public init(_ error: SyntaxError, at span: Span) {
    self.error = error
    self.span = span
  }
}

/// Tokens with one of them in view: what all the parsers read from.
struct TokenStream {
  private var lexer: Lexer
  private(set) var current: Token
  /// The end of the token last taken.
  private(set) var lastEnd: Int
  /// How deep the expression being read is nested.
  var depth = 0
  /// How many operators the expression being read has had so far.
  var operatorCount = 0
  private var comments: [String] = []

  init(_ source: SourceText, _ span: Span) {
    lexer = Lexer(source, span)
    lastEnd = span.lower
    current = lexer.next()
  }

  var source: SourceText { lexer.source }

  /// The comments before and between the tokens taken since this was last asked.
  mutating func takeComments() -> [String] {
    defer { comments = [] }
    return comments
  }

  @discardableResult
  mutating func take() -> Token {
    let token = current
    lastEnd = token.span.upper
    comments += token.comments
    current = lexer.next()
    return token
  }

  /// The token after the one in view.
  var following: Token {
    var copy = lexer
    return copy.next()
  }

  // MARK: Looking

  func at(_ sign: Sign) -> Bool { current.kind == .sign(sign) }

  func at(word: String) -> Bool { current.kind == .name(word) }

  func at(anyOf words: [String]) -> Bool {
    if case .name(let name) = current.kind { words.contains(name) } else { false }
  }

  // MARK: Taking

  mutating func take(_ sign: Sign) -> Bool {
    guard at(sign) else { return false }
    take()
    return true
  }

  mutating func take(word: String) -> Bool {
    guard at(word: word) else { return false }
    take()
    return true
  }

  mutating func need(_ sign: Sign) throws(SyntaxFailure) {
    guard take(sign) else { throw expected(.words([sign.rawValue])) }
  }

  mutating func need(word: String) throws(SyntaxFailure) {
    guard take(word: word) else { throw expected(.words([word])) }
  }

  mutating func needName() throws(SyntaxFailure) -> Identifier {
    guard case .name(let name) = current.kind else { throw expected(.name) }
    return Identifier(name, Place(take().span))
  }

  mutating func needText() throws(SyntaxFailure) -> String {
    guard case .string(let text) = current.kind else { throw expected(.text) }
    take()
    return text
  }

  /// The failure of finding something else than what was looked for.
  func expected(_ what: Expectation) -> SyntaxFailure {
    switch current.kind {
    case .wrong(let error): SyntaxFailure(error, at: current.span)
    case .end: SyntaxFailure(.expected(what, found: .end), at: Span(lastEnd, lastEnd))
    default:
      SyntaxFailure(
        .expected(what, found: .text(source.string(current.span))),
        at: current.span
      )
    }
  }
}
