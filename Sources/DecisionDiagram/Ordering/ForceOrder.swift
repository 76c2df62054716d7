// FORCE (Aloul, Markov and Sakallah, FORCE: A Fast and Easy-to-Implement Variable-Ordering
// Heuristic, 2003). Variables that are used together should lie together. Put them on a line; each
// group pulls its members to its centre of gravity; sort by the pull; again, until the total span
// of the groups shrinks no more. Ties are broken by the place before, so the result is the same
// every time.

/// An order of variables in which those that are used together lie near each other.
public enum ForceOrder {
  /// Returns an order found by letting groups of variables pull their members together.
  ///
  /// - Parameters:
  ///   - start: The order to start from; it holds every variable once.
  ///   - groups: Sets of variables that are used together, such as those of one condition.
  ///     Variables that `start` lacks are ignored.
  ///   - rounds: The largest number of rounds.
  /// - Returns: The best order met, never worse by ``span(of:groups:)`` than `start`.
  /// - Complexity: O(rounds × (sizes of the groups + n log n)).
  public static func improve(
    _ start: [Variable],
    groups: [[Variable]],
    rounds: Int = 100
  ) -> [Variable] {
    var order = start
    var best = start
    var bestSpan = span(of: start, groups: groups)
    for _ in 0..<rounds {
      order = pulled(order, groups)
      let newSpan = span(of: order, groups: groups)
      guard newSpan < bestSpan else { break }
      best = order
      bestSpan = newSpan
    }
    return best
  }

  /// Returns the sum over all groups of the distance from their first to their last member.
  public static func span(of order: [Variable], groups: [[Variable]]) -> Int {
    let place = places(order)
    return groups.reduce(0) { sum, group in
      let members = group.compactMap { place[$0] }
      guard let first = members.min(), let last = members.max() else { return sum }
      return sum + last - first
    }
  }

  private static func pulled(_ order: [Variable], _ groups: [[Variable]]) -> [Variable] {
    let place = places(order)
    var pull = [Double](repeating: 0, count: order.count)
    var pulls = [Int](repeating: 0, count: order.count)
    for group in groups {
      let members = group.compactMap { place[$0] }
      guard !members.isEmpty else { continue }
      let centre = Double(members.reduce(0, +)) / Double(members.count)
      for member in members {
        pull[member] += centre
        pulls[member] += 1
      }
    }
    let target = order.indices.map { pulls[$0] == 0 ? Double($0) : pull[$0] / Double(pulls[$0]) }
    return order.indices.sorted { (target[$0], $0) < (target[$1], $1) }.map { order[$0] }
  }

  private static func places(_ order: [Variable]) -> [Variable: Int] {
    Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}
