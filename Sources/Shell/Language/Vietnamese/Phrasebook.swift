import Diagnostics
import PlainText

/// Phrases, each with the word that it stands for.
///
/// Marks, case, and whether words are joined by spaces or hyphens do not matter, unless two phrases
/// differ in nothing else: then the one with these very marks is meant, or none.
struct Phrasebook: Sendable {
  private var meanings: [String: [(marked: String, word: String)]] = [:]
  private var longest = 0

  /// The phrase that says a word; the first that was added.
  private(set) var spoken: [String: String] = [:]

  /// Adds a phrase for a word.
  mutating func add(_ phrase: String, _ word: String) {
    let marked = phrase.composed.lowercased().parted
    guard !marked.isEmpty else { return }
    if spoken[word] == nil { spoken[word] = phrase.spelled }
    let key = marked.joined(separator: " ")
    longest = max(longest, marked.count)
    meanings[key.withoutMarks, default: []].append((key, word))
  }

  /// Adds all phrases of another book.
  mutating func add(_ other: Phrasebook) {
    meanings.merge(other.meanings) { $0 + $1 }
    spoken.merge(other.spoken) { first, _ in first }
    longest = max(longest, other.longest)
  }

  /// The longest phrase that some parts of words begin with.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - fits: Whether a phrase may end with the part at a place.
  /// - Returns: The word that it stands for, and how many parts it takes; nil if there is none.
  func match(
    _ parts: [SpokenPart],
    where fits: (Int) -> Bool = { _ in true }
  ) -> (word: String, count: Int)? {
    for count in stride(from: min(longest, parts.count), through: 1, by: -1) {
      guard parts[count - 1].endsWord, fits(count - 1) else { continue }
      if let word = word(for: parts.prefix(count)) { return (word, count) }
    }
    return nil
  }

  /// The word that a whole phrase stands for.
  subscript(phrase: String) -> String? {
    let parts = phrase.composed.lowercased().parted
    let key = parts.joined(separator: " ")
    return word(key.withoutMarks, marked: key)
  }

  private func word(for parts: ArraySlice<SpokenPart>) -> String? {
    word(
      parts.map(\.folded).joined(separator: " "),
      marked: parts.map(\.marked).joined(separator: " ")
    )
  }

  private func word(_ key: String, marked: String) -> String? {
    guard let meanings = meanings[key], let first = meanings.first else { return nil }
    if meanings.allSatisfy({ $0.word == first.word }) { return first.word }
    let exact = Set(meanings.filter { $0.marked == marked }.map(\.word))
    return exact.count == 1 ? exact.first : nil
  }

  /// The phrase that some words are nearest to, if any is near enough to be meant.
  ///
  /// - Parameter words: The words, of which a phrase may take as many as it has.
  /// - Returns: The phrase with its marks, and how many of the words it takes.
  func nearest(to words: [String]) -> (phrase: String, count: Int)? {
    for count in stride(from: min(longest, words.count), through: 1, by: -1) {
      let typed = words.prefix(count).joined(separator: " ")
      let keys = meanings.keys.filter { $0.split(separator: " ").count == count }.sorted()
      guard let key = nearestName(to: typed, among: keys), let meaning = meanings[key]?.first else {
        continue
      }
      return (meaning.marked, count)
    }
    return nil
  }

  /// The phrases that begin with some words and go on.
  func phrases(after words: String) -> [(phrase: String, word: String)] {
    meanings.filter { $0.key.hasPrefix(words.withoutMarks + " ") }
      .compactMap { $0.value.first.map { ($0.marked, $0.word) } }
      .sorted { $0.phrase.withoutMarks < $1.phrase.withoutMarks }
  }

  /// All phrases, as they were added, without marks.
  var keys: [String] { Array(meanings.keys) }

  /// The phrases that stand for several words, whatever the marks.
  var ambiguous: [String] {
    meanings.filter { Set($0.value.map(\.word)).count > 1 }.map(\.key).sorted()
  }
}

/// A part of a word that was typed, up to a hyphen or the word's end.
struct SpokenPart {
  /// It without marks, in lower case.
  var folded: String
  /// It composed, in lower case.
  var marked: String
  /// The offset just past it.
  var upper: Int
  /// Whether its word ends with it.
  var endsWord: Bool
}

extension String {
  /// The text as a phrase that can be typed; nil where nothing of it can.
  var spelled: String? {
    let parts = parted
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The parts of words: what stands between spaces, hyphens, commas and the like.
  fileprivate var parted: [String] {
    split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
