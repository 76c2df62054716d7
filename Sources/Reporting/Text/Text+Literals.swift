extension Text: ExpressibleByStringInterpolation {
  /// Makes a plain text of a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Makes a text of a literal with values in it.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  /// What a text literal can hold: strings and numbers with a role, and other texts.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = Text()

    /// Makes an empty text that will be filled.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the literal's own characters.
    public mutating func appendLiteral(_ literal: String) { text.append(literal) }

    /// Adds a text with its roles.
    public mutating func appendInterpolation(_ other: Text) { text.append(other) }

    /// Adds a text, with a role for what has none.
    public mutating func appendInterpolation(_ other: Text, as role: Role) {
      text.append(other.filled(as: role))
    }

    /// Adds a value's description.
    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible,
      as role: Role = .plain
    ) {
      text.append(value.description, as: role)
    }
  }
}
