import Diagnostics
import PolicyLanguage

// `define NAME PARAMETER … { }`, and calls by the name. A name counts as a function in the whole
// text that defines it, so that functions may call each other whatever their order; whether it is
// defined when it is called is seen when it is called.

extension StatementParser {
  /// The names that a text may define.
  static func definitions(in source: SourceText) -> Set<String> {
    let word = Array("define".utf8)
    let bytes = source.bytes
    var names: Set<String> = []
    var place = 0
    while place + word.count < bytes.count {
      defer { place += 1 }
      guard bytes[place] == word[0], place == 0 || !bytes[place - 1].isNamePart,
        bytes[place..<place + word.count].elementsEqual(word)
      else { continue }
      var scanner = StatementScanner(source, from: place + word.count)
      while scanner.byte() == 0x20 || scanner.byte() == 0x09 { scanner.offset += 1 }
      let length = scanner.nameLength(at: 0)
      guard length > 0, scanner.offset > place + word.count else { continue }
      names.insert(source.string(Span(scanner.offset, scanner.offset + length)))
    }
    return names
  }

  /// Reads a definition, of a name that is no command's already.
  mutating func definition(
    isTaken: (String) -> Bool
  ) throws(ParseStop) -> Statement.Kind {
    try take("define")
    let function = try name()
    guard !isTaken(function.name) else {
      throw diagnosed(.functionNameTaken(function.name), at: function.place.span)
    }
    var parameters: [String] = []
    while scanner.nameLength(at: 0) > 0 {
      let parameter = try variableName()
      guard !parameters.contains(parameter.name) else {
        throw diagnosed(.givenTwice(parameter.name), at: parameter.place.span)
      }
      parameters.append(parameter.name)
    }
    return .definition(function, parameters: parameters, try block())
  }

  private func diagnosed(_ diagnostic: Diagnostic, at span: Span) -> ParseStop {
    .diagnosed(diagnostic.located(in: source, at: span))
  }

  /// Reads a call of a function.
  mutating func call() throws(ParseStop) -> Statement.Kind {
    let function = try name()
    var words: [Word] = []
    while !scanner.isAtStatementEnd {
      let word = try scanner.word()
      if word.span.isEmpty { throw expected(.value) }
      words.append(word)
      try scanner.skipSpace()
    }
    return .call(function, words)
  }
}
