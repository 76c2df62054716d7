extension DiagramStore {
  /// The largest number of variables.
  ///
  /// Operations recurse as deep as there are levels; up to here no stack of the usual 8 megabytes
  /// overflows, not even in a debug build.
  public static var maximumVariables: Int { 1024 }

  /// Adds a variable below all others.
  ///
  /// - Precondition: There are fewer than ``maximumVariables``.
  /// - Parameter size: The number of its values, 1 to 255.
  /// - Returns: The new variable; the numbers run from zero.
  @discardableResult
  public mutating func addVariable(values size: Int) -> Variable {
    precondition((1...255).contains(size), "a domain has 1 to 255 values")
    precondition(domains.count < Self.maximumVariables, "a store has at most 1024 variables")
    let id = Int32(domains.count)
    domains.append(Int32(size))
    levels.append(id)
    levelOrder.append(id)
    tables.append(UniqueTable(first: buckets.count))
    buckets.append(contentsOf: repeatElement(-1, count: UniqueTable.firstSize))
    while freeRuns.count <= size { freeRuns.append(-1) }
    return Variable(id: id)
  }

  /// The variables from the top level to the bottom.
  public var order: [Variable] { levelOrder.map { Variable(id: $0) } }

  /// All variables by number.
  public var variables: [Variable] { domains.indices.map { Variable($0) } }

  /// Returns the number of values of a variable.
  public func domainSize(of variable: Variable) -> Int {
    Int(domains[variable.index])
  }

  /// The number of nodes that exist, garbage included; terminals do not count.
  public var nodeCount: Int { liveNodes }

  /// Returns the variable that a node asks first; nil for a constant.
  public mutating func topVariable(of node: Node) -> Variable? {
    check(node)
    return node.raw < 0 ? nil : Variable(id: entries[Int(node.raw)].variable)
  }

  /// Returns the children of a node by value, all equal to the node itself if it is a constant.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - variable: A variable on the level of the node or above it.
  /// - Returns: For each value of the variable, the function that is left.
  public mutating func children(of node: Node, on variable: Variable) -> [Node] {
    check(node)
    let depth = level(node.raw)
    precondition(levels[variable.index] <= depth, "the variable lies below the node")
    return (0..<domainSize(of: variable)).map { value in
      Node(raw: child(node.raw, at: levels[variable.index], value))
    }
  }
}

extension DiagramStore {
  static var terminalLevel: Int32 { .max }

  /// The level of a handle; terminals lie below everything.
  func level(_ raw: Int32) -> Int32 {
    raw < 0 ? Self.terminalLevel : levels[Int(entries[Int(raw)].variable)]
  }

  /// The function left of a handle when the variable on a level, at or above its own, has a value.
  func child(_ raw: Int32, at level: Int32, _ value: Int) -> Int32 {
    self.level(raw) == level ? edges[Int(entries[Int(raw)].first) + value] : raw
  }

  func check(_ node: Node) {
    precondition(
      node.raw < 0
        || Int(node.raw) < entries.count && entries[Int(node.raw)].variable != Entry.free,
      "a node of this store, not yet collected, is needed"
    )
  }
}
