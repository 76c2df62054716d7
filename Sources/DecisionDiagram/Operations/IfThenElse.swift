// The three-place operation of Brace, Rudell and Bryant (1990): choose between two functions by a
// boolean third. Every other two-place boolean operation is a case of it, and with terminals of any
// kind below it is how a decision is put together from its conditions.

extension DiagramStore {
  /// Returns the function that is `a` where the condition holds and `b` where it does not.
  ///
  /// - Parameters:
  ///   - condition: A boolean function; what is not ``Terminal/no`` counts as true.
  ///   - a: The function where the condition holds.
  ///   - b: The function elsewhere.
  /// - Returns: The combined function.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(product of the three sizes × values), in practice far less.
  public mutating func ifThenElse(
    _ condition: Node,
    _ a: Node,
    _ b: Node
  ) throws(DiagramError) -> Node {
    check(condition)
    check(a)
    check(b)
    return Node(raw: try chosen(condition.raw, a.raw, b.raw))
  }

  /// Returns a function within a care set, and ``Terminal/outside`` everywhere else.
  ///
  /// Frozen, such a function knows which assignments cannot happen, and no answer counts, reaches
  /// or names them.
  ///
  /// - Parameters:
  ///   - care: A boolean function, true for the assignments that can happen.
  ///   - node: The function.
  /// - Returns: The function cut down to the care set.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func within(_ care: Node, _ node: Node) throws(DiagramError) -> Node {
    try ifThenElse(care, node, .outside)
  }

  mutating func chosen(
    _ condition: Int32,
    _ a: Int32,
    _ b: Int32
  ) throws(DiagramError) -> Int32 {
    if condition < 0 { return condition == Node.no.raw ? b : a }
    if a == b { return a }
    let code = OperationCode.ifThenElse
    if let known = computed.result(code, condition, a, b) { return known }
    try step()
    let top = min(level(condition), level(a), level(b))
    let variable = levelOrder[Int(top)]
    let base = scratch.count
    for value in 0..<Int(domains[Int(variable)]) {
      let result = try chosen(
        child(condition, at: top, value),
        child(a, at: top, value),
        child(b, at: top, value)
      )
      scratch.append(result)
    }
    let result = try finish(variable, from: base)
    computed.remember(code, condition, a, b, result)
    return result
  }
}
