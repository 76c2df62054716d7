/// A stretch of a source text, as offsets into its UTF-8 bytes.
public struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int
  /// The offset just past the last byte.
  public var upper: Int

  /// Makes the span from `lower` up to but not including `upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    Span(min(lower, other.lower), max(upper, other.upper))
  }

  /// Whether the span holds no byte: a place between two letters.
  public var isEmpty: Bool { lower == upper }
}
