// Restriction (Bryant 1986): the function that is left when some variables are given values. Every
// node on a given variable is passed over to the child of its value; below the deepest of them
// nothing changes. Values that are put into many functions are kept as a restriction, so that what
// two functions share is restricted once.

/// Values of some variables, to be put into many functions of a store.
///
/// Make it once and keep it: results are remembered by its identity, not by its values.
public struct Restriction: Sendable {
  /// The values; unknown ones leave their variable free.
  public let assignment: Assignment

  let identity = OperationIdentity()

  /// Makes a restriction.
  ///
  /// - Parameter assignment: The values; unknown ones leave their variable free.
  public init(to assignment: Assignment) { self.assignment = assignment }
}

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
    guard let given = given(by: assignment) else { return node }
    return Node(raw: try restricted(node.raw, freshOperation(), given))
  }

  /// Returns the function that is left when the values of a restriction are put in.
  ///
  /// As with values that are put in once, but what was met before, in this function or in another,
  /// is not gone through again.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - restriction: The values.
  /// - Returns: The function that is left.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of what was not met before × values).
  public mutating func restrict(
    _ node: Node,
    to restriction: Restriction
  ) throws(DiagramError) -> Node {
    check(node)
    guard let given = given(by: restriction.assignment) else { return node }
    return Node(raw: try restricted(node.raw, code(of: restriction.identity), given))
  }

  /// The values of an assignment as the recursion reads them; nil where there are none.
  private func given(by assignment: Assignment) -> Given? {
    var values = [Int32](repeating: -1, count: domains.count)
    var deepest: Int32 = -1
    for index in 0..<min(assignment.values.count, domains.count)
    where assignment.values[index] != Assignment.unknown {
      let value = Int32(assignment.values[index])
      precondition(value < domains[index], "a value lies in the domain of its variable")
      values[index] = value
      deepest = max(deepest, levels[index])
    }
    return deepest < 0 ? nil : Given(values: values, deepest: deepest)
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
    _ given: borrowing Given
  ) throws(DiagramError) -> Int32 {
    var raw = start
    while raw >= 0 {
      let variable = Int(entries[Int(raw)].variable)
      if levels[variable] > given.deepest { return raw }
      let value = given.values[variable]
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

/// The values to put in, by variable, -1 for those left free, and the deepest level of the others.
private struct Given {
  let values: [Int32]
  let deepest: Int32
}
