/// What a stretch of text means, never what it looks like.
///
/// A format decides how a role looks: a terminal by a ``Palette``, Markdown by emphasis, CSV not at
/// all. A role is a help to the eye and never the only carrier of a meaning: whoever writes an
/// assumed value also writes the word "assumed", in the reader's language.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Running text.
  case plain
  /// What the reader should see first.
  case strong
  /// What the reader may skip.
  case faint
  /// The head of a part or of a column.
  case heading
  /// What can be typed, or stands in a file.
  case code
  /// A citation of a clause.
  case clause
  /// A fact that was given with its evidence.
  case given
  /// A fact that holds for one question only.
  case assumed
  /// A fact that follows from others.
  case derived
  /// A fact that nobody has told.
  case unknown
  /// An outcome in favour of the person concerned.
  case good
  /// An outcome between the others.
  case middling
  /// An outcome against the person concerned.
  case bad
  /// What the text leaves open, or what is missing to know it.
  case open
  /// Something to be careful of.
  case warning
  /// Something that went wrong.
  case error
  /// A reading of the text and not the text itself.
  case interpretation
}
