/// A line of arguments that somebody is still typing, up to the word that is completed.
struct CommandLineSoFar {
  /// The subcommand, once it is there.
  private(set) var subcommand: Subcommand?
  /// The option whose value comes next.
  private(set) var pending: ProgramOption?
  /// The names of the options that were given.
  private(set) var given: Set<String> = []
  /// The last value of each option that was given one.
  private(set) var values: [String: String] = [:]
  /// The words that are neither options nor their values, the subcommand excepted.
  private(set) var words: [String] = []
  /// Whether `--` was typed, behind which nothing is an option.
  private(set) var isBehindDashes = false

  /// Goes through words.
  ///
  /// bash parts `--mode=json` at the equals sign, which then is a word of its own.
  init(_ typed: [String]) {
    for word in typed {
      if let option = pending {
        if word == "=" { continue }
        values[option.name] = word
        pending = nil
      } else if isBehindDashes {
        words.append(word)
      } else if word == "--" {
        isBehindDashes = true
      } else if word.hasPrefix("-"), word != "-" {
        take(option: word)
      } else if subcommand == nil, words.isEmpty, let named = Subcommand(rawValue: word) {
        subcommand = named
      } else {
        words.append(word)
      }
    }
  }

  private mutating func take(option word: String) {
    let all = Subcommand.allCases.flatMap(\.options)
    guard let option = all.first(where: { $0.isSpelled(by: word) }) else { return }
    given.insert(option.name)
    guard option.value != nil else { return }
    if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
      values[option.name] = String(word[word.index(after: equals)...])
    } else {
      pending = option
    }
  }
}
