public import Diagnostics

/// How sure we are of a clause, and by which sources.
public struct Mark: Hashable, Sendable {
  /// How sure we are.
  public enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// Read in a public text.
    case seen
    /// Read, but the text broke off before the clause ended.
    case partial
    /// Read only in a draft: not law.
    case draft
    /// Not confirmed.
    case memory
    /// A choice of whoever wrote the policy down.
    case design
  }

  /// How sure we are.
  public var certainty: Certainty
  /// The sources by their short names, such as `S1`.
  public var sources: [String]
  /// What else is to be said of it; empty for nothing.
  public var note: Sentence

  /// Makes a mark.
  public init(
    _ certainty: Certainty,
    sources: [String] = [],
    note: Sentence = Sentence(verbatim: "")
  ) {
    self.certainty = certainty
    self.sources = sources
    self.note = note
  }

  /// Makes a mark whose note is in one language only.
  public init(_ certainty: Certainty, sources: [String] = [], note: String) {
    self.init(certainty, sources: sources, note: Sentence(verbatim: note))
  }

  /// Whether the clause may be shown as a citation of the instrument.
  public var mayBeCited: Bool { certainty == .seen || certainty == .partial }
}
