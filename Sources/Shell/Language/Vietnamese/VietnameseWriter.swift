import Diagnostics
import PlainText
import PolicyLanguage

// The way back from English is a search: each English word may be said by some Vietnamese phrases,
// and one is taken where the reader understands it as the very word that stood there. So what is
// written can always be typed, and needs no second grammar.

/// What puts statements that are written in English into the Vietnamese that can be typed.
struct VietnameseWriter {
  private let commands: CommandRegistry
  private let policyWords: PolicyWords?

  /// Makes a writer for commands, which knows the words of policies.
  init(_ commands: CommandRegistry, _ policyWords: PolicyWords?) {
    self.commands = commands
    self.policyWords = policyWords
  }

  /// Returns a statement in Vietnamese, as far as there are words for it.
  ///
  /// - Complexity: O(words × phrases) readings of the statement.
  func vietnamese(_ statement: String) -> String {
    VietnameseQuantities.spoken(words(statement))
  }

  /// Returns an example of help, in which quoted texts are put into Vietnamese as well.
  func example(_ statement: String) -> String {
    vietnamese(statement).split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { place, part in
        let text = String(part)
        return place.isMultiple(of: 2) ? text : SpokenWords.exampleTexts[text] ?? text
      }
      .joined(separator: "\"")
  }

  /// The same with amounts and dates as they were.
  func words(_ statement: String) -> String {
    var text = statement
    var place = text.startIndex
    while let word = nextWord(in: text, from: place) {
      let left = text.distance(from: word.upperBound, to: text.endIndex)
      for length in stride(from: Self.longestName, through: 1, by: -1) {
        guard let range = extended(word, in: text, words: length) else { continue }
        guard let said = said(text, range, as: statement) else { continue }
        text = said
        break
      }
      // What was behind the word may have been taken along by a name of several words.
      let done = text.index(text.endIndex, offsetBy: -min(left, text.count))
      place = max(done, text.index(after: place))
    }
    return text
  }

  /// The words that the longest name of a statement or a preposition has.
  private static let longestName = 3

  /// The text with a phrase in the place of a word, if the reader understands one there.
  private func said(_ text: String, _ range: Range<String.Index>, as english: String) -> String? {
    let word = String(text[range])
    let isFlag = text[..<range.lowerBound].hasSuffix("--")
    for phrase in phrases(for: word) where phrase != word {
      let spelled = isFlag ? String(phrase.map { $0 == " " ? "-" : $0 }) : phrase
      let attempt = text.replacingCharacters(in: range, with: spelled)
      if self.english(attempt) == english { return attempt }
    }
    return nil
  }

  private func english(_ text: String) -> String {
    var reader = VietnameseReader(SourceText(text), commands, functions: []) { policyWords }
    return reader.english().text
  }

  /// All that a word may be called.
  private func phrases(for word: String) -> [String] {
    var found = SpokenWords.statements[word] ?? []
    found += SpokenWords.parameters[word] ?? []
    for (key, phrases) in SpokenWords.parameters where key.hasSuffix(" " + word) {
      found += phrases
    }
    for list in [
      SpokenWords.values, SpokenWords.settings, SpokenWords.operators, SpokenWords.functions,
      SpokenWords.planWords, SpokenWords.events, SpokenWords.sweeps,
      ["in": ["trong"], "where": ["khi"]],
    ] {
      found += list[word] ?? []
    }
    if let words = policyWords {
      for book in [words.facts, words.decisions, words.readings, words.everyValue] {
        if let phrase = book.spoken[word] { found.append(phrase) }
      }
      for book in words.values.values { if let phrase = book.spoken[word] { found.append(phrase) } }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  // MARK: Words

  /// The next bare word that is no variable and stands in no quotes.
  private func nextWord(in text: String, from start: String.Index) -> Range<String.Index>? {
    var isQuoted = text[..<start].count { $0 == "\"" } % 2 == 1
    var place = start
    while place < text.endIndex {
      let character = text[place]
      if character == "\"" { isQuoted.toggle() }
      let isBehindName =
        place > text.startIndex && Self.isInWord(text[text.index(before: place)])
      if !isQuoted, character.isLetter, !isBehindName {
        return place..<end(of: place, in: text)
      }
      place = text.index(after: place)
    }
    return nil
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "$" || character == "/"
  }

  private func end(of start: String.Index, in text: String) -> String.Index {
    var place = start
    while place < text.endIndex, text[place].isLetter || text[place].isNumber || text[place] == "-"
    {
      place = text.index(after: place)
    }
    return place
  }

  /// A word with those behind it that make so many, one space between two.
  private func extended(
    _ word: Range<String.Index>,
    in text: String,
    words: Int
  ) -> Range<String.Index>? {
    var upper = word.upperBound
    for _ in 1..<words {
      guard upper < text.endIndex, text[upper] == " ",
        case let next = text.index(after: upper), next < text.endIndex, text[next].isLetter
      else { return nil }
      upper = end(of: next, in: text)
    }
    return word.lowerBound..<upper
  }
}

extension String {
  fileprivate func replacingCharacters(
    in range: Range<String.Index>,
    with other: String
  ) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
