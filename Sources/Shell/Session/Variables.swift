import Diagnostics

/// What statements can put in by name: variables, and what a command file was given.
struct Variables: Sendable {
  private var values: [String: String] = [:]
  /// What the file that runs was given.
  var arguments = ScriptArguments()

  /// How many bytes a text may have when its variables are put in.
  static let textLimit = 1_000_000

  /// The value of a name; nil where it has none.
  subscript(name: String) -> String? {
    get { values[name] ?? arguments[name] }
    set { values[name] = newValue }
  }

  /// The variables with their values, in order of their names.
  var all: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The value of a name that stands at a place; throws where it has none.
  func value(of name: String, _ source: SourceText, _ span: Span) throws -> String {
    if let value = self[name] { return value }
    let problem =
      ScriptArguments.isName(name)
      ? Diagnostic.missingArgument(name, arguments)
      : Diagnostic.unknownVariable(name, known: values.keys.sorted())
    throw problem.located(in: source, at: span)
  }

  /// The text of a word with its variables put in.
  func text(of word: Word, _ source: SourceText) throws -> String {
    if let text = word.constant { return text }
    var text = ""
    for piece in word.pieces {
      switch piece {
      case .text(let part): text += part
      case .variable(let name, let place): text += try value(of: name, source, place.span)
      }
      guard text.utf8.count <= Self.textLimit else {
        throw Diagnostic.tooLongText(limit: Self.textLimit).located(in: source, at: word.span)
      }
    }
    return text
  }

  // MARK: All arguments

  /// Words with the arguments, one by one, in place of `$*` where it stands alone.
  func spreading(_ words: [Word]) -> [Word] {
    guard words.contains(where: \.isAllArguments) else { return words }
    return words.flatMap { word in
      word.isAllArguments ? arguments.values.map { word.holding($0) } : [word]
    }
  }

  /// Arguments of a command with those of the file, one by one, in place of `$*` alone.
  func spreading(_ given: [Argument]) -> [Argument] {
    guard given.contains(where: { $0.name == nil && $0.value.isAllArguments }) else { return given }
    return given.flatMap { argument in
      guard argument.name == nil else { return [argument] }
      return spreading([argument.value]).map {
        Argument(name: nil, value: $0, place: argument.place)
      }
    }
  }
}

extension Word {
  /// Whether it is `$*` and nothing else; in quotes it is one text.
  fileprivate var isAllArguments: Bool {
    guard !isQuoted, pieces.count == 1, case .variable("*", _) = pieces[0] else { return false }
    return true
  }

  /// A word with a value that was put in, which is never a keyword.
  fileprivate func holding(_ text: String) -> Word {
    Word(pieces: [.text(text)], isQuoted: true, place: place)
  }
}
