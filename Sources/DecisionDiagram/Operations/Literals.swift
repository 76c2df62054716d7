// The bricks: what one variable says. `select` is the case node of multi-valued diagrams
// (Srinivasan, Kam, Malik and Brayton 1990), from which every function can be built.

extension DiagramStore {
  /// Returns the boolean function that is true where a variable takes one of some values.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - values: The values; those outside the domain are ignored.
  /// - Returns: The function, of at most one node.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func literal(
    _ variable: Variable,
    in values: ValueSet
  ) throws(DiagramError) -> Node {
    let base = scratch.count
    for value in 0..<domainSize(of: variable) {
      scratch.append(Node(values.contains(UInt8(value))).raw)
    }
    return Node(raw: try finish(variable.id, from: base))
  }

  /// Returns the boolean function that is true where a variable takes one value.
  public mutating func literal(
    _ variable: Variable,
    is value: UInt8
  ) throws(DiagramError) -> Node {
    try literal(variable, in: [value])
  }

  /// Returns the boolean function that is true where every condition of a cube holds.
  public mutating func conjunction(_ cube: Cube) throws(DiagramError) -> Node {
    var result = Node.yes.raw
    // From the bottom up each step adds one node on top.
    for literal in cube.literals.sorted(by: {
      levels[$0.variable.index] > levels[$1.variable.index]
    }) {
      let base = scratch.count
      for value in 0..<domainSize(of: literal.variable) {
        scratch.append(literal.values.contains(UInt8(value)) ? result : Node.no.raw)
      }
      result = try finish(literal.variable.id, from: base)
    }
    return Node(raw: result)
  }

  /// Returns the function that a variable chooses among others, by its value.
  ///
  /// - Parameters:
  ///   - variable: The variable that chooses.
  ///   - cases: For each of its values, the function to follow; they may depend on any variable.
  /// - Returns: The function that gives `cases[x(variable)](x)` for every assignment x.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(values) if all cases lie below the variable; else as one
  ///   ``ifThenElse(_:_:_:)`` for each value.
  public mutating func select(
    _ variable: Variable,
    _ cases: [Node]
  ) throws(DiagramError) -> Node {
    precondition(cases.count == domainSize(of: variable), "one case for each value is needed")
    for node in cases { check(node) }
    let level = levels[variable.index]
    guard cases.contains(where: { self.level($0.raw) <= level }) else {
      let base = scratch.count
      for node in cases { scratch.append(node.raw) }
      return Node(raw: try finish(variable.id, from: base))
    }
    var result = cases[cases.count - 1]
    for value in (0..<cases.count - 1).reversed() {
      let isValue = try literal(variable, is: UInt8(value))
      result = try ifThenElse(isValue, cases[value], result)
    }
    return result
  }
}
