/// A value for each variable of a store, where some may be unknown.
///
/// It is a row of bytes by variable number, the form in which ``Diagram`` walks it.
public struct Assignment: Hashable, Sendable {
  /// The byte that stands for a value that is not known.
  public static var unknown: UInt8 { 255 }

  /// The value of each variable by its number; ``unknown`` where none is known.
  public var values: [UInt8]

  /// Makes an assignment from a row of values.
  public init(_ values: [UInt8]) {
    self.values = values
  }

  /// Makes an assignment in which nothing is known.
  ///
  /// - Parameter variables: The number of variables.
  public init(unknownOver variables: Int) {
    values = [UInt8](repeating: Self.unknown, count: variables)
  }

  /// The value of a variable; nil if it is not known.
  ///
  /// A variable past the end of the row is unknown; setting one makes the row longer.
  public subscript(variable: Variable) -> UInt8? {
    get {
      guard variable.index < values.count, values[variable.index] != Self.unknown else {
        return nil
      }
      return values[variable.index]
    }
    set {
      while values.count <= variable.index { values.append(Self.unknown) }
      values[variable.index] = newValue ?? Self.unknown
    }
  }

  /// Gives each variable of a cube the least value that the cube allows it.
  public mutating func choose(from cube: Cube) {
    for literal in cube.literals { self[literal.variable] = literal.values.first }
  }

  /// The variables whose value is known, by number.
  public var known: [Variable] {
    values.indices.lazy.filter { values[$0] != Self.unknown }.map { Variable($0) }
  }
}
