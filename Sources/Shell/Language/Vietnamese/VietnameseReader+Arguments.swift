import Diagnostics
import PlainText

extension VietnameseReader {
  /// Reads the arguments of a command.
  ///
  /// Behind the English name of a command a preposition counts only with its marks: an id may be
  /// spelled like one without.
  mutating func arguments(of command: any Command.Type, _ isVietnamese: Bool) {
    copyBlank()
    if isAtStatementEnd { return }
    let books = commands.books[command]
    var open = command.parameters.filter { [.positional, .rest, .written].contains($0.form) }
    var preposition: Parameter?
    if command.name == SetCommand.name { setting(isVietnamese) }
    isPlan = Self.planCommands.contains(command.name)
    putsAmounts = isPlan && isVietnamese
    defer { (isPlan, putsAmounts) = (false, false) }
    while !isAtStatementEnd, byte() != UInt8(ascii: "{") {
      let start = offset
      copyBlank()
      if isAtStatementEnd { break }
      if byte() == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
        flag(books)
      } else if planWord(of: command, isVietnamese) || event(of: command) || distribution() {
        continue
      } else if command.name != "payoff", chance() {
        continue
      } else if preposition?.name == "sweep", sweep() {
        continue
      } else if named(command, books, isVietnamese) {
        continue
      } else if let parameter = self.preposition(command, books, isVietnamese) {
        preposition = parameter
      } else if command.parameters.contains(where: { $0.form == .expression }) {
        expression(for: command, isVietnamese)
      } else if let parameter = preposition, parameter.form != .prepositionFacts {
        value(of: parameter.kind, isVietnamese)
        if parameter.form == .preposition { preposition = nil }
      } else if let parameter = open.first {
        if command.name == Output.name, off() { continue }
        value(of: parameter.kind, isVietnamese)
        if parameter.form == .positional { open.removeFirst() }
      } else {
        copyWord()
      }
      if offset == start { copy(upTo: offset + 1) }
    }
  }

  // MARK: Options

  private mutating func flag(_ books: CommandBooks.Books) {
    copy(upTo: offset + 2)
    let parts = parts()
    if let (english, count) = books.flags.match(parts) {
      replace(upTo: parts[count - 1].upper, with: english)
    } else {
      copyWord()
    }
  }

  /// Reads a value with its chance, as in `cho thí điểm:60%`; false where there is none here.
  private mutating func chance() -> Bool {
    guard isBeforeColon else { return false }
    let parts = parts()
    guard let last = parts.firstIndex(where: { $0.upper < end && bytes[$0.upper] == 0x3A }),
      last > 0 || !parts[0].marked.isASCII || parts[0].folded.count > 1,
      let value = lookUp({ $0.everyValue.match(parts) { $0 == last }?.word })
    else { return false }
    replace(upTo: parts[last].upper, with: value)
    copyWord()
    return true
  }

  /// Whether a colon stands behind the words here.
  private var isBeforeColon: Bool {
    var place = offset
    while place < end, bytes[place].isNamePart || " \t-".utf8.contains(bytes[place]) { place += 1 }
    return place < end && bytes[place] == UInt8(ascii: ":")
  }

  /// Whether an equals sign stands behind the words here.
  var isBeforeEquals: Bool {
    var place = offset
    while place < end, bytes[place].isNamePart || " \t-".utf8.contains(bytes[place]) { place += 1 }
    return place < end && bytes[place] == UInt8(ascii: "=")
  }

  /// Reads `name=value`, the name being of one word or several; false where there is none here.
  private mutating func named(
    _ command: any Command.Type,
    _ books: CommandBooks.Books,
    _ isVietnamese: Bool
  ) -> Bool {
    guard isBeforeEquals else { return false }
    let name = word()
    if !name.isEmpty, byte(name.utf8.count) == UInt8(ascii: "="), isKnown(name, command) {
      copy(upTo: offset + name.utf8.count + 1)
      let option = command.parameters.first {
        [.named, .field].contains($0.form) && $0.name == name
      }
      if let option { value(of: option.kind, isVietnamese) } else { value(ofFact: name) }
      return true
    }
    let parts = parts()
    guard let last = parts.firstIndex(where: { $0.upper < end && bytes[$0.upper] == 0x3D }) else {
      return false
    }
    let isWord = parts[..<last].allSatisfy { !$0.endsWord }
    let typed = source.string(Span(offset, parts[last].upper))
    let options = command.parameters.filter { [.named, .field].contains($0.form) }
    func isWhole(_ place: Int) -> Bool { place == last }
    if let option = books.named.match(parts, where: isWhole)?.word {
      replace(upTo: parts[last].upper, with: option)
      copy(upTo: offset + 1)
      value(of: options.first { $0.name == option }?.kind ?? .text, true)
      return true
    }
    if command.name == WhatIfCommand.name, isVietnamese || !parts[0].marked.isASCII,
      let word = commands.books.date.match(parts, where: isWhole)?.word
    {
      replace(upTo: parts[last].upper, with: word)
      return true
    }
    if command.name == "payoff",
      let value = lookUp({ $0.decisionValues.match(parts, where: isWhole)?.word })
    {
      replace(upTo: parts[last].upper, with: value)
      return true
    }
    return fact(parts, last, isWord: isWord, typed, command)
  }

  private mutating func isKnown(_ name: String, _ command: any Command.Type) -> Bool {
    command.parameters.contains { [.named, .field].contains($0.form) && $0.name == name }
      || knows(name)
  }

  private mutating func fact(
    _ parts: [SpokenPart],
    _ last: Int,
    isWord: Bool,
    _ typed: String,
    _ command: any Command.Type
  ) -> Bool {
    // `case first motive=pure` is English: no words of policies are asked for.
    let isEnglish = endsWithKnownName(typed)
    if typed.isASCII, isEnglish, !isWord { return false }
    let isPlain = typed.isASCII && isWord
    let found = lookUp(isWide: !isPlain) { $0.facts.match(parts) { $0 == last }?.word }
    if let found {
      replace(upTo: parts[last].upper, with: found)
      copy(upTo: offset + 1)
      value(ofFact: found)
      return true
    }
    // What is nearly a fact is told as one word, so that the nearest can be told.
    if !isWord, !isEnglish, !endsWithName(parts, last, command), let near = nearest(typed) {
      replace(upTo: parts[last].upper, with: Self.joined(typed))
      copy(upTo: offset + 1)
      value(ofFact: near)
      return true
    }
    guard isWord else { return false }
    copy(upTo: parts[last].upper + 1)
    copyWord()
    return true
  }

  /// Whether the last word is a name as it is in English.
  private mutating func endsWithKnownName(_ typed: String) -> Bool {
    guard let name = typed.split(whereSeparator: \.isWhitespace).last else { return false }
    return knows(String(name))
  }

  /// Whether a name begins at a later word: those before it are something else.
  private mutating func endsWithName(
    _ parts: [SpokenPart],
    _ last: Int,
    _ command: any Command.Type
  ) -> Bool {
    let known = Set(command.parameters.filter { [.named, .field].contains($0.form) }.map(\.name))
    return parts.indices.prefix(last).contains { place in
      guard parts[place].endsWord else { return false }
      let rest = Array(parts[(place + 1)...])
      let end = last - place - 1
      if end == 0, known.contains(rest[0].marked) || knows(rest[0].marked) { return true }
      return commands.books[command].named.match(rest, where: { $0 == end }) != nil
        || lookUp { words in
          end == 0 && words.known.contains(rest[0].marked)
            ? true : words.facts.match(rest) { $0 == end }.map { _ in true }
        } == true
    }
  }

  private mutating func nearest(_ typed: String) -> String? {
    let name = Self.joined(typed)
    return lookUp { words in
      nearestName(to: name, among: words.facts.keys.map(Self.joined)).flatMap { words.facts[$0] }
    }
  }

  static func joined(_ phrase: String) -> String {
    String(phrase.map { $0 == " " ? "-" : $0 })
  }

  /// The preposition or particle that stands here.
  private func find(
    _ command: any Command.Type,
    _ books: CommandBooks.Books,
    _ isVietnamese: Bool
  ) -> (parameter: Parameter, end: Int, word: String)? {
    guard command.parameters.contains(where: { $0.form.hasOwnWord }) else { return nil }
    let words = parts(limit: Self.longestPreposition)
    for parameter in command.parameters {
      let own = parameter.name.split(separator: " ").map(String.init)
      switch parameter.form {
      case .preposition, .prepositionList, .prepositionFacts, .particle:
        guard words.count >= own.count, words.prefix(own.count).map(\.marked) == own else {
          continue
        }
        return (parameter, words[own.count - 1].upper, parameter.name)
      default: continue
      }
    }
    guard let (word, count) = books.prepositions.match(words),
      isVietnamese || words.prefix(count).contains(where: { !$0.marked.isASCII }),
      let parameter = command.parameters.first(where: { $0.name == word })
    else { return nil }
    return (parameter, words[count - 1].upper, word)
  }

  /// Reads a preposition or particle.
  private mutating func preposition(
    _ command: any Command.Type,
    _ books: CommandBooks.Books,
    _ isVietnamese: Bool
  ) -> Parameter? {
    guard let found = find(command, books, isVietnamese) else { return nil }
    replace(upTo: found.end, with: found.word)
    return found.parameter
  }

  /// Whether one of a command's prepositions stands here.
  func isAtPreposition(of command: (any Command.Type)?, _ isVietnamese: Bool) -> Bool {
    guard let command else { return false }
    return find(command, commands.books[command], isVietnamese) != nil
  }

  private static let longestPreposition = 4
}

extension Parameter.Form {
  /// Whether a word of the parameter's own stands before its value, or by itself.
  fileprivate var hasOwnWord: Bool {
    switch self {
    case .preposition, .prepositionList, .prepositionFacts, .particle: true
    case .positional, .rest, .written, .named, .field, .flag, .facts, .expression: false
    }
  }
}
