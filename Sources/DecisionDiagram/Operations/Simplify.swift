// The "restrict" operator of Coudert and Madre (A Unified Framework for the Formal Verification of
// Sequential Circuits, 1990): outside a care set a function may be anything, so let it be whatever
// makes it small. A branch that cannot happen takes over a sister's result; a variable that only
// the care set asks is dropped from the care set, lest the result come to depend on it.

extension DiagramStore {
  /// Returns a function that agrees with another on a care set and is no larger.
  ///
  /// The result depends on the order of variables and is not the smallest there is.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - care: A boolean function, true where the result must agree.
  /// - Returns: The smaller function, or `node` itself.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of node × size of care × values) and what dropping variables costs.
  public mutating func simplify(
    _ node: Node,
    assuming care: Node
  ) throws(DiagramError) -> Node {
    check(node)
    check(care)
    guard care != .no else { return node }
    let or = LiftedOperation(.or, code: code(of: BinaryOperation.or.identity))
    let result = Node(raw: try simplified(node.raw, care.raw, or))
    return nodeCount(of: result) < nodeCount(of: node) ? result : node
  }

  private mutating func simplified(
    _ raw: Int32,
    _ care: Int32,
    _ or: borrowing LiftedOperation
  ) throws(DiagramError) -> Int32 {
    if raw < 0 || care == Node.yes.raw { return raw }
    if let known = computed.result(OperationCode.simplify, raw, care, 0) { return known }
    try step()
    let result: Int32
    if level(care) < level(raw) {
      let entry = entries[Int(care)]
      var wider = Node.no.raw
      for value in 0..<Int(domains[Int(entry.variable)]) {
        wider = try apply(or, wider, edges[Int(entry.first) + value])
      }
      result = try simplified(raw, wider, or)
    } else {
      result = try simplifiedByValue(raw, care, or)
    }
    computed.remember(OperationCode.simplify, raw, care, 0, result)
    return result
  }

  private mutating func simplifiedByValue(
    _ raw: Int32,
    _ care: Int32,
    _ or: borrowing LiftedOperation
  ) throws(DiagramError) -> Int32 {
    let entry = entries[Int(raw)]
    let depth = level(raw)
    let size = Int(domains[Int(entry.variable)])
    let base = scratch.count
    var sister: Int32?
    for value in 0..<size {
      let careOfChild = child(care, at: depth, value)
      guard careOfChild != Node.no.raw else {
        scratch.append(sister ?? raw)
        continue
      }
      let result = try simplified(edges[Int(entry.first) + value], careOfChild, or)
      scratch.append(result)
      if sister == nil {
        // Values before this one cannot happen and waited for a sister.
        for index in base..<scratch.count - 1 { scratch[index] = result }
      }
      sister = result
    }
    return try finish(entry.variable, from: base)
  }
}
