// Composition (Bryant 1986): a variable is exchanged for a function that computes it. The function
// gives the variable's value as a terminal, so that a many-valued variable can be put in too.

extension DiagramStore {
  /// Returns a function with another function put in for one of its variables.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - variable: The variable to exchange.
  ///   - value: A function whose terminals are values of the variable; a terminal that is none is
  ///     kept as the result.
  /// - Returns: The function of all other variables, and of those that `value` depends on.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func compose(
    _ node: Node,
    _ variable: Variable,
    with value: Node
  ) throws(DiagramError) -> Node {
    var result = value
    for index in 0..<domainSize(of: variable) {
      let cofactor = try restrict(node, variable, to: UInt8(index))
      let isValue = try indicator(value, of: [Terminal(Int32(index))])
      result = try ifThenElse(isValue, cofactor, result)
    }
    return result
  }
}
