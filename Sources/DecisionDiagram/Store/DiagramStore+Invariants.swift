/// A way in which a store or a diagram is not what it promises to be: always a fault of this
/// module.
public enum InvariantViolation: Hashable, Sendable {
  /// The variables and the levels are not two views of one order.
  case orderIsNotOne
  /// A child is neither a terminal nor a node that exists.
  case childOutOfRange(node: Int)
  /// A child does not lie on a deeper level.
  case notOrdered(node: Int)
  /// All children are equal.
  case notReduced(node: Int)
  /// Two nodes have the same variable and children.
  case notUnique(node: Int)
  /// A node cannot be found through the table of its variable.
  case notFound(node: Int)
  /// The nodes that are counted are not those that exist.
  case wrongCount(counted: Int, existing: Int)
  /// Two nodes share a place for their children, or a child's place lies outside.
  case edgesOverlap(node: Int)
}

extension DiagramStore {
  /// Returns every broken invariant; an empty list means that the store is sound.
  ///
  /// - Complexity: O(edges of the store).
  public func checkInvariants() -> [InvariantViolation] {
    var violations: [InvariantViolation] = []
    let isOneOrder =
      levelOrder.count == domains.count && levels.count == domains.count
      && levelOrder.indices.allSatisfy { levels[Int(levelOrder[$0])] == Int32($0) }
    if !isOneOrder { violations.append(.orderIsNotOne) }
    let existing = entries.indices.filter { entries[$0].variable != Entry.free }
    if existing.count != liveNodes || tables.reduce(0, { $0 + $1.count }) != liveNodes {
      violations.append(.wrongCount(counted: liveNodes, existing: existing.count))
    }
    var seen: Set<[Int32]> = []
    var edgeIsTaken = [Bool](repeating: false, count: edges.count)
    for node in existing {
      let entry = entries[node]
      let run = Int(entry.first)..<Int(entry.first) + Int(domains[Int(entry.variable)])
      guard run.upperBound <= edges.count, !edgeIsTaken[run].contains(true) else {
        violations.append(.edgesOverlap(node: node))
        continue
      }
      for edge in run { edgeIsTaken[edge] = true }
      violations += check(node, Array(edges[run]), &seen)
    }
    return violations
  }

  private func check(
    _ node: Int,
    _ children: [Int32],
    _ seen: inout Set<[Int32]>
  ) -> [InvariantViolation] {
    let entry = entries[node]
    let exist = children.allSatisfy {
      $0 < 0 || Int($0) < entries.count && entries[Int($0)].variable != Entry.free
    }
    guard exist else { return [.childOutOfRange(node: node)] }
    var violations: [InvariantViolation] = []
    if children.contains(where: { level($0) <= levels[Int(entry.variable)] }) {
      violations.append(.notOrdered(node: node))
    }
    if Set(children).count < 2 { violations.append(.notReduced(node: node)) }
    if !seen.insert([entry.variable] + children).inserted {
      violations.append(.notUnique(node: node))
    }
    let table = tables[Int(entry.variable)]
    var raw = buckets[table.bucket(hash(of: Int32(node)))]
    while raw >= 0, raw != Int32(node) { raw = entries[Int(raw)].next }
    if raw < 0 { violations.append(.notFound(node: node)) }
    return violations
  }
}
