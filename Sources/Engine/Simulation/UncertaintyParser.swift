import Diagnostics
public import PolicyLanguage

/// Why a text does not say what is expected of a fact.
public enum UncertaintyError: Error, Hashable, Sendable {
  /// Its form is wrong.
  case syntax(SyntaxError)
  /// A value that the fact does not have.
  case noValue(String, fact: String, known: [String])
  /// A value given twice.
  case repeated(String)
  /// A value without its chance.
  case noChance(String)
  /// Chances that do not come to 100%; what they come to, in millionths.
  case notWhole(Int64)
  /// A chance below nothing or above 100%.
  case badChance(String)
  /// A distribution that is not known.
  case noDistribution(String, known: [String])
  /// A distribution with the wrong number of parameters.
  case parameterCount(String, needed: Int, found: Int)
  /// A parameter of another unit.
  case wrongUnit(String, needed: Measure)
  /// Parameters that make no distribution, by the rule they break.
  case badParameters(Rule)
  /// A fact that follows from others, or of a kind for which nothing can be expected this way.
  case notForFact(String)

  /// The rules that parameters keep.
  public enum Rule: Hashable, Sendable {
    /// The first is below the second.
    case increasing
    /// All are above zero.
    case positive
    /// A deviation is above zero.
    case deviation
  }
}

extension Uncertainty {
  /// The distributions that can be named.
  public static let names = ["lognormal", "normal", "triangular", "uniform"]

  /// Reads what is expected of a fact.
  ///
  /// `pilot:60% rejected:30% none:10%`, `yes:70%`, `normal(9000, 1500)`, `uniform(1bn, 4bn)`,
  /// `triangular(0, 1bn, 4bn)`, `lognormal(1bn, 4bn)`, or short for the last `1bn to 4bn`: the two
  /// being the 5% and 95% quantiles.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - fact: The fact.
  /// - Returns: What is expected of it.
  /// - Throws: Why it cannot be.
  public static func parse(
    _ text: String,
    of fact: Fact
  ) throws(UncertaintyError) -> Uncertainty {
    guard !fact.isDerived else { throw .notForFact(fact.name) }
    if case .choices = fact.kind { throw .notForFact(fact.name) }
    var reader = UncertaintyReader(text, fact)
    return try reader.read()
  }
}

/// A cursor over the tokens of such a text.
private struct UncertaintyReader {
  let fact: Fact
  let source: SourceText
  private var lexer: Lexer
  private var token: Token

  init(_ text: String, _ fact: Fact) {
    self.fact = fact
    source = SourceText(text)
    lexer = Lexer(source, Span(0, source.bytes.count))
    token = lexer.next()
  }

  private mutating func take() -> Token {
    let taken = token
    token = lexer.next()
    return taken
  }

  private var word: String { source.string(token.span) }

  private func expected(_ what: Expectation) -> UncertaintyError {
    switch token.kind {
    case .wrong(let error): .syntax(error)
    case .end: .syntax(.expected(what, found: .end))
    default: .syntax(.expected(what, found: .text(word)))
    }
  }

  mutating func read() throws(UncertaintyError) -> Uncertainty {
    if case .name(let name) = token.kind, fact.kind.measure != nil,
      peek == .sign(.openParenthesis)
    {
      return .continuous(try curve(name))
    }
    if case .quantity = token.kind, peek == .name("to") || peek == .name("đến") {
      let low = try parameter()
      _ = take()
      let high = try parameter()
      try end()
      return .continuous(try lognormal(low, high))
    }
    return try discrete()
  }

  private var peek: Token.Kind {
    var copy = lexer
    return copy.next().kind
  }

  private func end() throws(UncertaintyError) {
    guard token.kind == .end else { throw expected(.end) }
  }

  // MARK: Values with chances

  private mutating func discrete() throws(UncertaintyError) -> Uncertainty {
    var entries: [Uncertainty.Weighted] = []
    var sum: Int64 = 0
    while token.kind != .end {
      let name = word
      let value = try self.value()
      guard token.kind == .sign(.colon) else { throw .noChance(name) }
      _ = take()
      let chance = word
      guard case .quantity(let quantity) = take().kind, quantity.measure == .share,
        (0...1_000_000).contains(quantity.ticks)
      else { throw .badChance(chance) }
      guard !entries.contains(where: { $0.value == value }) else { throw .repeated(name) }
      entries.append(Uncertainty.Weighted(value, Double(quantity.ticks) / 1_000_000))
      sum += quantity.ticks
      if token.kind == .sign(.comma) { _ = take() }
    }
    guard !entries.isEmpty else { throw expected(.value) }
    // Of yes/no, one chance says the other.
    if fact.kind == .yesNo, entries.count == 1, sum < 1_000_000 {
      let other = Double(1_000_000 - sum) / 1_000_000
      entries.append(Uncertainty.Weighted(1 - entries[0].value, other))
      sum = 1_000_000
    }
    guard sum == 1_000_000 else { throw .notWhole(sum) }
    return .discrete(entries)
  }

  private mutating func value() throws(UncertaintyError) -> Int64 {
    let text = word
    if case .wrong(let error) = token.kind { throw .syntax(error) }
    _ = take()
    guard let value = try? fact.kind.value(of: text), let number = fact.encode(value) else {
      let known = fact.kind == .yesNo ? ["yes", "no"] : fact.kind.labels
      throw .noValue(text, fact: fact.name, known: known)
    }
    return number
  }

  // MARK: Curves

  private mutating func curve(_ name: String) throws(UncertaintyError) -> Uncertainty.Curve {
    _ = take()
    _ = take()
    var parameters: [Double] = []
    while token.kind != .sign(.closeParenthesis) {
      // A spread of days is a length of time, not a date.
      parameters.append(try parameter(isSpread: name == "normal" && parameters.count == 1))
      guard token.kind == .sign(.comma) else { break }
      _ = take()
    }
    guard token.kind == .sign(.closeParenthesis) else { throw expected(.words([",", ")"])) }
    _ = take()
    try end()
    let needed = name == "triangular" ? 3 : 2
    guard Uncertainty.names.contains(name) else {
      throw .noDistribution(name, known: Uncertainty.names)
    }
    guard parameters.count == needed else {
      throw .parameterCount(name, needed: needed, found: parameters.count)
    }
    switch name {
    case "normal":
      guard parameters[1] > 0 else { throw .badParameters(.deviation) }
      return .normal(mean: parameters[0], deviation: parameters[1])
    case "lognormal":
      return try lognormal(parameters[0], parameters[1])
    case "triangular":
      guard parameters[0] <= parameters[1], parameters[1] <= parameters[2],
        parameters[0] < parameters[2]
      else { throw .badParameters(.increasing) }
      return .triangular(parameters[0], mode: parameters[1], parameters[2])
    default:
      guard parameters[0] < parameters[1] else { throw .badParameters(.increasing) }
      return .uniform(parameters[0], parameters[1])
    }
  }

  private func lognormal(
    _ low: Double,
    _ high: Double
  ) throws(UncertaintyError) -> Uncertainty.Curve {
    guard low > 0 else { throw .badParameters(.positive) }
    guard low < high else { throw .badParameters(.increasing) }
    return .lognormal(low: low, high: high)
  }

  private mutating func parameter(isSpread: Bool = false) throws(UncertaintyError) -> Double {
    guard case .quantity(let quantity) = token.kind else { throw expected(.value) }
    let text = word
    _ = take()
    let own = fact.kind.measure ?? .number
    let needed: Measure = isSpread && own == .date ? .days : own
    guard !quantity.isNever, let fitted = quantity.fitted(to: needed) else {
      throw .wrongUnit(text, needed: needed)
    }
    return Double(fitted.ticks)
  }
}
