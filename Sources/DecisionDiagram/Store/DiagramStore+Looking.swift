// Looking does not change a store, and yet these functions are `mutating`. In `store.support(of:
// try store.and(a, b))` a function that does not mutate would get the store as it was before `and`,
// in which the new handle means nothing; a mutating one gets the store after its arguments are
// made.

extension DiagramStore {
  /// Returns what a function gives for an assignment; nil if it asks a variable that is unknown.
  ///
  /// - Complexity: O(depth). For many assignments ``freeze(_:)`` the function.
  public mutating func evaluate(_ node: Node, at assignment: Assignment) -> Terminal? {
    check(node)
    var raw = node.raw
    while raw >= 0 {
      let entry = entries[Int(raw)]
      guard let value = assignment[Variable(id: entry.variable)],
        value < domains[Int(entry.variable)]
      else { return nil }
      raw = edges[Int(entry.first) + Int(value)]
    }
    return Terminal(~raw)
  }

  /// Returns the variables that a function depends on, from the top of the order down.
  ///
  /// - Complexity: O(size of the function).
  public mutating func support(of node: Node) -> [Variable] {
    var isAsked = [Bool](repeating: false, count: domains.count)
    for raw in reachable(from: [node]) { isAsked[Int(entries[Int(raw)].variable)] = true }
    return levelOrder.filter { isAsked[Int($0)] }.map { Variable(id: $0) }
  }

  /// Returns the number of nodes that functions are made of, shared ones once, terminals not.
  ///
  /// - Complexity: O(size of the functions).
  public mutating func nodeCount(of nodes: Node...) -> Int {
    reachable(from: nodes).count
  }

  /// Returns the terminals that a function can give, in order.
  ///
  /// - Complexity: O(size of the function).
  public mutating func terminals(of node: Node) -> [Terminal] {
    if let terminal = node.terminal { return [terminal] }
    var found: Set<Terminal> = []
    for raw in reachable(from: [node]) {
      let entry = entries[Int(raw)]
      for index in 0..<Int(domains[Int(entry.variable)]) {
        let child = edges[Int(entry.first) + index]
        if child < 0 { found.insert(Terminal(~child)) }
      }
    }
    return found.sorted()
  }

  /// Checks whether a function gives nothing but ``Terminal/no`` and ``Terminal/yes``.
  ///
  /// - Complexity: O(size of the function).
  public mutating func isBoolean(_ node: Node) -> Bool {
    terminals(of: node).allSatisfy { $0 == .no || $0 == .yes }
  }

  /// The nodes below some roots, each once: a parent's first visit comes before its children's.
  ///
  /// The order depends on the functions alone and not on how they were built.
  mutating func reachable(from roots: [Node]) -> [Int32] {
    walks.begin(entries.count)
    var found: [Int32] = []
    var pending: [Int32] = []
    for root in roots.reversed() {
      check(root)
      pending.append(root.raw)
    }
    while let raw = pending.popLast() {
      guard raw >= 0, !walks.isMarked(raw) else { continue }
      walks.mark(raw)
      found.append(raw)
      let entry = entries[Int(raw)]
      for index in (0..<Int(domains[Int(entry.variable)])).reversed() {
        pending.append(edges[Int(entry.first) + index])
      }
    }
    return found
  }
}
