public import Diagnostics

// Operators are read by precedence climbing (M. Richards, 1979): an operand, then as long as an
// operator binds at least as tightly as asked, that operator and an operand that binds tighter.

/// What reads expressions.
public enum ExpressionParser {
  /// How deep expressions may be nested.
  public static let depthLimit = 100

  /// How many operators one expression may have: its tree may lean to one side, and so be as deep.
  public static let operatorLimit = 1000

  /// Reads one expression from the start of a span, as far as it goes.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - span: The stretch to read from.
  /// - Returns: The expression, and the offset where it ends, its parentheses included.
  /// - Throws: The first thing that is wrong with it.
  /// - Complexity: O(n) in the length of the expression.
  public static func parse(
    _ source: SourceText,
    _ span: Span
  ) throws(SyntaxFailure) -> (expression: ExpressionSyntax, end: Int) {
    var stream = TokenStream(source, span)
    let expression = try stream.expression()
    if case .wrong(let error) = stream.current.kind {
      throw SyntaxFailure(error, at: stream.current.span)
    }
    return (expression, stream.lastEnd)
  }

  /// Reads an expression that takes a whole text.
  ///
  /// - Parameter text: The text.
  /// - Returns: The expression.
  /// - Throws: The first thing that is wrong with it.
  public static func parse(_ text: String) throws(SyntaxFailure) -> ExpressionSyntax {
    let source = SourceText(text)
    var stream = TokenStream(source, Span(0, source.bytes.count))
    let expression = try stream.expression()
    guard stream.current.kind == .end else { throw stream.expected(.end) }
    return expression
  }
}

extension ExpressionSyntax {
  /// Whether it is a comparison without parentheses around it: those stand before its first part.
  fileprivate func endsInComparison(since start: Int) -> Bool {
    guard case .binary(let operation, let left, _) = kind, operation.isComparison else {
      return false
    }
    return left.span.lower == start
  }
}

extension TokenStream {
  mutating func expression(above precedence: Int = 0) throws(SyntaxFailure) -> ExpressionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.depthLimit else {
      throw SyntaxFailure(.tooDeep, at: current.span)
    }
    let start = current.span.lower
    var left = try prefixed()
    if depth == 1 { operatorCount = 0 }
    while let (operation, tokens) = binaryOperator, operation.precedence > precedence {
      operatorCount += 1
      guard operatorCount <= ExpressionParser.operatorLimit else {
        throw SyntaxFailure(.tooLong, at: current.span)
      }
      if operation.isComparison, left.endsInComparison(since: start) {
        throw SyntaxFailure(.chainedComparison, at: current.span)
      }
      for _ in 0..<tokens { take() }
      // `implies` leans to the right, all others to the left; comparisons do not chain.
      let least = operation == .implies ? operation.precedence - 1 : operation.precedence
      let right = try operand(of: operation, above: least)
      left = ExpressionSyntax(
        .binary(operation, left, right),
        Place(left.span.union(right.span))
      )
    }
    return left
  }

  private mutating func operand(
    of operation: BinaryOperator,
    above precedence: Int
  ) throws(SyntaxFailure) -> ExpressionSyntax {
    switch operation {
    case .in, .hasAny, .hasAll, .equal, .notEqual:
      let first = at(.openBrace) ? try set() : try expression(above: precedence)
      guard operation == .in, take(.range) else { return first }
      let last = try expression(above: precedence)
      return ExpressionSyntax(.range(first, last), Place(first.span.union(last.span)))
    default:
      return try expression(above: precedence)
    }
  }

  private mutating func prefixed() throws(SyntaxFailure) -> ExpressionSyntax {
    let start = current.span
    if take(word: "not") {
      let operand = try expression(above: BinaryOperator.and.precedence)
      return ExpressionSyntax(.not(operand), Place(start.union(operand.span)))
    }
    if at(.minus), case .quantity(let quantity) = following.kind,
      quantity.measure != .date, following.span.lower == start.upper
    {
      take()
      let span = start.union(take().span)
      let negative = Quantity(-quantity.ticks, quantity.measure)
      return ExpressionSyntax(.literal(.quantity(negative)), Place(span))
    }
    return try primary()
  }

  private mutating func primary() throws(SyntaxFailure) -> ExpressionSyntax {
    let start = current.span
    switch current.kind {
    case .quantity(let quantity):
      take()
      return ExpressionSyntax(.literal(.quantity(quantity)), Place(start))
    case .variable(let name):
      take()
      return ExpressionSyntax(.variable(name), Place(start))
    case .sign(.openParenthesis):
      take()
      let inner = try expression()
      guard take(.closeParenthesis) else {
        if current.kind == .end { throw SyntaxFailure(.unclosed("("), at: start) }
        throw expected(.words([")"]))
      }
      return ExpressionSyntax(inner.kind, Place(Span(start.lower, lastEnd)))
    case .sign(.openBrace):
      return try set()
    case .name(let name) where !Self.operatorWords.contains(name):
      return try named()
    default:
      throw expected(.expression)
    }
  }

  private mutating func named() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = try needName()
    switch first.name {
    case "yes": return ExpressionSyntax(.literal(.yesNo(true)), first.place)
    case "no": return ExpressionSyntax(.literal(.yesNo(false)), first.place)
    case "never": return ExpressionSyntax(.literal(.quantity(.never)), first.place)
    default: break
    }
    let touches = current.span.lower == first.place.span.upper
    if touches, take(.openParenthesis) {
      var arguments: [ExpressionSyntax] = []
      while !at(.closeParenthesis) {
        arguments.append(try expression())
        guard take(.comma) else { break }
      }
      try need(.closeParenthesis)
      let span = Span(first.place.span.lower, lastEnd)
      return ExpressionSyntax(.call(first, arguments), Place(span))
    }
    if touches, take(.dot) {
      let second = try needName()
      return ExpressionSyntax(
        .name(second, of: first),
        Place(first.place.span.union(second.place.span))
      )
    }
    return ExpressionSyntax(.name(first, of: nil), first.place)
  }

  private mutating func set() throws(SyntaxFailure) -> ExpressionSyntax {
    let start = current.span
    try need(.openBrace)
    var members: [ExpressionSyntax] = []
    while !at(.closeBrace) {
      members.append(try expression(above: BinaryOperator.equal.precedence))
      guard take(.comma) else { break }
    }
    guard take(.closeBrace) else {
      if current.kind == .end { throw SyntaxFailure(.unclosed("{"), at: start) }
      throw expected(.words([",", "}"]))
    }
    return ExpressionSyntax(.set(members), Place(Span(start.lower, lastEnd)))
  }

  /// The operator in view, with the number of tokens that it takes.
  private var binaryOperator: (BinaryOperator, tokens: Int)? {
    switch current.kind {
    case .sign(let sign):
      BinaryOperator(rawValue: sign.rawValue).map { ($0, 1) }
    case .name("has"):
      switch following.kind {
      case .name("any"): (.hasAny, 2)
      case .name("all"): (.hasAll, 2)
      default: (.has, 1)
      }
    case .name(let name):
      Self.wordOperators[name].map { ($0, 1) }
    default:
      nil
    }
  }

  private static let wordOperators: [String: BinaryOperator] = [
    "and": .and, "or": .or, "implies": .implies, "in": .in,
  ]

  /// Words that begin or join expressions, and so name nothing.
  static let operatorWords: Set<String> = ["and", "or", "not", "in", "has", "implies"]

  /// Words that no fact, rule or decision can be called by.
  static let reserved: Set<String> = operatorWords.union(["yes", "no", "never"])
}
