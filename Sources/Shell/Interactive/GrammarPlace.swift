/// Where in the grammar of its command a word would stand.
struct GrammarPlace {
  /// What must stand here and nothing else: the value of a preposition, the rest of its name.
  enum Demand {
    case value(Parameter)
    case word(String, of: Parameter)
  }

  /// What must stand here, if anything must.
  private(set) var demand: Demand?
  /// The preposition whose list of values may go on here.
  private(set) var list: Parameter?
  /// The names of the parameters that were given.
  private(set) var given: Set<String> = []
  /// How many words stand in their places already.
  private(set) var positionals = 0
  /// The words of the expression before this place.
  private(set) var expression: [String] = []

  private let parameters: [Parameter]

  /// Goes through the words of a command, its name excepted.
  init(_ parameters: [Parameter], after words: [String]) {
    self.parameters = parameters
    var rest = words[...]
    while let word = rest.first { rest.removeFirst(take(word, of: rest)) }
    if let last = words.last, demand == nil { begin(withPreposition: last, words) }
  }

  /// Whether the command has all that it cannot do without.
  var isComplete: Bool {
    guard demand == nil else { return false }
    var places = positionals
    return parameters.filter(\.isRequired).allSatisfy { parameter in
      switch parameter.form {
      case .positional, .rest, .written:
        places -= 1
        return places >= 0
      case .expression: return !expression.isEmpty
      case .field, .facts, .named, .flag, .preposition, .prepositionList, .prepositionFacts,
        .particle:
        return given.contains(parameter.name)
      }
    }
  }

  /// Takes a word and what belongs to it; returns how many words that was.
  private mutating func take(_ word: String, of rest: ArraySlice<String>) -> Int {
    for parameter in parameters {
      let own = parameter.ownWords(rest)
      guard own > 0 else { continue }
      given.insert(parameter.name)
      list = nil
      guard parameter.form == .preposition else {
        list = parameter
        demand = rest.count == own ? .value(parameter) : nil
        return own
      }
      demand = rest.count == own ? .value(parameter) : nil
      return min(rest.count, own + 1)
    }
    if word.hasPrefix("--") {
      given.insert(String(word.dropFirst(2)))
    } else if parameters.contains(where: { $0.form == .particle && $0.name == word }) {
      given.insert(word)
    } else if let field = field(word) {
      given.insert(field.name)
      list = field
    } else if list != nil {
      // One more of its values.
    } else if parameters.contains(where: { $0.form == .expression }) {
      expression.append(word)
    } else if let equals = word.firstIndex(of: "=") {
      let name = String(word[..<equals])
      let isNamed = parameters.contains { $0.form == .named && $0.name == name }
      given.insert(isNamed ? name : "fact")
    } else {
      positionals += 1
    }
    return 1
  }

  /// The field that a word gives.
  private func field(_ word: String) -> Parameter? {
    guard let equals = word.firstIndex(of: "=") else { return nil }
    return parameters.first { $0.form == .field && $0.name == word[..<equals] }
  }

  // `as` at the end may become `as of`.
  private mutating func begin(withPreposition last: String, _ words: [String]) {
    for parameter in parameters where parameter.ownWords([parameter.name]) == 0 {
      let names = parameter.name.split(separator: " ").map(String.init)
      guard names.count > 1, parameter.ownWords(names) > 0, names[0] == last else { continue }
      demand = .word(names[1], of: parameter)
    }
  }
}
