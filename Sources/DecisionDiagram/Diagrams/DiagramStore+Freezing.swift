extension DiagramStore {
  /// Returns a function as an immutable diagram that can be walked and asked from any thread.
  ///
  /// The store stays as it is. Later changes of its order do not reach the diagram.
  ///
  /// - Complexity: O(nodes of the store + edges of the function).
  public mutating func freeze(_ node: Node) -> Diagram {
    let found = levelByLevel(reachable(from: [node]))
    walks.number(found)

    var nodes: [DiagramNode] = []
    nodes.reserveCapacity(found.count)
    var sources: [Int32] = []
    sources.reserveCapacity(3 * found.count)
    var met: [Terminal] = node.terminal.map { [$0] } ?? []
    for raw in found {
      let entry = entries[Int(raw)]
      nodes.append(DiagramNode(variable: entry.variable, first: Int32(sources.count)))
      let first = Int(entry.first)
      for child in edges[first..<first + Int(domains[Int(entry.variable)])] {
        sources.append(child)
        if child < 0, met.last != Terminal(~child) { met.append(Terminal(~child)) }
      }
    }
    met.sort()
    let ends = met.indices.filter { $0 == 0 || met[$0] != met[$0 - 1] }.map { met[$0] }
    func branch(_ raw: Int32) -> Int32 {
      raw < 0 ? ~Int32(ends.place(of: Terminal(~raw))) : walks.number(of: raw)
    }
    func step(_ raw: Int32) -> Step {
      if raw < 0 { return Step(terminal: Terminal(~raw)) }
      let node = nodes[Int(walks.number(of: raw))]
      return Step(
        variable: node.variable,
        domain: domains[Int(node.variable)],
        first: node.first
      )
    }
    let branches = sources.map(branch)
    return Diagram(
      domains: domains,
      levels: levels,
      levelOrder: levelOrder,
      nodes: nodes,
      branches: branches,
      root: branch(node.raw),
      ends: ends,
      endsBelow: endsBelow(nodes, branches, ends.count),
      steps: sources.map(step),
      rootStep: step(node.raw)
    )
  }

  /// Puts nodes in the order of their levels, keeping the order within a level.
  private func levelByLevel(_ found: [Int32]) -> [Int32] {
    var place = [Int](repeating: 0, count: levelOrder.count + 1)
    for raw in found { place[Int(level(raw)) + 1] += 1 }
    for index in 1..<max(place.count, 1) { place[index] += place[index - 1] }
    var sorted = found
    for raw in found {
      let depth = Int(level(raw))
      sorted[place[depth]] = raw
      place[depth] += 1
    }
    return sorted
  }

  private func endsBelow(_ nodes: [DiagramNode], _ branches: [Int32], _ ends: Int) -> [UInt64] {
    guard ends <= 64 else { return [] }
    var below = [UInt64](repeating: 0, count: nodes.count)
    for index in nodes.indices.reversed() {
      let first = Int(nodes[index].first)
      for child in branches[first..<first + Int(domains[Int(nodes[index].variable)])] {
        below[index] |= child < 0 ? 1 << UInt64(~child) : below[Int(child)]
      }
    }
    return below
  }
}

extension [Terminal] {
  /// The place of one of some terminals that stand in order.
  fileprivate func place(of terminal: Terminal) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if terminal < self[middle] { high = middle } else { low = middle }
    }
    return low
  }
}
