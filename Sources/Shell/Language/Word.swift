import Diagnostics

/// A word of a command as it was written: plain text and variables, quoted or not.
struct Word: Hashable, Sendable {
  /// Part of a word.
  enum Piece: Hashable, Sendable {
    /// Text, its escapes undone.
    case text(String)
    /// The value of a variable.
    case variable(String, Place)
  }

  /// The parts, in order.
  var pieces: [Piece]
  /// Whether any of it stood in quotes: then it is never a keyword, a sign or a sweep.
  var isQuoted: Bool
  /// Where it stands.
  var place: Place

  var span: Span { place.span }

  /// The text of a word without variables; nil if it has any.
  var constant: String? {
    switch pieces.count {
    case 0: return ""
    case 1: if case .text(let text) = pieces[0] { return text }
    default: break
    }
    return nil
  }

  /// Whether it is a bare word, as keywords are.
  func isBare(_ word: String) -> Bool { !isQuoted && constant == word }
}

/// A word after a command's name, perhaps with a name and an equals sign before it.
struct Argument: Hashable, Sendable {
  /// The name before the equals sign.
  var name: Identifier?
  /// The word itself.
  var value: Word
  /// Where it stands, name and all.
  var place: Place

  /// A name in a command, with its place.
  struct Identifier: Hashable, Sendable {
    var name: String
    var place: Place
  }
}
