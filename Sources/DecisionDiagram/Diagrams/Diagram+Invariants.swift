extension Diagram {
  /// Returns every broken invariant; an empty list means that the diagram is sound.
  ///
  /// - Complexity: O(edges).
  public func checkInvariants() -> [InvariantViolation] {
    var violations: [InvariantViolation] = []
    let isOneOrder =
      levelOrder.count == domains.count
      && levelOrder.indices.allSatisfy { levels[Int(levelOrder[$0])] == Int32($0) }
    if !isOneOrder { violations.append(.orderIsNotOne) }
    var isReached = [Bool](repeating: false, count: nodes.count)
    if root >= 0 { isReached[Int(root)] = true }
    var seen: Set<[Int32]> = []
    for index in nodes.indices {
      violations += check(index, &isReached, &seen)
    }
    if nodes.isEmpty != (root < 0) || steps.count != branches.count {
      violations.append(.wrongCount(counted: steps.count, existing: branches.count))
    }
    return violations
  }

  private func check(
    _ index: Int,
    _ isReached: inout [Bool],
    _ seen: inout Set<[Int32]>
  ) -> [InvariantViolation] {
    var violations: [InvariantViolation] = []
    if !isReached[index] { violations.append(.notFound(node: index)) }
    let depth = level(Int32(index))
    for (offset, child) in children(index).enumerated() {
      guard child < 0 ? Int(~child) < ends.count : Int(child) < nodes.count else {
        return violations + [.childOutOfRange(node: index)]
      }
      if child >= 0 { isReached[Int(child)] = true }
      if child >= 0 && Int(child) <= index || level(child) <= depth {
        violations.append(.notOrdered(node: index))
      }
      let step = steps[Int(nodes[index].first) + offset]
      let isSame =
        child < 0
        ? step.isTerminal && step.terminalID == ends[Int(~child)].id
        : !step.isTerminal && step.first == Int(nodes[Int(child)].first)
      if !isSame { violations.append(.edgesOverlap(node: index)) }
    }
    if Set(children(index)).count < 2 { violations.append(.notReduced(node: index)) }
    if !seen.insert([nodes[index].variable] + children(index)).inserted {
      violations.append(.notUnique(node: index))
    }
    return violations
  }
}
