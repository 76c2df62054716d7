public import Diagnostics

/// A name as it was written, with its place.
public struct Identifier: Hashable, Sendable {
  /// The name, composed.
  public var name: String
  /// Where it stands.
  public var place: Place

  /// Makes an identifier.
  public init(_ name: String, _ place: Place = .none) {
    self.name = name
    self.place = place
  }
}
