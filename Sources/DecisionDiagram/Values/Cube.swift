/// A conjunction of conditions, each on one variable: "x0 in {1,2} and x3 in {0}".
///
/// A cube without conditions holds for every assignment.
public struct Cube: Hashable, Sendable {
  /// A condition: a variable takes one of some values.
  public struct Literal: Hashable, Sendable {
    /// The variable asked.
    public let variable: Variable
    /// The values that meet the condition.
    public let values: ValueSet

    /// Makes the condition that a variable takes one of some values.
    public init(_ variable: Variable, in values: ValueSet) {
      self.variable = variable
      self.values = values
    }
  }

  /// The conditions, at most one for a variable, in the order of the diagram they came from.
  public var literals: [Literal]

  /// Makes a cube from its conditions.
  public init(_ literals: [Literal] = []) {
    self.literals = literals
  }

  /// The values that the cube allows for a variable; nil if it asks nothing of it.
  public subscript(variable: Variable) -> ValueSet? {
    literals.first { $0.variable == variable }?.values
  }

  /// Checks whether an assignment is known to meet every condition.
  public func contains(_ assignment: Assignment) -> Bool {
    literals.allSatisfy { literal in
      assignment[literal.variable].map(literal.values.contains) ?? false
    }
  }
}

extension Cube: CustomStringConvertible {
  /// The conditions joined by `&`, or `true`.
  public var description: String {
    if literals.isEmpty { return "true" }
    return literals.map { "\($0.variable)∈\($0.values)" }.joined(separator: " & ")
  }
}
