import Diagnostics
import Reporting
public import Terminal

/// What could be typed at a place in a statement, by the grammar of its command.
public struct Completer {
  /// In which language words are put into the line.
  enum Spelling {
    /// In that of the session.
    case spoken
    /// In English, as in files.
    case english
  }

  let session: Session
  let spelling: Spelling

  /// How many ids are offered at the most.
  static let idLimit = 200

  /// Makes a completer for a session.
  public init(_ session: Session) { self.init(session, spelling: .spoken) }

  /// Makes a completer that spells words in a language.
  init(_ session: Session, spelling: Spelling) {
    self.session = session
    self.spelling = spelling
  }

  /// Returns what could stand at the cursor.
  ///
  /// - Parameters:
  ///   - line: The text typed so far.
  ///   - cursor: Where the cursor stands, in UTF-8 bytes.
  /// - Returns: The candidates, and the stretch that they would replace.
  /// - Complexity: O(length of the line + candidates); ids are looked up by an index.
  public func complete(_ line: String, _ cursor: Int) -> Completions {
    let before = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    let statement = before.lastStatement
    let end = min(line.utf8.count, cursor)
    // A Vietnamese name has several words: the longest tail that begins one is completed.
    if isVietnamese {
      for length in stride(from: min(Self.longestTail, statement.words.count), to: 1, by: -1) {
        let start = statement.words[statement.words.count - length].start
        let found = complete(before, statement.words, from: start, to: end, isTail: true)
        if !found.candidates.isEmpty { return found }
      }
    }
    let start = statement.words.last?.start ?? statement.end
    return complete(before, statement.words, from: start, to: end, isTail: false)
  }

  /// How many words the tail of a line can have that begins a Vietnamese name or value.
  private static let longestTail = 10

  /// Completes what stands from a word to the cursor.
  private func complete(
    _ before: String,
    _ words: [(text: String, start: Int)],
    from start: Int,
    to end: Int,
    isTail: Bool
  ) -> Completions {
    let bytes = Array(before.utf8)
    let first = words.first?.start ?? start
    let partial = (text: String(decoding: bytes[start...], as: UTF8.self), start: start)
    let done = doneWords(String(decoding: bytes[first..<start], as: UTF8.self))
    func made(_ candidates: [Completions.Candidate], from start: Int) -> Completions {
      let fitting = isTail ? candidates.filter { $0.text.contains(" ") } : candidates
      return Completions(replacing: start..<end, candidates: fitting)
    }
    guard let (command, used) = command(done) else {
      return made(statements(done, partial.text).matching(partial.text), from: partial.start)
    }
    if let equals = partial.text.firstIndex(of: "=") {
      let typed = String(partial.text[..<equals])
      let name = english(option: typed, of: command)
      let value = String(partial.text[partial.text.index(after: equals)...])
      let start = partial.start + typed.utf8.count + 1
      return made(values(of: name, command, value).matching(value), from: start)
    }
    let rest = Array(done.dropFirst(used))
    return made(next(command, rest, partial.text).matching(partial.text), from: partial.start)
  }

  /// What may come next, told when `?` is typed at the end of a line; nil where it is a letter.
  public func explain(_ line: String) -> String? {
    guard line.isEmpty || line.hasSuffix(" ") else { return nil }
    let statement = line.lastStatement
    let first = statement.words.first?.start ?? 0
    let words = doneWords(String(decoding: Array(line.utf8).dropFirst(first), as: UTF8.self))
    guard let (command, used) = command(words) else {
      if let function = words.first.flatMap({ session.functions[$0] }) { return function.usage }
      let found = statements(words, "")
      return found.isEmpty ? nil : found.lines(width: room)
    }
    let rest = Array(words.dropFirst(used))
    let place = GrammarPlace(command.parameters, after: rest)
    var found = Array(next(command, rest, "").prefix(40))
    if place.isComplete {
      let description = Sentence.statementComplete[session.language]
      found.append(Completions.Candidate(Self.enterKey, description: description))
    }
    let asked = asked(command, place).map { "  \($0)\n" } ?? ""
    return command.usage[session.language] + "\n" + asked + found.lines(width: room)
  }

  /// How many cells a line can have; the last is left free, where some terminals go on to the next.
  private var room: Int { max(20, session.style.width - 1) }

  /// What a value is for that has to be typed, because there is nothing to choose from.
  private func asked(_ command: any Command.Type, _ place: GrammarPlace) -> String? {
    var wanted: Parameter?
    if case .value(let parameter) = place.demand {
      wanted = parameter
    } else {
      let positional = command.parameters.filter {
        [.positional, .rest, .written].contains($0.form)
      }
      if place.positionals < positional.count { wanted = positional[place.positionals] }
    }
    guard let wanted else { return nil }
    return "\(wanted.name.uppercased()): \(wanted.about[session.language])"
  }

  private static let enterKey = "⏎"

  // MARK: Commands

  private func command(_ words: [String]) -> (any Command.Type, used: Int)? {
    for length in stride(from: min(words.count, session.commands.longestName), through: 1, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      if let command = session.commands[name] {
        // `why` may still become `why not`, but only as the word after it.
        return (command, length)
      }
    }
    return nil
  }

  func commands(_ done: [String], _ partial: String) -> [Completions.Candidate] {
    let begun = done.isEmpty ? "" : done.joined(separator: " ") + " "
    if isVietnamese, done.isEmpty {
      let spoken = spokenStatements.matching(partial)
      if !spoken.isEmpty { return spoken + functions.matching(partial) }
    }
    var seen: Set<String> = []
    var found: [Completions.Candidate] = []
    for name in session.commands.names where name.hasPrefix(begun) {
      let word = name.dropFirst(begun.count).prefix { $0 != " " }
      guard seen.insert(String(word)).inserted else { continue }
      let isWhole = session.commands[begun + word] != nil
      let summary = isWhole ? session.commands[begun + word]?.summary[session.language] : nil
      found.append(Completions.Candidate(String(word), description: summary ?? ""))
    }
    if done.isEmpty {
      found += StatementHelp.all.map {
        Completions.Candidate($0.name, description: $0.summary[session.language])
      }
      found += functions
    }
    return found.matching(partial)
  }

  private var functions: [Completions.Candidate] {
    session.functions.values.sorted { $0.name < $1.name }.map {
      Completions.Candidate($0.name, description: $0.usage)
    }
  }

  /// What may come next in a statement that is no command, or not yet one.
  private func statements(_ done: [String], _ partial: String) -> [Completions.Candidate] {
    switch (done.first, done.count) {
    case ("if", _): return operands(after: Array(done.dropFirst()), partial)
    case ("for", 2): return [Completions.Candidate(isVietnamese ? "trong" : "in")]
    case ("for", 3):
      let find = Completions.Candidate(isVietnamese ? SpokenWords.name(of: "find") : "find")
      return [find] + plain(CommandRegistry.listNames)
    case ("for", 4) where CommandRegistry.listNames.contains(done[3]):
      return [Completions.Candidate(isVietnamese ? "khi" : "where")]
    case ("for", _) where done.count > 3 && done[3] == "find":
      return operands(after: Array(done.dropFirst(4)), partial)
    case ("for", _) where done.count > 4 && done[4] == "where":
      return operands(after: Array(done.dropFirst(5)), partial)
    default: return commands(done, partial)
    }
  }
}
