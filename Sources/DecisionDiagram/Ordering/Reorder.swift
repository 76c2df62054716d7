extension DiagramStore {
  /// Puts the variables into a given order; garbage is collected first.
  ///
  /// Handles of kept functions, and of what they are made of at the end, stay good. If it throws,
  /// the order lies between the old one and the new.
  ///
  /// - Parameters:
  ///   - order: Every variable once, from the top down.
  ///   - roots: Functions to keep, besides the protected ones.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(variables²) swaps; the size may grow exponentially under a bad order.
  public mutating func reorder(
    to order: [Variable],
    keeping roots: [Node] = []
  ) throws(DiagramError) {
    precondition(
      order.count == domains.count && Set(order) == Set(variables),
      "an order holds every variable once"
    )
    collectGarbage(keeping: roots)
    var reordering = Reordering(self, keeping: roots)
    for target in order.indices {
      var level = Int(levels[order[target].index])
      while level > target {
        level -= 1
        reordering.swap(level, in: &self)
        if isNearItsEnd { throw .tooManyNodes(limit: limits.maximumNodes) }
        if limits.shouldStop.map({ $0() }) ?? false { throw .interrupted }
      }
    }
  }

  /// Whether a swap of levels might not find room any more.
  var isNearItsEnd: Bool {
    liveNodes > limits.maximumNodes || edges.count > Self.maximumEdges / 2
  }
}
