// Mark and sweep. Handles are places in an array and stay what they are: what is kept does not
// move, what is freed is used again. Nothing is collected in the middle of an operation, because
// the store cannot see the handles that its caller holds.

extension DiagramStore {
  /// Keeps a function, with all it is made of, over every later garbage collection.
  ///
  /// It counts: a node protected twice must be released twice.
  public mutating func protect(_ node: Node) {
    check(node)
    if node.raw >= 0 { protections[node.raw, default: 0] += 1 }
  }

  /// Takes back one ``protect(_:)``.
  public mutating func release(_ node: Node) {
    guard let count = protections[node.raw] else { return }
    protections[node.raw] = count == 1 ? nil : count - 1
  }

  /// Frees every node that no kept function needs.
  ///
  /// Handles of kept functions, and of the nodes below them, stay good; all others are void.
  ///
  /// - Parameter roots: Functions to keep, besides the protected ones.
  /// - Returns: How many nodes were freed.
  /// - Complexity: O(edges of the store).
  @discardableResult
  public mutating func collectGarbage(keeping roots: [Node] = []) -> Int {
    let kept = marks(from: roots)
    let before = liveNodes
    for table in tables.indices where tables[table].count > 0 {
      sweep(table, kept)
    }
    forgetResults()
    return before - liveNodes
  }

  /// For each entry, whether a root or a protected node leads to it.
  func marks(from roots: [Node]) -> [Bool] {
    var marked = [Bool](repeating: false, count: entries.count)
    var pending = Array(protections.keys)
    for root in roots {
      check(root)
      pending.append(root.raw)
    }
    while let raw = pending.popLast() {
      guard raw >= 0, !marked[Int(raw)] else { continue }
      marked[Int(raw)] = true
      let entry = entries[Int(raw)]
      for index in 0..<Int(domains[Int(entry.variable)]) {
        pending.append(edges[Int(entry.first) + index])
      }
    }
    return marked
  }

  private mutating func sweep(_ table: Int, _ kept: [Bool]) {
    for bucket in tables[table].buckets {
      var raw = buckets[bucket]
      var chain: Int32 = -1
      while raw >= 0 {
        let next = entries[Int(raw)].next
        if kept[Int(raw)] {
          entries[Int(raw)].next = chain
          chain = raw
        } else {
          tables[table].count -= 1
          freeNode(raw)
        }
        raw = next
      }
      buckets[bucket] = chain
    }
  }
}
