import Synchronization

/// What the words of the command language are called in Vietnamese, command by command.
///
/// Each book is made when it is first looked into: most sessions begin with English words, and making
/// all books takes as long as the rest of the start.
struct CommandBooks: Sendable {
  /// The names of commands and other statements.
  var statements: Phrasebook { Shared.statements }
  /// What joins expressions.
  var operators: Phrasebook { Shared.operators }
  /// What stands before a bracket in expressions.
  var functions: Phrasebook { Shared.functions }
  /// The word between the variable of a loop and what it goes through.
  var inWord: Phrasebook { Shared.inWord }
  /// The word before the condition of a loop.
  var whereWord: Phrasebook { Shared.whereWord }
  /// The lists that a loop can go through.
  var lists: Phrasebook { Shared.lists }
  /// The word for every case.
  var all: Phrasebook { Shared.all }
  /// What can stand in the place of a day for which policies answer.
  var daysOfPolicies: Phrasebook { Shared.daysOfPolicies }
  /// The word for the day for which policies answer, among facts.
  var date: Phrasebook { Shared.date }
  /// The word that ends something.
  var off: Phrasebook { Shared.off }
  /// The word for what nobody knows.
  var unknown: Phrasebook { Shared.unknown }
  /// The words within distributions, points and dependences.
  var planWords: Phrasebook { Shared.planWords }
  /// What a condition can say of a risk or a target.
  var events: Phrasebook { Shared.events }
  /// What can be swept besides facts.
  var sweeps: Phrasebook { Shared.sweeps }
  /// The word that takes an expectation back.
  var none: Phrasebook { Shared.none }
  /// The settings.
  var settings: Phrasebook { Shared.settings }
  /// The words that settings can be.
  var settingValues: Phrasebook { Shared.settingValues }

  private enum Shared {
    static let statements = Phrasebook(SpokenWords.statements)
    static let operators = Phrasebook(SpokenWords.operators)
    static let functions = Phrasebook(SpokenWords.functions)
    static let inWord = Phrasebook(["in": ["trong"]])
    static let whereWord = Phrasebook(["where": ["khi"]])
    static let lists = Phrasebook(
      SpokenWords.values.filter { CommandRegistry.listNames.contains($0.key) }
    )
    static let all = SpokenWords.book(of: ["all"])
    static let daysOfPolicies = SpokenWords.book(of: ["off", "today"])
    static let date = Phrasebook(["date": ["ngày"]])
    static let off = SpokenWords.book(of: ["off"])
    static let unknown = SpokenWords.book(of: ["unknown"])
    static let planWords = Phrasebook(SpokenWords.planWords)
    static let events = Phrasebook(SpokenWords.events)
    static let sweeps = Phrasebook(SpokenWords.sweeps)
    static let none = SpokenWords.book(of: ["none"])
    static let settings = Phrasebook(SpokenWords.settings)
    static let settingValues = SpokenWords.book(of: Setting.allCases.flatMap(\.words))
    static let books = Mutex<[String: Books]>([:])
  }

  /// The books of a command.
  struct Books: Sendable {
    /// What stands before an equals sign.
    var named = Phrasebook()
    /// What stands after two hyphens.
    var flags = Phrasebook()
    /// Prepositions and particles.
    var prepositions = Phrasebook()

    fileprivate init(_ command: any Command.Type) {
      for parameter in command.parameters {
        for phrase in SpokenWords.phrases(for: parameter.name, of: command.name) {
          switch parameter.form {
          case .named, .field: named.add(phrase, parameter.name)
          case .flag: flags.add(phrase, parameter.name)
          case .preposition, .prepositionList, .prepositionFacts, .particle:
            prepositions.add(phrase, parameter.name)
          case .positional, .rest, .written, .facts, .expression: break
          }
        }
      }
    }
  }

  /// The books of a command.
  subscript(command: any Command.Type) -> Books {
    let name = command.name
    if let known = Shared.books.withLock({ $0[name] }) { return known }
    let made = Books(command)
    Shared.books.withLock { $0[name] = made }
    return made
  }
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
