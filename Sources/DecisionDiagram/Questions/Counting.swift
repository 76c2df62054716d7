// Counting (Bryant 1986, "satisfy-count"), from the top down: all assignments stand at the root; at
// each node those that have come are parted into equal shares, one for each value. A variable that
// a path skips parts nothing, so it needs no correction. Shares are always whole: whatever stands
// at a node has not been parted by the node's variable yet.

extension Diagram {
  /// Returns how many assignments of all variables the function gives each terminal for.
  ///
  /// - Returns: The exact numbers; ``Terminal/outside`` is left out.
  /// - Complexity: O(edges × digits).
  public func count() -> [Terminal: Natural] {
    count(over: variables)
  }

  /// Returns how many assignments of some variables the function gives each terminal for.
  ///
  /// - Parameter variables: The variables; those that the function depends on count in any case.
  /// - Returns: The exact numbers; ``Terminal/outside`` is left out.
  /// - Complexity: O(edges × digits).
  public func count(over variables: [Variable]) -> [Terminal: Natural] {
    var all: Natural = 1
    for variable in Set(variables).union(support) { all *= UInt64(domainSize(of: variable)) }
    var atNode = [Natural](repeating: .zero, count: nodes.count)
    var atEnd = [Natural](repeating: .zero, count: ends.count)
    func put(_ share: Natural, at child: Int32) {
      if child < 0 { atEnd[Int(~child)] += share } else { atNode[Int(child)] += share }
    }
    put(all, at: root)
    for node in nodes.indices {
      var share = atNode[node]
      share.divide(by: UInt64(size(of: node)))
      for child in children(node) { put(share, at: child) }
    }
    var result: [Terminal: Natural] = [:]
    for (end, count) in zip(ends, atEnd) where end != .outside { result[end] = count }
    return result
  }
}
