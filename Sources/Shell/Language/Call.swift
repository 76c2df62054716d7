import Diagnostics
import PolicyLanguage

/// A command with its arguments worked out: variables put in, each word at its parameter.
struct Call {
  /// A value that was given, with its place.
  struct Value {
    var text: String
    var isQuoted: Bool
    var span: Span
    /// Whether variables stand in it whose values are not known.
    var isOpen = false
  }

  let source: SourceText
  let span: Span
  /// Where the command's name stands.
  let name: Span
  private(set) var values: [String: [Value]] = [:]
  private(set) var flags: Set<String> = []
  /// The facts given as `fact=value`, in order.
  private(set) var facts: [(name: Value, value: Value)] = []
  /// What was given as `fact=value` after a preposition, by the preposition.
  private(set) var pairs: [String: [(name: Value, value: Value)]] = [:]
  /// Where the words stand behind which something is given.
  private var prepositions: [String: Span] = [:]
  private(set) var expression: ExpressionSyntax?
  /// What was written of the parameter that takes all as it is written.
  private(set) var written = Written()

  /// Puts arguments to the parameters of their command.
  ///
  /// - Parameters:
  ///   - syntax: The command as written.
  ///   - source: The text it stands in.
  ///   - span: The stretch of the whole statement.
  ///   - variables: What can be put in by name.
  ///   - isDry: Whether the values of variables count for nothing, as nothing is to be done.
  /// - Throws: A diagnostic with the place of the word that does not fit.
  init(
    _ syntax: CommandSyntax,
    _ source: SourceText,
    _ span: Span,
    variables: Variables,
    isDry: Bool = false
  ) throws {
    self.source = source
    self.span = span
    name = syntax.name.span
    expression = syntax.expression
    let parameters = syntax.command.parameters
    var open = parameters.filter { $0.form == .positional || $0.form == .rest }
    var preposition: Parameter?
    var passed = 0
    var putIn = 0
    let takesAll = parameters.contains { $0.form == .written }
    let arguments = variables.spreading(syntax.arguments)
    for (place, argument) in arguments.enumerated() {
      if takesAll, open.isEmpty {
        try written.add(argument, source) { try Self.value($0, source, variables) }
        continue
      }
      if passed > 0 {
        passed -= 1
        continue
      }
      var value = try Self.value(argument.value, source, variables)
      value.isOpen = isDry && argument.value.constant == nil
      if argument.value.constant == nil { putIn += value.text.utf8.count }
      guard putIn <= Variables.textLimit else {
        throw Diagnostic.tooLongText(limit: Variables.textLimit).located(in: source, at: value.span)
      }
      if let name = argument.name, let parameter = preposition,
        parameter.form == .prepositionFacts,
        !parameters.contains(where: { $0.form == .named && $0.name == name.name })
      {
        let name = Value(text: name.name, isQuoted: false, span: name.place.span)
        pairs[parameter.name, default: []].append((name, value))
        continue
      }
      if let name = argument.name {
        try put(name, value, parameters, syntax.command)
        continue
      }
      if !value.isQuoted, value.text.hasPrefix("--") {
        try flag(value, parameters, syntax.command)
        continue
      }
      let bare = arguments[place...].prefix {
        $0.name == nil && !$0.value.isQuoted && $0.value.constant != nil
      }.compactMap(\.value.constant)
      if let word = parameters.first(where: { $0.ownWords(bare) > 0 }) {
        passed = word.ownWords(bare) - 1
        guard values[word.name] == nil else {
          throw Diagnostic.givenTwice(word.name).located(in: source, at: value.span)
        }
        preposition = word
        prepositions[word.name] = value.span
        values[word.name] = []
        continue
      }
      if !value.isQuoted,
        parameters.contains(where: { $0.form == .particle && $0.name == value.text })
      {
        if preposition?.form == .prepositionFacts { preposition = nil }
        continue
      }
      // `chance.approval=0%..100%` is one word, its name being no plain one.
      if let parameter = preposition,
        parameter.form != .prepositionFacts || value.text.contains("=")
      {
        values[parameter.name, default: []].append(value)
        if parameter.form == .preposition { preposition = nil }
        continue
      }
      if isNeedlessFor(value, before: place, in: arguments, open.first, parameters) { continue }
      guard let next = open.first else {
        // What shells of systems send answers elsewhere with is to blame, not what stands behind it.
        let signs = values.values.joined().filter { Diagnostic.sendingSigns.contains($0.text) }
        let excess = signs.first ?? value
        throw Diagnostic.tooManyWords(excess.text, usage: syntax.command.usage)
          .located(in: source, at: excess.span)
      }
      values[next.name, default: []].append(value)
      if next.form == .positional { open.removeFirst() }
    }
    try check(parameters, syntax)
  }

  /// Whether a word is a `for` that stands before the case of a command that needs none:
  /// `decide for fence/linh` is meant as `decide fence/linh`.
  private func isNeedlessFor(
    _ value: Value,
    before place: Int,
    in arguments: [Argument],
    _ next: Parameter?,
    _ parameters: [Parameter]
  ) -> Bool {
    guard !value.isQuoted, ["for", "cho"].contains(value.text), let next, next.form == .positional,
      next.kind == .caseID || next.kind == .caseOrAll,
      !parameters.contains(where: { $0.name == "for" && $0.form == .preposition })
    else { return false }
    return arguments.indices.contains(place + 1) && arguments[place + 1].name == nil
  }

  private static func value(
    _ word: Word,
    _ source: SourceText,
    _ variables: Variables
  ) throws -> Value {
    if let text = word.constant {
      return Value(text: text, isQuoted: word.isQuoted, span: word.span)
    }
    // What a variable holds is never a keyword or an option.
    return Value(text: try variables.text(of: word, source), isQuoted: true, span: word.span)
  }

  private mutating func put(
    _ name: Argument.Identifier,
    _ value: Value,
    _ parameters: [Parameter],
    _ command: any Command.Type
  ) throws {
    if parameters.contains(where: { $0.form == .named && $0.name == name.name }) {
      guard values[name.name] == nil else {
        throw Diagnostic.givenTwice(name.name).located(in: source, at: name.place.span)
      }
      values[name.name] = [value]
    } else if parameters.contains(where: { $0.form == .facts }) {
      let name = Value(text: name.name, isQuoted: false, span: name.place.span)
      facts.append((name, value))
    } else {
      let known = parameters.filter { $0.form == .named }.map(\.name)
      throw Diagnostic.unknownOption(name.name, of: command.name, known: known)
        .located(in: source, at: name.place.span)
    }
  }

  private mutating func flag(
    _ value: Value,
    _ parameters: [Parameter],
    _ command: any Command.Type
  ) throws {
    let name = String(value.text.dropFirst(2))
    guard parameters.contains(where: { $0.form == .flag && $0.name == name }) else {
      let known = parameters.filter { $0.form == .flag }.map { "--" + $0.name }
      throw Diagnostic.unknownOption(value.text, of: command.name, known: known)
        .located(in: source, at: value.span)
    }
    flags.insert(name)
  }

  private func check(_ parameters: [Parameter], _ syntax: CommandSyntax) throws {
    for parameter in parameters {
      let isGiven =
        switch parameter.form {
        case .facts: !facts.isEmpty
        case .expression: expression != nil
        case .written: !written.isEmpty
        case .field: true
        default: values[parameter.name].map { !$0.isEmpty } ?? false
        }
      let isDangling =
        values[parameter.name].map(\.isEmpty) ?? false && pairs[parameter.name] == nil
      if isDangling, let word = prepositions[parameter.name] {
        throw Diagnostic.nothingBehind(parameter, of: syntax.command)
          .located(in: source, at: word)
      }
      if isDangling || (parameter.isRequired && !isGiven) {
        throw Diagnostic.missing(parameter, of: syntax.command)
          .located(in: source, at: syntax.name.span)
      }
      if case .word(let words) = parameter.kind {
        for value in all(parameter.name) where !value.isOpen && !words.contains(value.text) {
          throw Diagnostic.notAWord(value.text, words).located(in: source, at: value.span)
        }
      }
    }
  }

  // MARK: Reading

  /// The value of a parameter; nil where it was not given.
  subscript(name: String) -> Value? { values[name]?.first }

  /// The text of a parameter; nil where it was not given.
  func text(_ name: String) -> String? { self[name]?.text }

  /// All values of a parameter.
  func all(_ name: String) -> [Value] { values[name] ?? [] }

  /// All words of a parameter with single spaces between them.
  func joined(_ name: String) -> String { all(name).map(\.text).joined(separator: " ") }

  /// Where the words of a parameter stand.
  func span(of name: String) -> Span? {
    guard let first = all(name).first, let last = all(name).last else { return nil }
    return first.span.union(last.span)
  }

  /// Where the word stands that a sentence names in back-quotes, whole or a part of it.
  func span(namedIn sentence: String) -> Span? {
    let words = (values.values.joined() + facts.map(\.name) + facts.map(\.value))
      .sorted { $0.span.lower < $1.span.lower }
    if let span = written.span(namedIn: sentence, source) { return span }
    func isNamed(_ text: some StringProtocol) -> Bool {
      !text.isEmpty && (sentence.contains("`\(text)`") || sentence.contains("`\(text)."))
    }
    return
      (words.first { isNamed($0.text) }
      ?? words.first { $0.text.split { "/,:".contains($0) }.contains(where: isNamed) })?.span
  }

  /// The date of a parameter; nil where it was not given.
  func date(_ name: String) throws -> CivilDate? {
    guard let value = self[name] else { return nil }
    let kind = FactKind.quantity(.date, orNever: false)
    var problem = Diagnostic.notAValue(value.text, kind, of: name)
    do {
      if case .quantity(let quantity) = try kind.value(of: value.text), let date = quantity.date {
        return date
      }
    } catch {
      if let syntax = error.syntax { problem.notes.append(syntax.sentence) }
    }
    throw problem.located(in: source, at: value.span)
  }

  /// The whole number of a parameter, in which `k` and `m` stand for thousands and millions.
  func number(
    _ name: String,
    _ range: ClosedRange<Int>,
    told: ClosedRange<Int>? = nil
  ) throws -> Int? {
    guard let value = self[name] else { return nil }
    var text = value.text.filter { $0 != "_" }
    var factor = 1
    if text.hasSuffix("k") || text.hasSuffix("K") {
      factor = 1000
    } else if text.hasSuffix("m") || text.hasSuffix("M") {
      factor = 1_000_000
    }
    if factor > 1 { text.removeLast() }
    guard let number = Int(text),
      case (let product, let overflow) = number.multipliedReportingOverflow(by: factor),
      !overflow, range.contains(product)
    else {
      throw Diagnostic.notANumber(value.text, told ?? range).located(in: source, at: value.span)
    }
    return product
  }
}
