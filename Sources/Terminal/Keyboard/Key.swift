/// What a key reader found in the bytes.
enum Key: Equatable {
  /// A letter, with the marks that arrived together with it, or a control character.
  case character(Unicode.Scalar)
  /// A combining mark that arrived on its own, for the letter before it.
  case mark(Unicode.Scalar)
  /// A key that sends an escape sequence.
  case special(Special)
  /// An escape sequence that is none of ours, whole.
  case sequence(String)
  /// Text that was pasted, and whether some of it had to be left out.
  case pasted(String, isAltered: Bool)
  /// Something that cannot be part of a line.
  case unusable
  case interrupted
  case suspended
  case resized
  case continued
  case endOfInput
  case hangUp
  case failed(Int32)

  /// The keys that move or delete.
  enum Special: UInt8, CaseIterable {
    case up
    case down
    case left
    case right
    case home
    case end
    case delete
    case wordLeft
    case wordRight
    case deleteWord
    case pageUp
    case pageDown
  }
}
