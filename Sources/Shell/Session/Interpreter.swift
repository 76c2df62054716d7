import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

// Executing statements. A statement either does all of what it says or nothing; an error carries
// the place of the word that caused it, and the files and blocks it came through as notes.

extension Session {
  /// How deep blocks and files may be nested while they run.
  static let depthLimit = 64

  /// Executes a statement, writing what it answers.
  func execute(_ statement: Statement, _ source: SourceText, depth: Int = 0) throws {
    guard depth < Self.depthLimit else {
      throw Diagnostic.tooDeep.located(in: source, at: statement.span)
    }
    try countStep(source, statement.span)
    try checkInterrupt()
    trace(statement, source, depth: depth)
    let before = self.depth
    self.depth = depth
    defer { self.depth = before }
    // A block counts as a whole, and what times itself needs no other time.
    let start = settings.isTiming && depth == 0 && !statement.isTimed ? environment.now() : nil
    try measured(statement, source) { try perform(statement, source, depth: depth) }
    if let start, settings.isTiming {
      write(Documents.time(microseconds: environment.now() - start, language))
    }
  }

  private func perform(_ statement: Statement, _ source: SourceText, depth: Int) throws {
    switch statement.kind {
    case .command(let command):
      let answer = try run(command, source, statement.span)
      // Asked before the answer is written: output that nobody reads is told elsewhere.
      let isCutOff = !environment.isInteractive && environment.isInterrupted()
      write(answer)
      // An answer so far was given; that it was cut off is told to whoever asked for more, too.
      if let problem = usedUp { throw problem.located(in: source, at: statement.span) }
      if isCutOff { try checkInterrupt() }
    case .definition(let name, let parameters, let body):
      define(
        Function(name: name.name, parameters: parameters, body: body.statements, source: source)
      )
    case .call(let name, let words):
      try call(name, words, source, depth)
    case .binding(let name, let word):
      let value = try text(of: word, source)
      variables[name.name] = value
      write(Documents.told("let", ["name": .string(name.name), "value": .string(value)]))
    case .timed(let inner):
      let start = environment.now()
      try execute(inner, source, depth: depth + 1)
      write(Documents.time(microseconds: environment.now() - start, language))
    case .loop(let variable, let iteration, let body):
      try loop(variable.name, iteration, body, source, depth)
    case .choice(let condition, let then, let otherwise):
      let holds = try evaluate(condition, source)
      if let block = holds ? then : otherwise { try execute(block, source, depth) }
    case .expectError(let words, let body):
      try expectError(words, body, source, statement.span, depth)
    }
  }

  /// Throws that the user asked to stop, if they did.
  func checkInterrupt() throws {
    if environment.isInterrupted() { throw usedUp ?? Diagnostic.interrupted }
  }

  /// Runs a command and returns its document.
  func run(_ syntax: CommandSyntax, _ source: SourceText, _ span: Span) throws -> Document {
    let call = try Call(syntax, source, span, variables: variables)
    try checkLeave(syntax.command, call)
    let wasAnswering = isAnswering
    isAnswering = true
    defer {
      isAnswering = wasAnswering
      progress(nil)
    }
    do {
      return try syntax.command.run(call, in: self)
    } catch {
      throw located(error, in: call)
    }
  }

  /// Throws where safe mode forbids what a command does.
  func checkLeave(_ command: any Command.Type, _ call: Call) throws {
    guard isSafe else { return }
    if !command.needs.isDisjoint(with: [.writesFiles, .runsPrograms]) {
      throw Diagnostic.refusedWhenSafe(command.name).located(in: call.source, at: call.name)
    }
  }

  // MARK: Variables and conditions

  /// The text of a word with its variables put in.
  func text(of word: Word, _ source: SourceText) throws -> String {
    try variables.text(of: word, source)
  }

  /// The condition that an expression states of cases, its variables put in.
  func condition(_ expression: ExpressionSyntax, _ source: SourceText) throws -> Condition {
    let filled = try fill(expression, source)
    var checker = ExpressionChecker(names: try policySet().names, mayAskDecisions: true)
    let condition = checker.condition(filled)
    guard checker.failures.isEmpty else {
      throw Diagnostics(checker.failures.map { helped($0, in: source) })
    }
    return condition
  }

  private func fill(
    _ expression: ExpressionSyntax,
    _ source: SourceText
  ) throws -> ExpressionSyntax {
    func fill(_ expression: ExpressionSyntax) throws -> ExpressionSyntax {
      try self.fill(expression, source)
    }
    var copy = expression
    switch expression.kind {
    case .variable(let name):
      let text = try variables.value(of: name, source, expression.span)
      do {
        copy.kind = try ExpressionParser.parse(text).kind
      } catch {
        throw Diagnostic.variableIsNoValue(name, text)
          .located(in: source, at: expression.span)
      }
    case .literal, .name: break
    case .set(let members): copy.kind = .set(try members.map(fill))
    case .range(let a, let b): copy.kind = .range(try fill(a), try fill(b))
    case .not(let inner): copy.kind = .not(try fill(inner))
    case .binary(let operation, let a, let b):
      copy.kind = .binary(operation, try fill(a), try fill(b))
    case .call(let name, let arguments): copy.kind = .call(name, try arguments.map(fill))
    }
    return copy
  }

  /// Whether an expression holds of the current case, or of the only case meant.
  func evaluate(
    _ expression: ExpressionSyntax,
    _ source: SourceText,
    of file: CaseFile? = nil
  ) throws -> Bool {
    let condition = try condition(expression, source)
    let asks = condition.asksOfCase
    guard let file = try file ?? (asks ? currentCase(source, expression.span) : nil) else {
      let nothing = CaseFacts(count: try policySet().facts.count)
      return try truth(condition, nothing) == .yes
    }
    return try truth(condition, file.facts) == .yes
  }

  private func currentCase(_ source: SourceText, _ span: Span) throws -> CaseFile {
    guard let current else { throw Diagnostic.noCurrentCase.located(in: source, at: span) }
    return try caseFile(caseID(current))
  }

  /// Whether a condition, which may ask decisions, holds of a case.
  func truth(_ condition: Condition, _ facts: CaseFacts) throws -> Truth {
    let answers = condition.asksDecisions ? try examine(facts) : nil
    return try truth(condition, ConditionEvaluator(policySet(), member: -1, facts: facts), answers)
  }

  private func truth(
    _ condition: Condition,
    _ evaluator: ConditionEvaluator,
    _ examination: Examination?
  ) throws -> Truth {
    switch condition {
    case .decided(let test):
      guard let examination, let reference = try reference(of: test) else { return .no }
      return Truth(try examination.answer(reference).answers(test.question))
    case .not(let inner): return try truth(inner, evaluator, examination).negated
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        let truth = try truth(part, evaluator, examination)
        if truth == .no { return .no }
        if truth == .unknown { result = .unknown }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        let truth = try truth(part, evaluator, examination)
        if truth == .yes { return .yes }
        if truth == .unknown { result = .unknown }
      }
      return result
    default: return evaluator.truth(condition)
    }
  }

  private func reference(of test: DecisionTest) throws -> DecisionReference? {
    let set = try policySet()
    return set.decisions.first { reference in
      set[reference].name == test.decision
        && (test.policy ?? set.members[reference.member].policy.name)
          == set.members[reference.member].policy.name
    }
  }

  // MARK: Loops and expected errors

  private func loop(
    _ variable: String,
    _ iteration: Statement.Iteration,
    _ body: Statement.Block,
    _ source: SourceText,
    _ depth: Int
  ) throws {
    let values = try values(of: iteration, source)
    let before = variables[variable]
    defer { variables[variable] = before }
    for value in values {
      variables[variable] = value
      try execute(body, source, depth)
    }
  }

  /// Executes the statements of a block, one step deeper.
  func execute(_ block: Statement.Block, _ source: SourceText, _ depth: Int) throws {
    for statement in block.statements where !isOver {
      try execute(statement, source, depth: depth + 1)
    }
  }

  private func expectError(
    _ words: Word?,
    _ body: Statement.Block,
    _ source: SourceText,
    _ span: Span,
    _ depth: Int
  ) throws {
    let expected = try words.map { try text(of: $0, source) }
    do {
      try execute(body, source, depth)
    } catch {
      let found = diagnostics(of: error)
      if found.contains(where: \.endsAll) { throw error }
      guard let expected else {
        let code = found.first?.code ?? ""
        return write(Documents.told("expect-error", ["code": .string(code)]))
      }
      let fits = found.contains { diagnostic in
        diagnostic.code == expected || diagnostic.message.en.contains(expected)
          || diagnostic.message.vi.contains(expected)
      }
      if fits {
        return write(Documents.told("expect-error", ["code": .string(found.first?.code ?? "")]))
      }
      throw Diagnostic.otherError(expected, found.first).located(in: source, at: span)
    }
    throw Diagnostic.noError.located(in: source, at: span)
  }
}

extension Condition {
  /// Whether it asks anything of a case at all.
  var asksOfCase: Bool {
    var asks = asksDecisions
    visit(fact: { _ in asks = true })
    return asks
  }

  /// Whether it asks what is decided.
  var asksDecisions: Bool {
    switch self {
    case .decided: true
    case .not(let inner): inner.asksDecisions
    case .all(let parts), .any(let parts): parts.contains(where: \.asksDecisions)
    default: false
    }
  }
}
