// Restriction (Bryant 1986): the function that is left when some variables are given values. Every
// node on a given variable is passed over to the child of its value.

extension DiagramStore {
  /// Returns the function that is left when the known values of an assignment are put in.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - assignment: The values; unknown ones leave their variable free.
  /// - Returns: The function that is left, which depends on unknown variables only.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of the function × values).
  public mutating func restrict(
    _ node: Node,
    to assignment: Assignment
  ) throws(DiagramError) -> Node {
    check(node)
    var given = [Int32](repeating: -1, count: domains.count)
    var isAnyGiven = false
    for variable in assignment.known where variable.index < domains.count {
      let value = Int32(assignment.values[variable.index])
      precondition(value < domains[variable.index], "a value lies in the domain of its variable")
      given[variable.index] = value
      isAnyGiven = true
    }
    guard isAnyGiven else { return node }
    return Node(raw: try restricted(node.raw, freshOperation(), given))
  }

  /// Returns the function that is left when one variable has a value: a cofactor.
  public mutating func restrict(
    _ node: Node,
    _ variable: Variable,
    to value: UInt8
  ) throws(DiagramError) -> Node {
    var assignment = Assignment(unknownOver: domains.count)
    assignment[variable] = value
    return try restrict(node, to: assignment)
  }

  /// Returns the function with all but some values of a variable put outside.
  ///
  /// The variable is not eliminated: the result is ``Terminal/outside`` for the other values.
  public mutating func restrict(
    _ node: Node,
    _ variable: Variable,
    to values: ValueSet
  ) throws(DiagramError) -> Node {
    let care = try literal(variable, in: values)
    return try within(care, node)
  }

  private mutating func restricted(
    _ start: Int32,
    _ code: Int32,
    _ given: [Int32]
  ) throws(DiagramError) -> Int32 {
    var raw = start
    while raw >= 0 {
      let value = given[Int(entries[Int(raw)].variable)]
      if value < 0 { break }
      raw = edges[Int(entries[Int(raw)].first + value)]
    }
    if raw < 0 { return raw }
    if let known = computed.result(code, raw, 0, 0) { return known }
    try step()
    let entry = entries[Int(raw)]
    let base = scratch.count
    for value in 0..<Int(domains[Int(entry.variable)]) {
      let child = try restricted(edges[Int(entry.first) + value], code, given)
      scratch.append(child)
    }
    let result = try finish(entry.variable, from: base)
    computed.remember(code, raw, 0, 0, result)
    return result
  }
}
