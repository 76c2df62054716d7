// Apply (Bryant 1986): walk two diagrams together, splitting both on the higher of their two top
// variables, until both are terminals. With many-valued variables one splits into as many parts as
// the variable has values (Srinivasan and others 1990), and the terminals may be anything (Bahar
// and others 1993). Each pair of nodes is met once as long as the computed table remembers it, so
// the cost is at most the product of the two sizes, times the size of a domain.

extension DiagramStore {
  /// Returns the function that combines two functions point by point.
  ///
  /// - Parameters:
  ///   - operation: The operation on terminals.
  ///   - a: The left operand.
  ///   - b: The right operand.
  /// - Returns: The function that gives `operation(a(x), b(x))` for every assignment x.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of a × size of b × values).
  public mutating func apply(
    _ operation: BinaryOperation,
    _ a: Node,
    _ b: Node
  ) throws(DiagramError) -> Node {
    check(a)
    check(b)
    let lifted = LiftedOperation(operation, code: code(of: operation.identity))
    return Node(raw: try apply(lifted, a.raw, b.raw))
  }

  /// Returns all functions combined from left to right, in a balanced tree.
  ///
  /// - Parameters:
  ///   - operation: An operation that is associative.
  ///   - nodes: The operands.
  ///   - empty: The result if there are none.
  /// - Returns: The combined function.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func apply(
    _ operation: BinaryOperation,
    all nodes: [Node],
    empty: Node
  ) throws(DiagramError) -> Node {
    var row = nodes
    while row.count > 1 {
      if let absorbing = operation.absorbing, row.contains(Node(absorbing)) {
        return Node(absorbing)
      }
      var halved: [Node] = []
      for left in stride(from: 0, to: row.count, by: 2) {
        let pair = left + 1 < row.count
        halved.append(pair ? try apply(operation, row[left], row[left + 1]) : row[left])
      }
      row = halved
    }
    return row.first ?? empty
  }

  mutating func apply(
    _ operation: borrowing LiftedOperation,
    _ left: Int32,
    _ right: Int32
  ) throws(DiagramError) -> Int32 {
    if let known = operation.shortcut(left, right) { return known }
    let isSwapped = operation.isCommutative && right < left
    let a = isSwapped ? right : left
    let b = isSwapped ? left : right
    if let known = computed.result(operation.code, a, b, 0) { return known }
    try step()
    let fork = fork(a, b)
    let base = scratch.count
    for value in 0..<Int(domains[fork.variable]) {
      let next = children(of: a, b, at: fork, value)
      let result = try apply(operation, next.0, next.1)
      scratch.append(result)
    }
    let result = try finish(Int32(fork.variable), from: base)
    computed.remember(operation.code, a, b, 0, result)
    return result
  }
}

/// A binary operation in the form that the recursion reads fastest: handles instead of terminals.
struct LiftedOperation {
  let code: Int32
  let isCommutative: Bool
  let isIdempotent: Bool
  let neutral: Int32?
  let absorbing: Int32?
  let whenEqual: Int32?
  let combine: @Sendable (Terminal, Terminal) -> Terminal

  init(_ operation: BinaryOperation, code: Int32) {
    self.code = code
    isCommutative = operation.isCommutative
    isIdempotent = operation.isIdempotent
    neutral = operation.neutral.map { Node($0).raw }
    absorbing = operation.absorbing.map { Node($0).raw }
    whenEqual = operation.whenEqual.map { Node($0).raw }
    combine = operation.combine
  }

  /// The result where it is known without walking.
  func shortcut(_ a: Int32, _ b: Int32) -> Int32? {
    if a == b {
      if isIdempotent { return a }
      if let whenEqual { return whenEqual }
    }
    if a < 0 {
      if b < 0 { return Node(combine(Terminal(~a), Terminal(~b))).raw }
      if a == absorbing { return a }
      if a == neutral { return b }
    } else if b < 0 {
      if b == absorbing { return b }
      if b == neutral { return a }
    }
    return nil
  }
}
