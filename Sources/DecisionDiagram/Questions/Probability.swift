// Weighted model counting in one pass from the top down: all the mass stands at the root, and each
// node hands it on to its children by the weights of its variable. With weights of sum one a
// skipped variable needs no care.

extension Diagram {
  /// Returns how likely each terminal is when variables are independent.
  ///
  /// - Parameter weights: The probability of each value of each variable.
  /// - Returns: The exact distribution, up to the rounding of sums and products.
  /// - Complexity: O(edges).
  public func distribution(_ weights: Weights) -> TerminalDistribution {
    var atEnd = [Double](repeating: 0, count: ends.count)
    let atNode = masses(weights, &atEnd)
    if atNode.isEmpty { atEnd[Int(~root)] = 1 }
    return TerminalDistribution(ends: ends, masses: atEnd)
  }

  /// The probability that a walk comes by each node; adds to the ends what arrives there.
  func masses(_ weights: Weights, _ atEnd: inout [Double]) -> [Double] {
    var atNode = [Double](repeating: 0, count: nodes.count)
    if !nodes.isEmpty { atNode[0] = 1 }
    for node in nodes.indices {
      let mass = atNode[node]
      if mass == 0 { continue }
      let ofValue = weights.values[Int(nodes[node].variable)]
      for (value, child) in children(node).enumerated() {
        if child < 0 {
          atEnd[Int(~child)] += mass * ofValue[value]
        } else {
          atNode[Int(child)] += mass * ofValue[value]
        }
      }
    }
    return atNode
  }
}
