// All derivatives at once, after Darwiche (A Differential Approach to Inference in Bayesian
// Networks, 2003). The probability of a terminal is a polynomial in the weights, linear in each, so
// the derivative by one weight is the probability that is left when the variable is given that
// value. One pass down yields the mass that comes by each node, one pass up the distribution below
// it; each branch contributes their product to its own value, and, for every variable that it
// skips, to all values of that variable.

/// What every probability becomes when one variable is given a value: all first derivatives.
public struct Sensitivity: Sendable {
  /// The distribution itself.
  public let distribution: TerminalDistribution

  private let starts: [Int]
  private let derivatives: [Double]

  fileprivate init(_ distribution: TerminalDistribution, starts: [Int], derivatives: [Double]) {
    self.distribution = distribution
    self.starts = starts
    self.derivatives = derivatives
  }

  /// Returns the derivative of the mass of a terminal by the weight of a value.
  ///
  /// It equals the mass of the terminal when the variable surely has that value.
  public func derivative(of terminal: Terminal, by variable: Variable, _ value: UInt8) -> Double {
    given(variable, value).mass(of: terminal)
  }

  /// Returns the distribution when a variable surely has a value, all others being as they were.
  public func given(_ variable: Variable, _ value: UInt8) -> TerminalDistribution {
    let ends = distribution.ends
    let first = starts[variable.index] + Int(value) * ends.count
    return TerminalDistribution(ends: ends, masses: Array(derivatives[first..<first + ends.count]))
  }
}

extension Diagram {
  /// Returns the distribution together with its derivatives by all weights.
  ///
  /// - Parameter weights: The probability of each value of each variable.
  /// - Returns: The exact values, up to the rounding of sums and products.
  /// - Complexity: O(edges × terminals × levels skipped by a branch).
  public func sensitivity(_ weights: Weights) -> Sensitivity {
    var atEnd = [Double](repeating: 0, count: ends.count)
    let above = masses(weights, &atEnd)
    if above.isEmpty { atEnd[Int(~root)] = 1 }
    let below = distributionsBelow(weights)
    let width = ends.count

    var starts: [Int] = []
    var length = 0
    for size in domains {
      starts.append(length)
      length += Int(size) * width
    }
    var own = [Double](repeating: 0, count: length)
    var skipped = [Double](repeating: 0, count: levelOrder.count * width)
    func skip(_ levels: Range<Int>, to child: Int32, _ mass: Double) {
      for level in levels {
        for end in 0..<width {
          skipped[level * width + end] += mass * below[row(child) * width + end]
        }
      }
    }
    skip(0..<level(root), to: root, 1)
    for node in nodes.indices where above[node] > 0 {
      let variable = Int(nodes[node].variable)
      let depth = Int(levels[variable])
      for (value, child) in children(node).enumerated() {
        let start = starts[variable] + value * width
        for end in 0..<width {
          own[start + end] += above[node] * below[row(child) * width + end]
        }
        let mass = above[node] * weights.values[variable][value]
        skip(depth + 1..<level(child), to: child, mass)
      }
    }
    for variable in domains.indices {
      let start = starts[variable]
      for index in 0..<Int(domains[variable]) * width {
        own[start + index] += skipped[Int(levels[variable]) * width + index % width]
      }
    }
    return Sensitivity(
      TerminalDistribution(ends: ends, masses: atEnd),
      starts: starts,
      derivatives: own
    )
  }

  /// The row of a child in the table of distributions: nodes first, then ends.
  private func row(_ child: Int32) -> Int {
    child < 0 ? nodes.count + Int(~child) : Int(child)
  }

  /// For each node, then for each end, how likely the ends are from there on.
  private func distributionsBelow(_ weights: Weights) -> [Double] {
    let width = ends.count
    var below = [Double](repeating: 0, count: (nodes.count + width) * width)
    for end in 0..<width { below[(nodes.count + end) * width + end] = 1 }
    for node in nodes.indices.reversed() {
      let ofValue = weights.values[Int(nodes[node].variable)]
      for (value, child) in children(node).enumerated() {
        for end in 0..<width {
          below[node * width + end] += ofValue[value] * below[row(child) * width + end]
        }
      }
    }
    return below
  }
}
