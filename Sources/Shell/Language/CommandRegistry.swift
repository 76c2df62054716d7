import Diagnostics
import PolicyLanguage

/// All commands: the one list from which parsing, help, completion and the reference are made.
struct CommandRegistry: Sendable {
  /// The commands, in no particular order.
  let all: [any Command.Type]
  private let byName: [String: any Command.Type]
  private let firstWords: Set<String>
  /// How many words the longest name of a command has.
  let longestName: Int
  /// What the commands and their options are called in Vietnamese.
  let books = CommandBooks()

  /// The names of lists that a loop can go through.
  static let listNames = ["cases", "cadres", "proposals"]

  /// The words that begin statements that are no commands.
  static let statementWords = ["define", "expect error", "for", "if", "let", "time"]

  init(_ all: [any Command.Type]) {
    self.all = all
    byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    longestName = all.map { $0.name.split(separator: " ").count }.max() ?? 1
    firstWords = Set(all.map { String($0.name.prefix { $0 != " " }) })
  }

  subscript(name: String) -> (any Command.Type)? { byName[name] }

  /// The names of all commands, in order.
  var names: [String] { all.map { $0.name }.sorted() }

  /// Whether a name begins a command or another statement already.
  func isTaken(_ name: String) -> Bool {
    firstWords.contains(name) || name == "else"
      || Self.statementWords.contains { $0.prefix { $0 != " " } == name }
  }

  /// Returns the command whose name begins a statement, and how many bytes the name takes.
  ///
  /// Of `what` and `what if` the longer is taken. The names of functions are only suggested.
  func match(
    _ source: SourceText,
    at offset: Int,
    functions: Set<String>
  ) throws(ParseStop) -> (any Command.Type, Int) {
    var scanner = StatementScanner(source, from: offset)
    var words: [(text: String, end: Int)] = []
    var text = ""
    while words.count < longestName {
      let length = scanner.nameLength(at: 0)
      guard length > 0 else { break }
      let word = source.string(Span(scanner.offset, scanner.offset + length))
      text += text.isEmpty ? word : " " + word
      scanner.offset += length
      words.append((text, scanner.offset))
      while scanner.byte() == 0x20 || scanner.byte() == 0x09 { scanner.offset += 1 }
    }
    for (text, end) in words.reversed() {
      if let command = byName[text] { return (command, end - offset) }
    }
    throw unknown(words, source, at: offset, functions)
  }

  private func unknown(
    _ words: [(text: String, end: Int)],
    _ source: SourceText,
    at offset: Int,
    _ functions: Set<String>
  ) -> ParseStop {
    guard let first = words.first else {
      var scanner = StatementScanner(source, from: offset)
      if let foreign = foreign(source, offset, functions) { return .diagnosed(foreign) }
      repeat { scanner.offset += 1 } while scanner.byte() & 0xC0 == 0x80
      return .wrong(
        .strayCharacter(source.string(Span(offset, scanner.offset))),
        Span(offset, scanner.offset)
      )
    }
    if firstWords.contains(first.text) {
      let objects = all.map { $0.name }.filter { $0.hasPrefix(first.text + " ") }
        .map { String($0.dropFirst(first.text.count + 1)) }.sorted()
      let word = words.count > 1 ? String(words[1].text.dropFirst(first.text.count + 1)) : nil
      let span = Span(word == nil ? offset : first.end + 1, words[min(1, words.count - 1)].end)
      return .diagnosed(
        Diagnostic.unknownObject(first.text, word, known: objects)
          .located(in: source, at: span)
      )
    }
    let known = names + Self.statementWords + functions.sorted()
    let typed = (words.last?.text ?? "").split(separator: " ").map(String.init)
    if let (phrase, count) = books.statements.nearest(to: typed),
      count > 1 || nearestName(to: first.text, among: known) == nil
    {
      let text = words[count - 1].text
      return .diagnosed(
        Diagnostic.unknownCommand(text, known: [phrase])
          .located(in: source, at: Span(offset, words[count - 1].end))
      )
    }
    let phrases = books.statements.phrases(after: first.text).map(\.phrase)
    let objects = phrases.map { String($0.drop { $0 != " " }.dropFirst()) }
    if let only = phrases.first, phrases.count == 1 {
      return .diagnosed(
        Diagnostic.unknownCommand(first.text, known: [only])
          .located(in: source, at: Span(offset, first.end))
      )
    }
    if !objects.isEmpty {
      let word = words.count > 1 ? String(words[1].text.dropFirst(first.text.count + 1)) : nil
      let end = words[word == nil ? 0 : 1].end
      return .diagnosed(
        Diagnostic.unknownObject(first.text, word, known: objects)
          .located(in: source, at: Span(word == nil ? offset : first.end + 1, end))
      )
    }
    return .diagnosed(
      Diagnostic.unknownCommand(first.text, known: known)
        .located(in: source, at: Span(offset, first.end))
    )
  }

  /// What is wrong with a word that begins with the sign which commands of another program have, as in
  /// `\q`, `:q`, `.help` and `?`; nil where it is not such a word.
  private func foreign(
    _ source: SourceText,
    _ offset: Int,
    _ functions: some Sequence<String>
  ) -> Diagnostic? {
    let rest = source.bytes[offset...].prefix { !" \t\r\n;".utf8.contains($0) }
    let word = String(decoding: rest, as: UTF8.self)
    guard let sign = word.first, "\\:.!?/%@".contains(sign), word.utf8.count <= 40 else {
      return nil
    }
    guard word == "?" || word.dropFirst().first?.isLetter == true || word == "\\?" else {
      return nil
    }
    return Diagnostic.unknownCommand(word, known: names + Self.statementWords + functions.sorted())
      .located(in: source, at: Span(offset, offset + word.utf8.count))
  }
}
