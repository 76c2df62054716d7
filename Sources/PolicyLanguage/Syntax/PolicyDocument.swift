public import Diagnostics

/// A policy file as it was written: a title, then clauses, each with prose and statements.
public struct PolicyDocument: Hashable, Sendable {
  /// The title, in English as the heading gives it.
  public var title: String
  /// The name in braces after the title.
  public var name: Identifier
  /// The lines of the head, in order.
  public var fields: [FieldSyntax]
  /// What stands between the head and the first clause.
  public var prose: [Paragraph]
  /// The clauses, in order.
  public var sections: [SectionSyntax]

  /// Makes a document.
  public init(
    title: String,
    name: Identifier,
    fields: [FieldSyntax] = [],
    prose: [Paragraph] = [],
    sections: [SectionSyntax] = []
  ) {
    self.title = title
    self.name = name
    self.fields = fields
    self.prose = prose
    self.sections = sections
  }
}

/// A line of a head: a key, a colon, a text.
public struct FieldSyntax: Hashable, Sendable {
  /// The key.
  public var key: Identifier
  /// The text after the colon, trimmed.
  public var text: String
  /// Where the text stands.
  public var place: Place

  /// Makes a field.
  public init(_ key: Identifier, _ text: String, _ place: Place = .none) {
    self.key = key
    self.text = text
    self.place = place
  }
}

/// A paragraph of prose in one language.
public struct Paragraph: Hashable, Sendable {
  /// The language it is in.
  public var language: Language
  /// Its text, lines parted by line breaks.
  public var text: String

  /// Makes a paragraph.
  public init(_ language: Language, _ text: String) {
    self.language = language
    self.text = text
  }
}

/// A clause as it was written: a heading and what stands under it.
public struct SectionSyntax: Hashable, Sendable {
  /// How deep the heading is: 2 for `##`.
  public var level: Int
  /// The heading, in English.
  public var title: String
  /// The clause's label, in braces after the heading; nil for a heading that is no clause.
  public var label: Identifier?
  /// The lines right under the heading.
  public var fields: [FieldSyntax]
  /// Prose and blocks, in order.
  public var parts: [Part]
  /// Where the heading stands.
  public var place: Place

  /// What can stand under a heading.
  public enum Part: Hashable, Sendable {
    /// A paragraph.
    case prose(Paragraph)
    /// The statements of one block.
    case block([StatementSyntax])
  }

  /// Makes a section.
  public init(
    level: Int = 2,
    title: String,
    label: Identifier?,
    fields: [FieldSyntax] = [],
    parts: [Part] = [],
    place: Place = .none
  ) {
    self.level = level
    self.title = title
    self.label = label
    self.fields = fields
    self.parts = parts
    self.place = place
  }
}
