// Which answers are still possible when only some values are known? Follow the known values; at an
// unknown one take every child. Two things keep it short: a node is entered once, and a node from
// which nothing new can be reached (its ends were computed when the diagram was frozen) is not
// entered at all, so the search stops as soon as all that the function can give was seen.

extension Diagram {
  /// Returns the terminals that completions of a partial assignment give.
  ///
  /// One terminal means that the known values settle the answer. ``Terminal/outside`` is left out;
  /// an empty result means that no completion can happen.
  ///
  /// - Parameter assignment: The known values; one that is not in its domain counts as unknown.
  /// - Returns: The terminals, in order.
  /// - Complexity: O(edges) at most; O(depth) if the walk meets no unknown value.
  public func reachableTerminals(given assignment: Assignment) -> [Terminal] {
    let start = follow(root, assignment.values)
    if start < 0 {
      let end = ends[Int(~start)]
      return end == .outside ? [] : [end]
    }
    return ends.count <= 64
      ? terminals(inMask: reachableMask(from: start, assignment.values))
      : reachableList(from: start, assignment.values)
  }

  /// Follows known values from a child on to the first node whose value is unknown, or to an end.
  private func follow(_ start: Int32, _ values: [UInt8]) -> Int32 {
    var child = start
    while child >= 0 {
      let node = nodes[Int(child)]
      let variable = Int(node.variable)
      guard variable < values.count, values[variable] < domains[variable] else { return child }
      child = branches[Int(node.first) + Int(values[variable])]
    }
    return child
  }

  private func terminals(inMask mask: UInt64) -> [Terminal] {
    var result: [Terminal] = []
    var rest = mask
    while rest != 0 {
      let end = ends[rest.trailingZeroBitCount]
      if end != .outside { result.append(end) }
      rest &= rest - 1
    }
    return result
  }

  /// A bit for each end that is reached from a node with an unknown value.
  private func reachableMask(from start: Int32, _ values: [UInt8]) -> UInt64 {
    var found: UInt64 = 0
    var isEntered = [Bool](repeating: false, count: nodes.count)
    var pending = [start]
    while let node = pending.popLast() {
      if endsBelow[Int(node)] & ~found == 0 { continue }
      for branch in children(Int(node)) {
        let child = follow(branch, values)
        if child < 0 {
          found |= 1 << UInt64(~child)
        } else if !isEntered[Int(child)], endsBelow[Int(child)] & ~found != 0 {
          isEntered[Int(child)] = true
          pending.append(child)
        }
      }
    }
    return found
  }

  /// As the mask, for more ends than a word has bits.
  private func reachableList(from start: Int32, _ values: [UInt8]) -> [Terminal] {
    var isFound = [Bool](repeating: false, count: ends.count)
    var isEntered = [Bool](repeating: false, count: nodes.count)
    var pending = [start]
    while let node = pending.popLast() {
      for branch in children(Int(node)) {
        let child = follow(branch, values)
        if child < 0 {
          isFound[Int(~child)] = true
        } else if !isEntered[Int(child)] {
          isEntered[Int(child)] = true
          pending.append(child)
        }
      }
    }
    return ends.indices.filter { isFound[$0] && ends[$0] != .outside }.map { ends[$0] }
  }
}
