// Abstraction: a variable is eliminated by combining the cofactors of all its values. With "or" it
// is the existential, with "and" the universal quantifier of Boole; with other operations it is the
// abstraction of algebraic decision diagrams (Bahar and others 1993). Several variables are
// eliminated in one walk, bottom first. A function that does not depend on an eliminated variable
// still has as many cofactors as the variable has values, all equal, which matters for operations
// such as addition that are not idempotent.

extension DiagramStore {
  /// Returns the function with some variables eliminated by combining over all their values.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - variables: The variables to eliminate.
  ///   - operation: What combines; it should be associative and commutative.
  /// - Returns: The function of the other variables.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func combine(
    _ node: Node,
    over variables: Set<Variable>,
    with operation: BinaryOperation
  ) throws(DiagramError) -> Node {
    try combine(node, overEach: Array(variables), with: operation)
  }

  /// The same for variables in a list, in which each stands once.
  public mutating func combine(
    _ node: Node,
    overEach variables: [Variable],
    with operation: BinaryOperation
  ) throws(DiagramError) -> Node {
    check(node)
    let lifted = LiftedOperation(operation, code: code(of: operation.identity))
    let sorted = variables.map { levels[$0.index] }.sorted()
    let elimination = Elimination(operation: lifted, levels: sorted, code: freshOperation())
    return Node(raw: try combined(node.raw, 0, elimination))
  }

  /// Returns where some values of the variables make a boolean function true.
  public mutating func exists(
    _ node: Node,
    over variables: Set<Variable>
  ) throws(DiagramError) -> Node {
    try combine(node, over: variables, with: .or)
  }

  /// Returns where all values of the variables make a boolean function true.
  public mutating func forAll(
    _ node: Node,
    over variables: Set<Variable>
  ) throws(DiagramError) -> Node {
    try combine(node, over: variables, with: .and)
  }

  /// Eliminates the levels from the given one of the list on.
  private mutating func combined(
    _ raw: Int32,
    _ start: Int,
    _ elimination: borrowing Elimination
  ) throws(DiagramError) -> Int32 {
    let depth = level(raw)
    var next = start
    if elimination.operation.isIdempotent {
      while next < elimination.levels.count, elimination.levels[next] < depth { next += 1 }
    }
    guard next < elimination.levels.count else { return raw }
    if let known = computed.result(elimination.code, raw, Int32(next), 0) { return known }
    try step()
    let result =
      elimination.levels[next] > depth
      ? try kept(raw, next, elimination)
      : try eliminated(raw, next, elimination)
    computed.remember(elimination.code, raw, Int32(next), 0, result)
    return result
  }

  private mutating func kept(
    _ raw: Int32,
    _ next: Int,
    _ elimination: borrowing Elimination
  ) throws(DiagramError) -> Int32 {
    let entry = entries[Int(raw)]
    let base = scratch.count
    for value in 0..<Int(domains[Int(entry.variable)]) {
      let child = try combined(edges[Int(entry.first) + value], next, elimination)
      scratch.append(child)
    }
    return try finish(entry.variable, from: base)
  }

  private mutating func eliminated(
    _ raw: Int32,
    _ next: Int,
    _ elimination: borrowing Elimination
  ) throws(DiagramError) -> Int32 {
    let level = elimination.levels[next]
    let size = Int(domains[Int(levelOrder[Int(level)])])
    var result = try combined(child(raw, at: level, 0), next + 1, elimination)
    for value in 1..<max(size, 1) {
      if result == elimination.operation.absorbing { break }
      let other = try combined(child(raw, at: level, value), next + 1, elimination)
      result = try apply(elimination.operation, result, other)
    }
    return result
  }
}

/// What to eliminate, and how; the levels run from the top down.
struct Elimination {
  let operation: LiftedOperation
  let levels: [Int32]
  let code: Int32
}
