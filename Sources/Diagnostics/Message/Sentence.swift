/// A language that the program speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Vietnamese.
  case vietnamese = "vi"
}

/// Something the program can say, in English and in Vietnamese side by side.
///
/// Sentences are made in the `Catalogue` folder of each module and nowhere else, as functions that
/// take the values to be named. Both languages being needed to make one, none can be forgotten.
public struct Sentence: Hashable, Sendable {
  /// The sentence in English.
  public var en: String
  /// The sentence in Vietnamese.
  public var vi: String

  /// Makes a sentence of its two forms.
  public init(en: String, vi: String) {
    self.en = en
    self.vi = vi
  }

  /// Makes a sentence of what is the same in both languages: a name, a number, a citation.
  public init(verbatim: String) {
    self.init(en: verbatim, vi: verbatim)
  }

  /// The sentence in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .vietnamese: vi
    }
  }
}
