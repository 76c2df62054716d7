import Diagnostics

// The statements of a policy block. Each begins a line with its own word; its parts stand in any
// order after it, each begun by a word.

extension TokenStream {
  static let statementWords = [
    "fact", "decision", "rule", "reading", "duty", "authority", "constraint",
  ]

  /// Reads all statements, going on at the next one where one is wrong.
  mutating func statements(reporting report: (SyntaxFailure) -> Void) -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    while current.kind != .end {
      let start = current.span
      do {
        let kind = try statement()
        let place = Place(Span(start.lower, lastEnd))
        statements.append(StatementSyntax(kind, comments: takeComments(), place: place))
      } catch {
        report(error)
        repeat { take() } while current.kind != .end && !atStatement && !atMisspeltStatement
        _ = takeComments()
      }
    }
    return statements
  }

  /// Whether a statement begins here: one of its words stands first on a line.
  private var atStatement: Bool { current.startsLine && at(anyOf: Self.statementWords) }

  /// Whether a word like one that begins a statement stands at the margin.
  private var atMisspeltStatement: Bool {
    guard case .name(let word) = current.kind, isAtMargin else { return false }
    return nearestName(to: word, among: Self.statementWords) != nil
  }

  private var isAtMargin: Bool {
    current.startsLine && source.line(around: current.span.lower).lower == current.span.lower
  }

  private mutating func statement() throws(SyntaxFailure) -> StatementSyntax.Kind {
    guard atStatement else {
      if case .name(let word) = current.kind {
        throw SyntaxFailure(
          .unknownStatement(word, known: Self.statementWords),
          at: current.span
        )
      }
      throw expected(.words(Self.statementWords))
    }
    switch try needName().name {
    case "fact": return .fact(try fact())
    case "decision": return .decision(try decision())
    case "rule": return .rule(try rule())
    case "duty": return .duty(try duty())
    case "authority": return .authority(try authority())
    case "constraint":
      let name = try needName()
      try need(.colon)
      return .constraint(name, try endingStatement(expression()))
    default: return .reading(try endingStatement(names()))
    }
  }

  // MARK: Facts

  private mutating func fact() throws(SyntaxFailure) -> FactSyntax {
    let name = try needName()
    try need(.colon)
    var fact = FactSyntax(name, try factKind())
    var seen: Set<String> = []
    while let attribute = try attribute(
      of: "fact",
      among: Self.factAttributes,
      repeating: ["say"],
      &seen
    ) {
      switch attribute {
      case "of": fact.owner = try needName()
      case "stage": fact.stage = try needName()
      case "fixed": fact.isFixed = true
      case "range": fact.bounds = try bounds()
      case "ask": fact.question = try words()
      case "say":
        let value = try needName()
        try need(.colon)
        fact.phrases.append(FactSyntax.Phrase(value, try words()))
      default: fact.namings.append(try naming(attribute))
      }
    }
    return fact
  }

  private static let factAttributes = ["ask", "en", "fixed", "of", "range", "say", "stage", "vi"]

  private mutating func factKind() throws(SyntaxFailure) -> FactSyntax.Kind {
    // A fact may be called like a kind: what an operator follows is an expression.
    guard case .name(let word) = current.kind else { return .derived(try expression()) }
    switch (word, following.kind) {
    case ("yes", .sign(.divided)):
      take()
      take()
      try need(word: "no")
      return .base(.yesNo)
    case ("one", .name(let next)), ("any", .name(let next)):
      let isFact = Self.operatorWords.contains(next) || Self.factAttributes.contains(next)
      if next != "of", isFact { return .derived(try expression()) }
      take()
      try need(word: "of")
      let labels = try names()
      return .base(word == "one" ? .oneOf(labels) : .anyOf(labels))
    case ("working", .name("days")):
      take()
      take()
      return .base(.quantity(.workingDays, orNever: false))
    case ("date", .name("or")):
      take()
      take()
      try need(word: "never")
      return .base(.quantity(.date, orNever: true))
    default:
      // `count(x)` begins an expression, `count` alone says what is counted.
      guard let measure = Measure(rawValue: word), measure != .workingDays, !isFollowedByOperator
      else {
        return .derived(try expression())
      }
      take()
      return .base(.quantity(measure, orNever: false))
    }
  }

  /// Whether the word in view is the first operand of something.
  private var isFollowedByOperator: Bool {
    switch following.kind {
    case .sign(let sign): sign != .colon && sign != .comma
    case .name(let word): Self.operatorWords.contains(word)
    default: false
    }
  }

  private mutating func bounds() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = try expression(above: BinaryOperator.equal.precedence)
    try need(.range)
    let last = try expression(above: BinaryOperator.equal.precedence)
    return ExpressionSyntax(.range(first, last), Place(first.span.union(last.span)))
  }

  // MARK: Decisions and rules

  private mutating func decision() throws(SyntaxFailure) -> DecisionSyntax {
    let name = try needName()
    try need(.colon)
    try need(word: "one")
    try need(word: "of")
    var decision = DecisionSyntax(name, try names())
    var seen: Set<String> = []
    while let attribute = try attribute(of: "decision", among: ["en", "vi"], &seen) {
      decision.namings.append(try naming(attribute))
    }
    return decision
  }

  private mutating func rule() throws(SyntaxFailure) -> RuleSyntax {
    var rule = RuleSyntax(try needName(), when: ExpressionSyntax(.literal(.yesNo(true))))
    var seen: Set<String> = []
    let attributes = ["blocks", "en", "exception", "strength", "then", "vi", "when"]
    while let attribute = try attribute(of: "rule", among: attributes, &seen) {
      switch attribute {
      case "exception":
        try need(word: "to")
        rule.exceptionTo = try names()
      case "blocks": rule.blocks = try names()
      case "strength": rule.strength = try needName()
      case "when": rule.condition = try expression()
      case "then": rule.conclusion = try conclusion()
      default: rule.namings.append(try naming(attribute))
      }
    }
    guard seen.contains("when") else { throw expected(.words(["when"])) }
    guard seen.contains("then") || seen.contains("blocks") else { throw expected(.words(["then"])) }
    return rule
  }

  private mutating func conclusion() throws(SyntaxFailure) -> RuleSyntax.Conclusion {
    let decision = try needName()
    var conclusion = RuleSyntax.Conclusion(decision, [])
    if take(.equal) {
      conclusion.values = [try needName()]
    } else if take(word: "in") {
      try need(.openBrace)
      conclusion.values = try names()
      try need(.closeBrace)
    } else {
      throw expected(.words(["=", "in"]))
    }
    if take(.comma) { conclusion.force = try needName() }
    return conclusion
  }

  // MARK: Duties

  private mutating func duty() throws(SyntaxFailure) -> DutySyntax {
    var duty = DutySyntax(try needName(), when: ExpressionSyntax(.literal(.yesNo(true))))
    var seen: Set<String> = []
    let attributes = ["by", "en", "met", "vi", "when", "within"]
    while let attribute = try attribute(of: "duty", among: attributes, &seen) {
      switch attribute {
      case "by": duty.bearer = try words()
      case "when": duty.condition = try expression()
      case "met":
        if take(word: "when") { duty.met = try expression() }
        if take(word: "on") { duty.metOn = try needName() }
        guard duty.met != nil || duty.metOn != nil else { throw expected(.words(["when", "on"])) }
      case "within":
        let length = try expression(above: BinaryOperator.equal.precedence)
        try need(word: "of")
        duty.deadline = DutySyntax.Deadline(length, from: try needName())
      default: duty.namings.append(try naming(attribute))
      }
    }
    guard seen.contains("when") else { throw expected(.words(["when"])) }
    return duty
  }

  private mutating func authority() throws(SyntaxFailure) -> AuthoritySyntax {
    var authority = AuthoritySyntax(try names(), namings: [])
    var seen: Set<String> = []
    while let attribute = try attribute(of: "authority", among: ["en", "vi"], &seen) {
      authority.namings.append(try naming(attribute))
    }
    return authority
  }

  // MARK: Parts

  /// Takes the word that begins the next part of a statement; nil where the statement ends.
  private mutating func attribute(
    of statement: String,
    among known: [String],
    repeating: Set<String> = [],
    _ seen: inout Set<String>
  ) throws(SyntaxFailure) -> String? {
    if current.kind == .end || atStatement { return nil }
    guard case .name(let word) = current.kind, known.contains(word) else {
      if case .name(let word) = current.kind {
        // What stands at the margin was meant to begin a statement.
        if isAtMargin {
          throw SyntaxFailure(
            .unknownStatement(word, known: Self.statementWords),
            at: current.span
          )
        }
        throw SyntaxFailure(
          .unknownAttribute(word, of: statement, known: known),
          at: current.span
        )
      }
      throw expected(.words(known))
    }
    guard seen.insert(word).inserted || repeating.contains(word) else {
      throw SyntaxFailure(.repeated(word), at: current.span)
    }
    take()
    return word
  }

  private mutating func endingStatement<T>(_ value: T) throws(SyntaxFailure) -> T {
    guard current.kind == .end || atStatement else { throw expected(.end) }
    return value
  }

  private mutating func names() throws(SyntaxFailure) -> [Identifier] {
    var names = [try needName()]
    while take(.comma) { names.append(try needName()) }
    return names
  }

  private mutating func words() throws(SyntaxFailure) -> WordsSyntax {
    var words = WordsSyntax()
    if take(word: "en") { words.en = try needText() }
    if take(word: "vi") { words.vi = try needText() }
    guard words != WordsSyntax() else { throw expected(.words(["en", "vi"])) }
    return words
  }

  private mutating func naming(_ word: String) throws(SyntaxFailure) -> NamingSyntax {
    var naming = NamingSyntax(word == "vi" ? .vietnamese : .english, try needText())
    guard take(.colon) else { return naming }
    repeat {
      let label = try needName()
      naming.labels.append(LabelNaming(label, try needText()))
    } while take(.comma)
    return naming
  }
}
