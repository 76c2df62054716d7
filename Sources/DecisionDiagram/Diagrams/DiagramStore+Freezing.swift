extension DiagramStore {
  /// Returns a function as an immutable diagram that can be walked and asked from any thread.
  ///
  /// The store stays as it is. Later changes of its order do not reach the diagram.
  ///
  /// - Complexity: O(nodes of the store + edges of the function).
  public mutating func freeze(_ node: Node) -> Diagram {
    let found = levelByLevel(reachable(from: [node]))
    var number = [Int32](repeating: -1, count: entries.count)
    for (index, raw) in found.enumerated() { number[Int(raw)] = Int32(index) }
    let ends = terminals(of: node)
    let endNumber = Dictionary(uniqueKeysWithValues: zip(ends, ends.indices.map { ~Int32($0) }))

    var nodes: [DiagramNode] = []
    var sources: [Int32] = []
    for raw in found {
      let entry = entries[Int(raw)]
      nodes.append(DiagramNode(variable: entry.variable, first: Int32(sources.count)))
      let first = Int(entry.first)
      sources += edges[first..<first + Int(domains[Int(entry.variable)])]
    }
    func branch(_ raw: Int32) -> Int32 {
      raw < 0 ? endNumber[Terminal(~raw), default: -1] : number[Int(raw)]
    }
    func step(_ raw: Int32) -> Step {
      if raw < 0 { return Step(terminal: Terminal(~raw)) }
      let node = nodes[Int(number[Int(raw)])]
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
