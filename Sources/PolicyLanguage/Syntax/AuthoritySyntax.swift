/// Who decides, as it was written.
public struct AuthoritySyntax: Hashable, Sendable {
  /// The decisions that are theirs.
  public var decisions: [Identifier]
  /// What to call them.
  public var namings: [NamingSyntax]

  /// Makes an authority.
  public init(_ decisions: [Identifier], namings: [NamingSyntax]) {
    self.decisions = decisions
    self.namings = namings
  }
}
