/// A decision as it was written: its values in order, the mildest first.
public struct DecisionSyntax: Hashable, Sendable {
  /// The decision's name.
  public var name: Identifier
  /// Its values.
  public var values: [Identifier]
  /// Its names, language by language.
  public var namings: [NamingSyntax]

  /// Makes a decision.
  public init(_ name: Identifier, _ values: [Identifier], namings: [NamingSyntax] = []) {
    self.name = name
    self.values = values
    self.namings = namings
  }
}
