/// Where a part of a tree stands in its text; all places compare equal.
///
/// Two trees are equal when they say the same, wherever it stands: this is what lets
/// "parse, print, parse again" be tested with `==`.
public struct Place: Hashable, Sendable {
  /// The stretch of text.
  public var span: Span

  /// Makes the place of a stretch of text.
  public init(_ span: Span) { self.span = span }

  /// The place of what was made without any text.
  public static let none = Place(Span(0, 0))

  /// Holds always: a place never tells two trees apart.
  public static func == (_: Place, _: Place) -> Bool { true }

  /// Adds nothing, as all places are equal.
  public func hash(into _: inout Hasher) {}
}
