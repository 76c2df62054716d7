import Diagnostics
import Engine
import PolicyLanguage
import Terminal

// What may come next, by the place in the grammar of a command.

extension Completer {
  /// What may come next after some words of a command.
  func next(
    _ command: any Command.Type,
    _ words: [String],
    _ partial: String
  ) -> [Completions.Candidate] {
    // `set` takes settings as well as facts.
    if command == SetCommand.self, let setting = words.first.flatMap(Setting.init(rawValue:)) {
      return words.count == 1 ? plain(setting.words) : []
    }
    if command == Source.self, let file = words.first {
      return scriptValues(of: file, number: words.count, partial)
    }
    let place = GrammarPlace(command.parameters, after: words)
    switch place.demand {
    case .word(let word, let parameter): return [candidate(word, parameter)]
    case .value(let parameter) where parameter.form == .prepositionFacts:
      return facts(appended: "=")
    case .value(let parameter): return candidates(parameter.kind, partial)
    case nil: break
    }
    var found: [Completions.Candidate] = []
    if let list = place.list, list.form == .field {
      if list.kind == .distribution { found += goingOn(after: words.last ?? "") }
    } else if let list = place.list {
      let values =
        list.form == .prepositionFacts ? facts(appended: "=") : candidates(list.kind, partial)
      found += values.filter { !words.contains($0.text) }
    } else {
      found += positional(command.parameters, place, partial)
    }
    found += command.parameters.flatMap { options($0, place, command, partial) }
    if command == SetCommand.self, words.isEmpty { found += candidates(.setting, partial) }
    // `why` may still become `why not`, `policy` become `policy check`.
    if words.isEmpty { found += commands(command.name.split(separator: " ").map(String.init), "") }
    return found
  }

  private func positional(
    _ parameters: [Parameter],
    _ place: GrammarPlace,
    _ partial: String
  ) -> [Completions.Candidate] {
    let positional = parameters.filter { [.positional, .rest, .written].contains($0.form) }
    if place.positionals < positional.count {
      return candidates(positional[place.positionals].kind, partial)
    }
    guard let last = positional.last, last.form == .rest else { return [] }
    return candidates(last.kind, partial)
  }

  /// The word by which a parameter that may stand here begins.
  private func options(
    _ parameter: Parameter,
    _ place: GrammarPlace,
    _ command: any Command.Type,
    _ partial: String
  ) -> [Completions.Candidate] {
    func name(_ parameter: Parameter) -> String {
      let spoken = SpokenWords.phrases(for: parameter.name, of: command.name).first
      return isVietnamese ? spoken ?? parameter.name : parameter.name
    }
    switch parameter.form {
    case .facts: return facts(appended: "=")
    case .expression: return operands(after: place.expression, partial)
    case .positional, .rest, .written: return []
    case .field, .named, .flag, .preposition, .prepositionList, .prepositionFacts, .particle:
      guard !place.given.contains(parameter.name) else { return [] }
    }
    switch parameter.form {
    case .named, .field: return [candidate(name(parameter), parameter, appended: "=")]
    case .flag:
      let name = name(parameter).map { $0 == " " ? "-" : String($0) }.joined()
      return [candidate("--" + name, parameter)]
    default: return [candidate(name(parameter), parameter)]
    }
  }

  private func candidate(
    _ text: String,
    _ parameter: Parameter,
    appended: String = " "
  ) -> Completions.Candidate {
    Completions.Candidate(
      text,
      description: parameter.about[session.language],
      appended: appended
    )
  }

  /// What a command file that is run could be given.
  private func scriptValues(
    of file: String,
    number: Int,
    _ partial: String
  ) -> [Completions.Candidate] {
    let name = file.filter { $0 != "\"" && $0 != "'" }
    guard let source = try? session.readFile(name) else { return [] }
    return ScriptValues(session).offered(in: source, number: number, partial: partial)
  }

  // MARK: Expressions

  /// What may come next in an expression: an operand, an operator, a value, or what joins two.
  func operands(after words: [String], _ partial: String) -> [Completions.Candidate] {
    let start = facts(appended: " ") + decisions + joining(["not"])
    guard let last = words.last, !["and", "or", "not", "("].contains(last),
      let set = session.active.set
    else { return start }
    if ["in", "has", "any"].contains(last) {
      let name = last == "any" ? words.dropLast(2).last : words.dropLast().last
      return members(of: name.flatMap(set.fact(named:)).map { set[$0] }, after: last, partial)
    }
    if Self.comparisons.contains(last) {
      guard let fact = words.dropLast().last.flatMap(set.fact(named:)) else { return [] }
      return values(of: set[fact], "")
    }
    let joining = joining(["and", "or"])
    guard let fact = set.fact(named: last) else { return joining }
    switch set[fact].kind {
    case .yesNo: return joining
    case .choice: return ["=", "!=", "in"].map { Completions.Candidate($0) }
    case .choices: return ["=", "!=", "has", "has any"].map { Completions.Candidate($0) }
    case .quantity: return (Self.comparisons + ["in"]).map { Completions.Candidate($0) }
    }
  }

  /// The values of a fact behind `in`, `has` or `has any`: alone or in braces.
  private func members(
    of fact: Fact?,
    after word: String,
    _ partial: String
  ) -> [Completions.Candidate] {
    guard let fact else { return [] }
    switch fact.kind {
    case .choice(let labels), .choices(let labels):
      let values = described(labels, of: fact)
      if word == "has" {
        return values + [Completions.Candidate("any")]
      }
      return inBraces(values, partial)
    case .yesNo, .quantity: return []
    }
  }

  private static let comparisons = ["=", "!=", "<", "<=", ">", ">="]
}
