// Boolean algebra. There are no complement edges (see the decision record in the catalogue), so a
// negation is a walk; it is remembered like any other result. "And" is what nearly everything is built
// with, so it has a walk of its own, which knows the operation and need not ask it.

extension DiagramStore {
  /// Returns the function that is true where both are.
  public mutating func and(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    check(a)
    check(b)
    return Node(raw: try conjoined(a.raw, b.raw))
  }

  /// Returns the function that is true where all are; true if there are none.
  public mutating func and(_ nodes: [Node]) throws(DiagramError) -> Node {
    try apply(.and, all: nodes, empty: .yes)
  }

  /// Returns the function that is true where at least one is.
  public mutating func or(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    try apply(.or, a, b)
  }

  /// Returns the function that is true where at least one is; false if there are none.
  public mutating func or(_ nodes: [Node]) throws(DiagramError) -> Node {
    try apply(.or, all: nodes, empty: .no)
  }

  /// Returns the function that is true where exactly one of the two is.
  public mutating func xor(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    try apply(.differs, a, b)
  }

  /// Returns the function that is true where both give the same.
  public mutating func equivalence(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    try apply(.agrees, a, b)
  }

  /// Returns the function that is false only where `a` is true and `b` is not.
  public mutating func implies(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    try ifThenElse(a, b, .yes)
  }

  /// Returns the boolean function that is true where two functions, boolean or not, differ.
  public mutating func differs(_ a: Node, _ b: Node) throws(DiagramError) -> Node {
    try apply(.differs, a, b)
  }

  private mutating func conjoined(_ left: Int32, _ right: Int32) throws(DiagramError) -> Int32 {
    let (yes, no) = (Node.yes.raw, Node.no.raw)
    if left == right || right == yes { return left }
    if left == yes { return right }
    if left == no || right == no || left < 0 && right < 0 { return no }
    let (a, b) = left < right ? (left, right) : (right, left)
    if let known = computed.result(OperationCode.and, a, b, 0) { return known }
    try step()
    let fork = fork(a, b)
    let base = scratch.count
    for value in 0..<Int(domains[fork.variable]) {
      let next = children(of: a, b, at: fork, value)
      let result = try conjoined(next.0, next.1)
      scratch.append(result)
    }
    let result = try finish(Int32(fork.variable), from: base)
    computed.remember(OperationCode.and, a, b, 0, result)
    return result
  }

  /// Returns the negation of a boolean function.
  ///
  /// - Complexity: O(size of the function × values).
  public mutating func not(_ node: Node) throws(DiagramError) -> Node {
    check(node)
    return Node(raw: try negated(node.raw))
  }

  mutating func negated(_ raw: Int32) throws(DiagramError) -> Int32 {
    if raw < 0 { return Node(Terminal(~raw) == .no).raw }
    if let known = computed.result(OperationCode.not, raw, 0, 0) { return known }
    try step()
    let entry = entries[Int(raw)]
    let base = scratch.count
    for value in 0..<Int(domains[Int(entry.variable)]) {
      let child = try negated(edges[Int(entry.first) + value])
      scratch.append(child)
    }
    let result = try finish(entry.variable, from: base)
    computed.remember(OperationCode.not, raw, 0, 0, result)
    computed.remember(OperationCode.not, result, 0, 0, raw)
    return result
  }
}
