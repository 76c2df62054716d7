public import Diagnostics

/// A text in English and Vietnamese, either of which may be missing.
public struct WordsSyntax: Hashable, Sendable {
  /// The English text.
  public var en: String?
  /// The Vietnamese text.
  public var vi: String?

  /// Makes a pair of texts.
  public init(en: String? = nil, vi: String? = nil) {
    self.en = en
    self.vi = vi
  }
}

/// The name of something in one language, with the names of its labels.
public struct NamingSyntax: Hashable, Sendable {
  /// The language.
  public var language: Language
  /// The name of the whole.
  public var title: String
  /// The names of labels.
  public var labels: [LabelNaming]

  /// Makes a naming.
  public init(_ language: Language, _ title: String, labels: [LabelNaming] = []) {
    self.language = language
    self.title = title
    self.labels = labels
  }
}

/// The name of one label.
public struct LabelNaming: Hashable, Sendable {
  /// The label.
  public var label: Identifier
  /// Its name.
  public var title: String

  /// Makes a label's name.
  public init(_ label: Identifier, _ title: String) {
    self.label = label
    self.title = title
  }
}
