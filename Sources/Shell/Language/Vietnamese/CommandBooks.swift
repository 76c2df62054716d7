/// What the words of the command language are called in Vietnamese, command by command.
struct CommandBooks: Sendable {
  /// The names of commands and other statements.
  let statements = Phrasebook(SpokenWords.statements)
  /// What joins expressions, and what stands before a bracket in them.
  let operators = Phrasebook(SpokenWords.operators)
  let functions = Phrasebook(SpokenWords.functions)
  /// The words of a loop.
  let inWord = Phrasebook(["in": ["trong"]])
  let whereWord = Phrasebook(["where": ["khi"]])
  let lists = Phrasebook(SpokenWords.values.filter { CommandRegistry.listNames.contains($0.key) })
  /// The values that are common to many parameters.
  let all = SpokenWords.book(of: ["all"])
  let off = SpokenWords.book(of: ["off"])
  let unknown = SpokenWords.book(of: ["unknown"])
  /// The settings, and the languages that one of them can be.
  let settings = Phrasebook(SpokenWords.settings)
  let languages = SpokenWords.book(of: ["en", "vi"])
  private let books: [String: Books]

  /// The books of all commands.
  static let all = CommandBooks(allCommands)

  /// The books of a command.
  struct Books: Sendable {
    /// What stands before an equals sign.
    var named = Phrasebook()
    /// What stands after two hyphens.
    var flags = Phrasebook()
    /// Prepositions and particles.
    var prepositions = Phrasebook()
  }

  init(_ commands: [any Command.Type]) {
    var books: [String: Books] = [:]
    for command in commands {
      var made = Books()
      for parameter in command.parameters {
        for phrase in SpokenWords.phrases(for: parameter.name, of: command.name) {
          switch parameter.form {
          case .named, .field: made.named.add(phrase, parameter.name)
          case .flag: made.flags.add(phrase, parameter.name)
          case .preposition, .prepositionList, .prepositionFacts, .particle:
            made.prepositions.add(phrase, parameter.name)
          case .positional, .rest, .written, .facts, .expression: break
          }
        }
      }
      books[command.name] = made
    }
    self.books = books
  }

  /// The books of a command.
  subscript(command: any Command.Type) -> Books { books[command.name] ?? Books() }
}

extension SpokenWords {
  /// What a statement is called.
  static func name(of statement: String) -> String { statements[statement]?.first ?? statement }

  /// What a word that an option can be given is called.
  static func value(_ word: String) -> String { values[word]?.first ?? word }

  /// What a parameter of a command is called.
  static func phrases(for parameter: String, of command: String) -> [String] {
    parameters["\(command) \(parameter)"] ?? parameters[parameter] ?? []
  }

  /// A book of some words that an option can be given.
  static func book(of words: [String]) -> Phrasebook {
    var book = Phrasebook()
    for word in words { book.addCommon(word) }
    return book
  }
}
