import Diagnostics
import Engine
import PolicyLanguage

// A reading is chosen by its name, which is English; whoever reads Vietnamese is told what its page
// is called. So are decisions.

extension Speech {
  /// A reading by what it is called; nil is the text alone.
  func reading(_ name: String?) -> String {
    guard let name else { return self[.theTextAlone] }
    return readingTitle(name)[language]
  }

  /// What a reading is called in both languages; its name where no policy says more.
  func readingTitle(_ name: String) -> Sentence {
    set.members.lazy.compactMap { $0.policy.readingTitle(name) }.first
      ?? Sentence(en: name, vi: name)
  }
}

extension Policy {
  /// What a reading is called: its name, in Vietnamese what its page calls it; nil if the policy
  /// has no such reading.
  func readingTitle(_ name: String) -> Sentence? {
    guard let reading = readings.first(where: { $0.name == name }) else { return nil }
    let title = reading.clause.map { clauses[$0.index].title.vi } ?? ""
    // `Cách hiểu cân bằng` is called `cân bằng`.
    let words = SpokenWords.statements["reading"] ?? []
    let word = words.first { title.lowercased().hasPrefix($0 + " ") }
    return Sentence(en: name, vi: word.map { String(title.dropFirst($0.count + 1)) } ?? name)
  }

  /// A reading as it can be chosen: its name, in Vietnamese what its page calls it.
  func spokenReading(_ name: String, _ language: Language) -> String {
    readingTitle(name)?[language] ?? name
  }
}

extension Policy.Decision {
  /// Its name as it is typed; in Vietnamese what it is called, which can be typed as well.
  func spoken(_ language: Language) -> String { language == .vietnamese ? title.vi : name }
}
