import Diagnostics
import PolicyLanguage
import Reporting

/// Statements with a name, by which they are called with values for their parameters.
struct Function {
  var name: String
  var parameters: [String]
  var body: [Statement]
  /// The text that the body stands in.
  var source: SourceText

  /// How it is called.
  var usage: String {
    ([name] + parameters.map { $0.uppercased() }).joined(separator: " ")
  }
}

extension Session {
  /// How many calls may run within one another.
  static let callLimit = 32

  /// How many calls an error tells that it came through.
  fileprivate static let toldCalls = 8

  /// Makes a function, in place of one of the same name.
  func define(_ function: Function) {
    functions[function.name] = function
    write(
      Documents.told(
        "define",
        ["name": .string(function.name), "usage": .string(function.usage)]
      )
    )
  }

  /// Calls a function: it sees its parameters and the variables outside all functions, and what it
  /// makes of variables is gone when it ends.
  func call(
    _ name: Argument.Identifier,
    _ words: [Word],
    _ source: SourceText,
    _ depth: Int
  ) throws {
    let words = variables.spreading(words)
    let function = try function(name, given: words.count, source)
    let values = try words.map { try text(of: $0, source) }
    let before = variables
    if calling.isEmpty { outerVariables = before }
    variables = outerVariables
    variables.arguments = ScriptArguments(function: function.name)
    for (parameter, value) in zip(function.parameters, values) { variables[parameter] = value }
    calling.append(function.name)
    defer {
      calling.removeLast()
      variables = before
    }
    do {
      for statement in function.body where !isOver {
        try execute(statement, function.source, depth: depth + 1)
      }
    } catch {
      throw Diagnostics(
        diagnostics(of: error).map { $0.through(function.name, source, name.place.span) }
      )
    }
  }

  /// The function that is called, if it can be with so many values.
  func function(
    _ name: Argument.Identifier,
    given count: Int,
    _ source: SourceText
  ) throws -> Function {
    let span = name.place.span
    guard let function = functions[name.name] else {
      let known = commands.names + CommandRegistry.statementWords + functions.keys.sorted()
      throw Diagnostic.unknownCommand(name.name, known: known).located(in: source, at: span)
    }
    guard function.parameters.count == count else {
      throw Diagnostic.otherNumberOfValues(function, given: count).located(in: source, at: span)
    }
    guard calling.count < Self.callLimit else {
      throw Diagnostic.tooManyCalls(function.name, limit: Self.callLimit)
        .located(in: source, at: span)
    }
    return function
  }
}

extension Diagnostic {
  /// The diagnostic with a note of the call that it came through.
  ///
  /// Of many calls the last are told, and those from one place once.
  fileprivate func through(_ function: String, _ source: SourceText, _ span: Span) -> Diagnostic {
    guard code != Diagnostic.interrupted.code, notes.count < Session.toldCalls else { return self }
    var copy = self
    let line = source.position(of: span.lower).line
    let place = source.name.map { "\($0):\(line)" } ?? "\(line)"
    let note = Sentence.calledFrom(function, place)
    if !notes.contains(note) { copy.notes.append(note) }
    return copy
  }
}
