import Diagnostics
import PolicyLanguage

/// A cursor over the tokens of a text that says what is expected.
struct DistributionReader {
  let kind: FactKind
  let name: String
  let source: SourceText
  private var lexer: Lexer
  private(set) var token: Token

  init(_ text: String, _ kind: FactKind, _ name: String) {
    self.kind = kind
    self.name = name
    source = SourceText(text)
    lexer = Lexer(source, Span(0, source.bytes.count))
    token = lexer.next()
  }

  mutating func take() -> Token {
    let taken = token
    token = lexer.next()
    return taken
  }

  var word: String { source.string(token.span) }

  func expected(_ what: Expectation) -> UncertaintyError {
    switch token.kind {
    case .wrong(let error): .syntax(error)
    case .end: .syntax(.expected(what, found: .end))
    default: .syntax(.expected(what, found: .text(word)))
    }
  }

  mutating func read() throws(UncertaintyError) -> Distribution {
    guard kind.measure != nil else { return try chances() }
    let whole: Distribution
    switch (token.kind, peek) {
    case (.name(let name), .sign(.openParenthesis)): whole = try family(name)
    case (.name(let name), .quantity): whole = try quantiles(name)
    case (.quantity, .name(let word)) where Self.isTo(word):
      whole = try quantiles(kind.measure == .date ? "normal" : "lognormal")
    default: return try chances()
    }
    return try cut(whole)
  }

  private var peek: Token.Kind {
    var copy = lexer
    return copy.next().kind
  }

  private static func isTo(_ word: String) -> Bool { word == "to" || word == "đến" }

  private func end() throws(UncertaintyError) {
    guard token.kind == .end else { throw expected(.end) }
  }

  /// Two quantiles: `normal 5000 to 9000`, `1bn to 4bn`.
  private mutating func quantiles(_ name: String) throws(UncertaintyError) -> Distribution {
    let families = ["lognormal", "normal"]
    guard families.contains(name) else { throw .noDistribution(name, known: families) }
    try checkMeasure(of: name)
    if case .name = token.kind { _ = take() }
    let low = try value()
    guard case .name(let word) = token.kind, Self.isTo(word) else { throw expected(.words(["to"])) }
    _ = take()
    return try Distribution.family(name, low: low, high: try value())
  }

  /// A range that a distribution is cut to, if one follows.
  private mutating func cut(_ whole: Distribution) throws(UncertaintyError) -> Distribution {
    guard case .name(let word) = token.kind, word == "in" || word == "trong" else {
      try end()
      return whole
    }
    _ = take()
    let low = try value()
    guard token.kind == .sign(.range) else { throw expected(.words([".."])) }
    _ = take()
    let high = try value()
    try end()
    guard low < high else { throw .badParameters(.increasing) }
    guard whole.probability(in: low...high) > 1e-9 else { throw .badParameters(.range) }
    return .truncated(whole, low...high)
  }

  // MARK: Values with chances

  private mutating func chances() throws(UncertaintyError) -> Distribution {
    var entries: [Distribution.Weighted] = []
    var sum: Int64 = 0
    while token.kind != .end {
      let name = word
      let value = try self.label()
      guard token.kind == .sign(.colon) else { throw .noChance(name) }
      _ = take()
      let chance = word
      guard case .quantity(let quantity) = take().kind, quantity.measure == .share,
        (0...1_000_000).contains(quantity.ticks)
      else { throw .badChance(chance) }
      guard !entries.contains(where: { $0.value == value }) else { throw .repeated(name) }
      entries.append(Distribution.Weighted(value, Double(quantity.ticks) / 1_000_000))
      sum += quantity.ticks
      if token.kind == .sign(.comma) { _ = take() }
    }
    guard !entries.isEmpty else { throw expected(.value) }
    // Of yes/no, one chance says the other.
    if kind == .yesNo, entries.count == 1, sum < 1_000_000 {
      let other = Double(1_000_000 - sum) / 1_000_000
      entries.append(Distribution.Weighted(1 - entries[0].value, other))
      sum = 1_000_000
    }
    guard sum == 1_000_000 else { throw .notWhole(sum) }
    return .discrete(entries)
  }

  private mutating func label() throws(UncertaintyError) -> Int64 {
    let text = word
    if case .wrong(let error) = token.kind { throw .syntax(error) }
    _ = take()
    guard let value = try? kind.value(of: text), let number = kind.encode(value) else {
      let known = kind == .yesNo ? ["yes", "no"] : kind.labels
      throw .noValue(text, fact: name, known: known)
    }
    return number
  }

  /// A quantity of the measure in question.
  mutating func value(isSpread: Bool = false) throws(UncertaintyError) -> Double {
    let own = kind.measure ?? .number
    return Double(try ticks(of: isSpread && own == .date ? .days : own))
  }

  /// A quantity of a measure, in its ticks.
  mutating func ticks(of measure: Measure) throws(UncertaintyError) -> Int64 {
    let isNegative = measure != .date && token.kind == .sign(.minus)
    if isNegative { _ = take() }
    guard case .quantity(let quantity) = token.kind else { throw expected(.value) }
    let text = word
    _ = take()
    guard !quantity.isNever, let fitted = quantity.fitted(to: measure) else {
      throw .wrongUnit(text, needed: measure)
    }
    return isNegative ? -fitted.ticks : fitted.ticks
  }
}
