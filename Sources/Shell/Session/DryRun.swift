public import Diagnostics
import PolicyLanguage
import Reporting

/// The check of a command file of which nothing is done.
///
/// Every statement is read, with those of files that it runs: that its command is there and takes
/// what it is given, that variables and functions are made before they are used. What depends on the
/// workspace or the policies shows only when the file is run. A variable has a name but no value here.
struct DryRun {
  private let session: Session
  private var functions: [Function] = []
  private var sourcing: [String] = []
  private var checked: Set<String> = []
  /// How many statements were looked at.
  private(set) var count = 0
  /// What is wrong, in the order in which it was found.
  private(set) var mistakes: [Diagnostic] = []

  init(_ session: Session) { self.session = session }

  /// Checks a text; bodies of functions come last, when all is known that they may use.
  mutating func check(_ source: SourceText, _ arguments: [String] = []) {
    do {
      session.variables.arguments = try ScriptArguments(of: source, arguments, isDry: true)
    } catch {
      mistakes += session.diagnostics(of: error)
    }
    checkStatements(of: source)
    let outside = session.variables
    while !functions.isEmpty {
      let function = functions.removeFirst()
      session.variables.arguments = ScriptArguments(function: function.name)
      for parameter in function.parameters { session.variables[parameter] = "" }
      check(function.body, function.source)
      session.variables = outside
    }
  }

  private mutating func checkStatements(of source: SourceText) {
    let source = session.inEnglish(source)
    let (statements, wrong) = session.parse(source)
    mistakes += wrong
    check(statements, source)
  }

  private mutating func check(_ statements: some Sequence<Statement>, _ source: SourceText) {
    for statement in statements {
      count += 1
      do {
        try check(statement, source)
      } catch {
        mistakes += session.diagnostics(of: error)
      }
    }
  }

  private mutating func check(_ statement: Statement, _ source: SourceText) throws {
    switch statement.kind {
    case .command(let syntax): try check(syntax, source, statement.span)
    case .definition(let name, let parameters, let body):
      let made = Function(
        name: name.name,
        parameters: parameters,
        body: body.statements,
        source: source
      )
      session.functions[made.name] = made
      functions.append(made)
    case .call(let name, let words):
      let words = session.variables.spreading(words)
      _ = try session.function(name, given: words.count, source)
      for word in words { _ = try session.text(of: word, source) }
    case .binding(let name, let word):
      // Where its value is wrong the name is there all the same: it is told once.
      defer { session.variables[name.name] = "" }
      _ = try session.text(of: word, source)
    case .timed(let inner): try check(inner, source)
    case .loop(let variable, let iteration, let body):
      let before = session.variables[variable.name]
      defer { session.variables[variable.name] = before }
      session.variables[variable.name] = ""
      check(body.statements, source)
      session.variables[variable.name] = before
      try check(iteration, source)
    case .choice(let condition, let then, let otherwise):
      check(then.statements, source)
      if let otherwise { check(otherwise.statements, source) }
      try check(condition, source)
    case .expectError(let words, let body):
      // What is wrong there is what the file expects.
      let before = mistakes
      check(body.statements, source)
      mistakes = before
      _ = try words.map { try session.text(of: $0, source) }
    }
  }

  private func check(_ iteration: Statement.Iteration, _ source: SourceText) throws {
    switch iteration {
    case .words(let words): for word in words { _ = try session.text(of: word, source) }
    case .list(_, let expression): if let expression { try check(expression, source) }
    case .query(let expression): try check(expression, source)
    }
  }

  private mutating func check(
    _ syntax: CommandSyntax,
    _ source: SourceText,
    _ span: Span
  ) throws {
    let call = try Call(
      syntax,
      source,
      span,
      variables: session.variables,
      isDry: true
    )
    try session.checkLeave(syntax.command, call)
    if let expression = syntax.expression { try check(expression, source) }
    if syntax.command.name == Source.name, let file = call["file"], !file.isOpen {
      try follow(file, call)
    }
  }

  /// Checks a file that is run, once.
  private mutating func follow(_ file: Call.Value, _ call: Call) throws {
    let path = call.source.name.map { Session.path(file.text, besides: $0) } ?? file.text
    guard !sourcing.contains(path) else {
      throw Diagnostic.sourceCircle(path).located(in: call.source, at: file.span)
    }
    guard checked.insert(path).inserted else { return }
    let source: SourceText
    do {
      source = try session.readFile(path)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: call.source, at: file.span)
    }
    let before = session.variables.arguments
    session.variables.arguments = try Source.arguments(of: source, call, isDry: true)
    sourcing.append(path)
    checkStatements(of: source)
    sourcing.removeLast()
    session.variables.arguments = before
  }

  /// Throws where an expression has a variable that there is none of.
  private func check(_ expression: ExpressionSyntax, _ source: SourceText) throws {
    switch expression.kind {
    case .variable(let name):
      _ = try session.variables.value(of: name, source, expression.span)
    case .literal, .name: break
    case .set(let members): for member in members { try check(member, source) }
    case .not(let inner): try check(inner, source)
    case .range(let a, let b), .binary(_, let a, let b):
      try check(a, source)
      try check(b, source)
    case .call(_, let arguments): for argument in arguments { try check(argument, source) }
    }
  }
}

extension Session {
  /// Checks every statement of a text and of the files that it runs, and does none.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - arguments: What the text is given as `$1`, `$2` and so on.
  /// - Returns: That it is done, or wrong in its form; what is wrong was reported.
  public func dryRun(_ source: SourceText, arguments: [String] = []) -> Outcome {
    var run = DryRun(self)
    run.check(source, arguments)
    for mistake in run.mistakes { report(mistake) }
    guard run.mistakes.isEmpty else { return .wrongForm }
    let file = source.name ?? "-"
    write(
      Documents.line(
        Sentence.dryRunPassed(file, run.count)[language],
        schema: "sixdares.dry-run/1",
        ["file": .string(file), "statements": .int(Int64(run.count))]
      )
    )
    return .done
  }
}
