/// A line that cannot be text.
public struct LineError: Error, Sendable, Equatable {
  /// What is wrong with a line.
  public enum Kind: Sendable, Equatable {
    /// A byte that does not belong to UTF-8.
    case notUTF8
    /// A zero byte, as in a file that is no text.
    case zeroByte
    /// More than so many bytes without a line break.
    case tooLong(limit: Int)
  }

  /// What is wrong.
  public var kind: Kind
  /// The number of the line; the first is 1.
  public var line: Int
  /// Where in the line it is wrong: the number of bytes before the place.
  public var byteInLine: Int
  /// Where in the whole input it is wrong: the number of bytes before the place.
  public var byteInInput: Int

  /// Creates an error at a place.
  public init(_ kind: Kind, line: Int, byteInLine: Int, byteInInput: Int) {
    self.kind = kind
    self.line = line
    self.byteInLine = byteInLine
    self.byteInInput = byteInInput
  }
}
