import Diagnostics
import PolicyLanguage

/// What reads statements of the command language, and says complete, incomplete or wrong.
struct StatementParser {
  var scanner: StatementScanner
  private let commands: CommandRegistry
  private var depth = 0
  /// The names that a statement may begin with because functions have them, or may come to.
  let functions: Set<String>
  /// Whether a file is run before the place that was reached: it may define functions.
  private(set) var runsFiles = false

  /// How deep blocks may be nested.
  static let depthLimit = 100

  /// Starts to read a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - commands: The commands that there are.
  ///   - functions: The names of functions that are defined already.
  ///   - offset: Where to begin.
  init(
    _ source: SourceText,
    commands: CommandRegistry,
    functions: Set<String> = [],
    from offset: Int = 0
  ) {
    scanner = StatementScanner(source, from: offset)
    self.commands = commands
    self.functions = functions.union(Self.definitions(in: source))
  }

  var source: SourceText { scanner.source }

  /// Where the next statement begins.
  var offset: Int { scanner.offset }

  /// Reads the next statement; nil at the end of the text.
  mutating func next() throws(ParseStop) -> Statement? {
    try scanner.skipToStatement()
    guard !scanner.isAtEnd else { return nil }
    if scanner.byte() == UInt8(ascii: "}") {
      let span = Span(offset, offset + 1)
      throw .wrong(.strayCharacter("}"), span)
    }
    return try statement()
  }

  /// Reads all statements up to the end, and all that is wrong with their form.
  mutating func all() -> (statements: [Statement], mistakes: [Diagnostic]) {
    var statements: [Statement] = []
    var mistakes: [Diagnostic] = []
    while true {
      do {
        guard let statement = try next() else { break }
        statements.append(statement)
      } catch {
        mistakes.append(error.diagnostic(in: source))
        if error.wantsMore { break }
        skipLine()
      }
    }
    return (statements, mistakes)
  }

  /// Moves to the end of the line, to go on after a statement that is wrong.
  mutating func skipLine() {
    while !scanner.isAtEnd, scanner.byte() != UInt8(ascii: "\n") { scanner.offset += 1 }
  }

  // MARK: Statements

  private mutating func statement() throws(ParseStop) -> Statement {
    depth += 1
    defer { depth -= 1 }
    let start = offset
    guard depth <= Self.depthLimit else { throw .wrong(.tooDeep, Span(start, start + 1)) }
    let kind: Statement.Kind
    switch keyword() {
    case "define": kind = try definition(isTaken: commands.isTaken)
    case "let": kind = try binding()
    case "for": kind = try loop()
    case "if": kind = try choice()
    case "time":
      try take("time")
      guard !scanner.isAtStatementEnd else { throw expected(.words(["a statement"])) }
      kind = .timed(try statement())
    case "expect" where keyword(after: "expect") == "error": kind = try expectError()
    default: kind = try commandOrCall()
    }
    let place = Place(Span(start, scanner.contentEnd))
    try scanner.skipSpace()
    guard scanner.isAtStatementEnd else { throw expected(.end) }
    return Statement(kind: kind, place: place)
  }

  /// The bare word here, not taken.
  func keyword() -> String {
    let length = scanner.nameLength(at: 0)
    return source.string(Span(offset, offset + length))
  }

  /// The bare word that follows another on the same line.
  private func keyword(after word: String) -> String {
    var copy = scanner
    copy.offset += word.utf8.count
    guard (try? copy.skipSpace()) != nil else { return "" }
    return source.string(Span(copy.offset, copy.offset + copy.nameLength(at: 0)))
  }

  /// Whether a block, or the end of the text, follows the bare word here.
  private func isBlock(after word: String) -> Bool {
    var copy = scanner
    copy.offset += word.utf8.count
    guard (try? copy.skipSpace()) != nil else { return true }
    return copy.isAtEnd || copy.byte() == UInt8(ascii: "{")
  }

  mutating func take(_ word: String) throws(ParseStop) {
    guard keyword() == word else { throw expected(.words([word])) }
    scanner.offset += word.utf8.count
    try scanner.skipSpace()
  }

  mutating func name() throws(ParseStop) -> Argument.Identifier {
    let length = scanner.nameLength(at: 0)
    guard length > 0 else { throw expected(.name) }
    let span = Span(offset, offset + length)
    scanner.offset += length
    try scanner.skipSpace()
    return Argument.Identifier(name: source.string(span), place: Place(span))
  }

  func expected(_ what: Expectation) -> ParseStop {
    guard !scanner.isAtStatementEnd || scanner.byte() == UInt8(ascii: "}") else {
      if scanner.isAtEnd, what != .end, depth > 1 { return .incomplete }
      return .wrong(.expected(what, found: .end), Span(max(0, offset - 1), offset))
    }
    var copy = scanner
    let word = try? copy.word()
    let upper = max(word?.span.upper ?? offset, offset + 1)
    let span = Span(offset, min(upper, source.bytes.count))
    return .wrong(.expected(what, found: .text(source.string(span))), span)
  }

  // MARK: let, for, if, expect

  private mutating func binding() throws(ParseStop) -> Statement.Kind {
    try take("let")
    let name = try variableName()
    guard scanner.byte() == UInt8(ascii: "=") else { throw expected(.words(["="])) }
    scanner.offset += 1
    try scanner.skipSpace()
    guard !scanner.isAtStatementEnd else { throw expected(.value) }
    return .binding(name, try value(upTo: scanner.word()))
  }

  private mutating func loop() throws(ParseStop) -> Statement.Kind {
    try take("for")
    let name = try variableName()
    try take("in")
    let iteration: Statement.Iteration
    if keyword() == "find" {
      try take("find")
      iteration = .query(try condition())
    } else if CommandRegistry.listNames.contains(keyword()), isBlock(after: keyword()) {
      iteration = .list(try self.name().name, where: nil)
    } else if CommandRegistry.listNames.contains(keyword()), keyword(after: keyword()) == "where" {
      let list = try self.name().name
      try take("where")
      iteration = .list(list, where: try condition())
    } else {
      iteration = .words(try words())
    }
    return .loop(name, iteration, try block())
  }

  /// Reads what must hold of what a loop goes through.
  private mutating func condition() throws(ParseStop) -> ExpressionSyntax {
    // A brace begins the block here, and no set.
    guard scanner.byte() != UInt8(ascii: "{") else { throw expected(.expression) }
    return try expression()
  }

  /// Reads a name that a variable can have: one that begins with a digit is an argument's.
  mutating func variableName() throws(ParseStop) -> Argument.Identifier {
    let name = try name()
    guard !ScriptArguments.isName(name.name) else {
      throw .diagnosed(
        Diagnostic.argumentIsNoVariable(name.name).located(in: source, at: name.place.span)
      )
    }
    return name
  }

  /// Reads words parted by spaces or commas up to a block.
  private mutating func words() throws(ParseStop) -> [Word] {
    var words: [Word] = []
    while !scanner.isAtStatementEnd, scanner.byte() != UInt8(ascii: "{") {
      let word = try scanner.word(stopAt: UInt8(ascii: ","))
      if word.span.isEmpty, scanner.byte() != UInt8(ascii: ",") { throw expected(.value) }
      if !word.span.isEmpty { words.append(word) }
      try scanner.skipSpace()
      if scanner.byte() == UInt8(ascii: ",") { scanner.offset += 1 }
      try scanner.skipSpace()
    }
    guard !words.isEmpty else { throw expected(.value) }
    return words
  }

  private mutating func choice() throws(ParseStop) -> Statement.Kind {
    try take("if")
    let condition = try expression()
    let then = try block()
    // `else` may stand on the line of the closing brace or on the next.
    var ahead = scanner
    try ahead.skipToStatement()
    let length = ahead.nameLength(at: 0)
    guard source.string(Span(ahead.offset, ahead.offset + length)) == "else" else {
      return .choice(condition, then, otherwise: nil)
    }
    scanner = ahead
    try take("else")
    if keyword() == "if" {
      let start = offset
      let nested = try choice()
      let place = Place(Span(start, scanner.contentEnd))
      let block = Statement.Block(statements: [Statement(kind: nested, place: place)], place: place)
      return .choice(condition, then, otherwise: block)
    }
    return .choice(condition, then, otherwise: try block())
  }

  private mutating func expectError() throws(ParseStop) -> Statement.Kind {
    try take("expect")
    try take("error")
    let words: Word? =
      scanner.byte() == UInt8(ascii: "{") || scanner.isAtStatementEnd ? nil : try scanner.word()
    try scanner.skipSpace()
    return .expectError(words, try block())
  }

  mutating func block() throws(ParseStop) -> Statement.Block {
    try scanner.skipSpace()
    guard scanner.byte() == UInt8(ascii: "{") else { throw expected(.words(["{"])) }
    let start = offset
    scanner.offset += 1
    var statements: [Statement] = []
    while true {
      try scanner.skipToStatement()
      if scanner.isAtEnd { throw .unclosed("{", Span(start, start + 1)) }
      if scanner.byte() == UInt8(ascii: "}") { break }
      statements.append(try statement())
    }
    scanner.offset += 1
    let place = Place(Span(start, offset))
    try scanner.skipSpace()
    return Statement.Block(statements: statements, place: place)
  }

  /// Reads an expression that ends with its line, but for open brackets.
  private mutating func expression() throws(ParseStop) -> ExpressionSyntax {
    let end = lineEnd
    let start = offset
    // A joined line whose other part is not there yet.
    if end == source.bytes.count, endsJoined { throw .incomplete }
    do {
      let (expression, end) = try ExpressionParser.parse(source, Span(offset, end))
      scanner.offset = end
      try scanner.skipSpace()
      return expression
    } catch let error as ParseStop {
      throw error
    } catch let failure as SyntaxFailure {
      if case .unclosed = failure.error, end >= source.bytes.count {
        throw .unclosed("(", failure.span)
      }
      throw .wrong(failure.error, failure.span)
    } catch {
      throw .wrong(.expected(.expression, found: .end), Span(start, end))
    }
  }

  /// Where the line ends, brackets open at a line's end carrying it on.
  private var lineEnd: Int {
    var depth = 0
    var place = offset
    var inQuote = false
    while place < source.bytes.count {
      switch source.bytes[place] {
      case UInt8(ascii: "\""): inQuote.toggle()
      case UInt8(ascii: "\\") where inQuote: place += 1
      case UInt8(ascii: "("), UInt8(ascii: "{"): if !inQuote { depth += 1 }
      case UInt8(ascii: ")"): if !inQuote { depth -= 1 }
      case UInt8(ascii: "}"):
        if !inQuote, depth == 0 { return place }
        if !inQuote { depth -= 1 }
      case UInt8(ascii: ";") where depth <= 0 && !inQuote: return place
      case UInt8(ascii: "\n") where isJoined(before: place): break
      case UInt8(ascii: "\n") where depth <= 0 || endsWithBrace(before: place): return place
      default: break
      }
      place += 1
    }
    return place
  }

  /// Whether a line ends with the backslash that joins the next to it.
  private func isJoined(before place: Int) -> Bool {
    var last = place - 1
    if last > offset, source.bytes[last] == UInt8(ascii: "\r") { last -= 1 }
    return last >= offset && source.bytes[last] == UInt8(ascii: "\\")
  }

  /// Whether the text ends with a line that is joined to one that is not there.
  private var endsJoined: Bool {
    let end = source.bytes.count
    return isJoined(before: end)
      || source.bytes.last == UInt8(ascii: "\n") && isJoined(before: end - 1)
  }

  /// Whether a line ends with the brace that opens a block.
  private func endsWithBrace(before place: Int) -> Bool {
    var last = place - 1
    while last > offset, source.bytes[last] == 0x20 || source.bytes[last] == 0x0D { last -= 1 }
    return last >= offset && source.bytes[last] == UInt8(ascii: "{")
  }

  // MARK: Commands

  private mutating func commandOrCall() throws(ParseStop) -> Statement.Kind {
    let start = offset
    do {
      return .command(try command())
    } catch {
      // What begins like no command may be a function, or one that a file will define.
      guard error.isUnknownCommand else { throw error }
      let isKnown = functions.contains(keyword())
      guard offset == start, isKnown || runsFiles else { throw error }
      let unknown = error
      do {
        return try call()
      } catch {
        throw isKnown ? error : unknown
      }
    }
  }

  private mutating func command() throws(ParseStop) -> CommandSyntax {
    let start = offset
    let (command, length) = try commands.match(source, at: offset, functions: functions)
    scanner.offset += length
    if command.name == Source.name { runsFiles = true }
    let name = Place(Span(start, offset))
    if let byte = wordEndProblem { throw .wrong(.strayCharacter(byte), Span(offset, offset + 1)) }
    try scanner.skipSpace()
    var syntax = CommandSyntax(command: command, name: name, arguments: [])
    let takesExpression = command.parameters.contains { $0.form == .expression }
    while !scanner.isAtStatementEnd {
      if takesExpression, syntax.expression == nil,
        !command.parameters.contains(where: { $0.isWord(keyword()) })
      {
        syntax.expression = try expression()
        continue
      }
      syntax.arguments.append(try argument())
      try scanner.skipSpace()
    }
    return syntax
  }

  /// A sign that touches the command's name and so makes no sense there.
  private var wordEndProblem: String? {
    guard !scanner.isAtStatementEnd else { return nil }
    switch scanner.byte() {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "#"),
      UInt8(ascii: "\\"), 0xC2, UInt8(ascii: "?"):
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return nil
    default:
      return source.string(Span(offset, offset + 1))
    }
  }

  private mutating func argument() throws(ParseStop) -> Argument {
    let start = offset
    let length = scanner.nameLength(at: 0)
    if length > 0, scanner.byte(length) == UInt8(ascii: "=") {
      let span = Span(start, start + length)
      let name = Argument.Identifier(name: source.string(span), place: Place(span))
      scanner.offset += length + 1
      let value = try value(upTo: scanner.word())
      return Argument(name: name, value: value, place: Place(Span(start, offset)))
    }
    let word = try scanner.word()
    if word.span.isEmpty { throw expected(.value) }
    return Argument(name: nil, value: word, place: word.place)
  }

  /// Lets a value go on over the space before its unit, as in `damage=12 tỷ`.
  private mutating func value(upTo word: Word) throws(ParseStop) -> Word {
    guard !word.isQuoted, let first = source.bytes[word.span.lower..<word.span.upper].first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return word }
    var lexer = Lexer(source, Span(word.span.lower, lineEnd))
    let token = lexer.next()
    guard case .quantity = token.kind, token.span.upper > word.span.upper else { return word }
    scanner.offset = token.span.upper
    return Word(
      pieces: [.text(source.string(token.span))],
      isQuoted: false,
      place: Place(token.span)
    )
  }
}
