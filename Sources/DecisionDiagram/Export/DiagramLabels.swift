/// What variables, values and terminals are called where a diagram is written out.
public struct DiagramLabels: Sendable {
  /// The name of a variable.
  public var variable: @Sendable (Variable) -> String
  /// The name of a value of a variable.
  public var value: @Sendable (Variable, UInt8) -> String
  /// The name of a terminal.
  public var terminal: @Sendable (Terminal) -> String

  /// Makes labels; what is not given is called by its number.
  ///
  /// - Parameters:
  ///   - variable: The name of a variable.
  ///   - value: The name of a value of a variable.
  ///   - terminal: The name of a terminal.
  public init(
    variable: @escaping @Sendable (Variable) -> String = { $0.description },
    value: @escaping @Sendable (Variable, UInt8) -> String = { _, value in "\(value)" },
    terminal: @escaping @Sendable (Terminal) -> String = { $0.description }
  ) {
    self.variable = variable
    self.value = value
    self.terminal = terminal
  }

  func values(_ variable: Variable, _ values: [UInt8]) -> String {
    values.map { value(variable, $0) }.joined(separator: ", ")
  }
}

extension Diagram {
  /// The different children of a node, each with the values that lead to it, by smallest value.
  func groupedChildren(_ node: Int) -> [(child: Int32, values: [UInt8])] {
    var groups: [(child: Int32, values: [UInt8])] = []
    for (value, child) in children(node).enumerated() {
      if let known = groups.firstIndex(where: { $0.child == child }) {
        groups[known].values.append(UInt8(value))
      } else {
        groups.append((child, [UInt8(value)]))
      }
    }
    return groups
  }
}
