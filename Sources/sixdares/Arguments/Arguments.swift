import Diagnostics

/// What was typed behind the name of the program, told apart.
///
/// Options may stand before or behind the name of the subcommand, their values behind an equals
/// sign or as the next word. Behind `--` there are words only.
struct Arguments: Sendable {
  /// What is asked for.
  private(set) var subcommand = Subcommand.shell
  /// Whether a subcommand was named.
  private(set) var namesSubcommand = false
  /// The options that were given, with their values in order.
  private(set) var given: [String: [String]] = [:]
  /// The words that are no options.
  private(set) var words: [String] = []
  /// How many of the words stand behind `--`.
  private(set) var further = 0

  private static let all = ProgramOption.session + ProgramOption.failing + ProgramOption.others

  /// Tells arguments apart.
  ///
  /// - Parameter typed: What was typed.
  /// - Throws: What is wrong with it, as a sentence.
  init(_ typed: [String]) throws(Diagnostic) {
    var problem: Diagnostic?
    var strange: String?
    var rest = typed[...]
    while let word = rest.popFirst() {
      guard word != "--" else {
        further = rest.count
        words += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      guard let option = Self.all.first(where: { $0.isSpelled(by: word) }) else {
        strange = strange ?? word
        continue
      }
      do throws(Diagnostic) {
        try take(option, word, &rest)
      } catch {
        problem = problem ?? error
      }
    }
    if words.count > further, let first = words.first.flatMap(Subcommand.init(rawValue:)) {
      subcommand = first
      namesSubcommand = true
      words.removeFirst()
    }
    if wantsHelp || wantsVersion { return }
    if let strange { throw .unknownOption(strange, of: subcommand) }
    if let problem { throw problem }
    try check()
  }

  private mutating func take(
    _ option: ProgramOption,
    _ word: String,
    _ rest: inout ArraySlice<String>
  ) throws(Diagnostic) {
    let equals = word.hasPrefix("--") ? word.firstIndex(of: "=") : nil
    let attached = equals.map { String(word[word.index(after: $0)...]) }
    guard option.value != nil else {
      if attached != nil { throw .takesNoValue(option) }
      given[option.name] = []
      return
    }
    if let attached {
      given[option.name, default: []].append(attached)
    } else if let next = rest.first, !Self.all.contains(where: { $0.isSpelled(by: next) }) {
      given[option.name, default: []].append(next)
      rest.removeFirst()
    } else {
      throw .missingValue(option)
    }
  }

  private func check() throws(Diagnostic) {
    for option in Self.all {
      guard let values = given[option.name] else { continue }
      guard subcommand.options.contains(where: { $0.name == option.name }) else {
        throw .unknownOption("--" + option.name, of: subcommand)
      }
      for value in values { try check(value, of: option) }
    }
    for (one, other) in [("keep-going", "atomic"), ("check", "in-place")]
    where has(one) && has(other) {
      throw .cannotGoTogether("--" + one, "--" + other)
    }
    if words.count < subcommand.words.lowerBound { throw .missingWord(of: subcommand) }
    if words.count > subcommand.words.upperBound {
      throw .unexpectedWord(words[subcommand.words.upperBound], of: self)
    }
  }

  private func check(_ value: String, of option: ProgramOption) throws(Diagnostic) {
    switch option.offer {
    case .words(let words):
      if !words.contains(value) { throw .notAmong(value, words, of: option) }
    case .number(let limit):
      guard let number = Int(value) else { throw .notANumber(value, of: option) }
      if number < 1 { throw .tooSmall(number, least: 1, of: option) }
      if number > limit { throw .tooLarge(number, limit, of: option) }
    case .wholeNumber:
      guard let number = Int(value) else { throw .notANumber(value, of: option) }
      if number < 0 { throw .tooSmall(number, least: 0, of: option) }
    case .nothing, .files, .policies: break
    }
  }

  // MARK: What was given

  /// Whether an option was given.
  func has(_ name: String) -> Bool { given[name] != nil }

  /// The value of an option; the last one where there are several.
  func value(_ name: String) -> String? { given[name]?.last }

  /// The value of an option that is a number.
  func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

  /// Whether help is asked for.
  var wantsHelp: Bool { has("help") }

  /// Whether the version is asked for.
  var wantsVersion: Bool { has("version") }
}
