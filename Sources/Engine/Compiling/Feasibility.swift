import PolicyLanguage

// Can these comparisons hold together? Quantities are whole numbers of ticks within bounds.
//
// Nearly always the comparisons are of the form "x - y ≤ c", as when dates are compared. Then the
// answer is exact: draw an edge of length c from y to x for each; the comparisons can hold
// together exactly when no cycle is shorter than zero (R. Bellman, 1958; the graph of "difference
// constraints" of Cormen and others, ch. 24.4). Other sums are asked by elimination (see
// `Elimination`), which is exact but for solutions that would need a fraction of a tick.

/// A set of comparisons of quantities, and whether some values satisfy them all.
struct Feasibility {
  /// One comparison: a sum of factors times quantities is at most a bound.
  struct Row: Hashable {
    var factors: [Int128]
    var bound: Int128
  }

  /// A quantity of a sum and its factor.
  struct Term {
    var quantity: Int
    var factor: Int128
  }

  private let count: Int
  // Node `count` stands for zero, for comparisons of one quantity with a constant.
  private var edges: [(from: Int, to: Int, length: Int128)] = []
  // The comparisons that are no differences.
  private var sums: [Row] = []
  private var isRefuted = false

  /// Makes an empty set of comparisons of so many quantities.
  init(quantities count: Int) {
    self.count = count
    edges.reserveCapacity(2 * count + 4)
  }

  /// Adds that a quantity lies within bounds.
  mutating func bound(_ quantity: Int, _ range: ClosedRange<Int64>) {
    edges.append((count, quantity, Int128(range.upperBound)))
    edges.append((quantity, count, -Int128(range.lowerBound)))
  }

  /// Adds that a quantity lies above another one by so much.
  mutating func bound(_ quantity: Int, above other: Int, by range: ClosedRange<Int64>) {
    edges.append((other, quantity, Int128(range.upperBound)))
    edges.append((quantity, other, -Int128(range.lowerBound)))
  }

  /// Takes back all that was added.
  mutating func removeAll() {
    edges.removeAll(keepingCapacity: true)
    sums.removeAll()
    isRefuted = false
  }

  /// Adds that a sum is at most a bound.
  ///
  /// - Parameters:
  ///   - terms: The quantities of the sum, each once, with their factors, none of them zero.
  ///   - bound: What the sum is at most.
  mutating func atMost(_ terms: [Term], _ bound: Int128) {
    var (plus, minus, isDifference, isEmpty) = (count, count, true, true)
    for term in terms {
      isEmpty = false
      if term.factor == 1, plus == count {
        plus = term.quantity
      } else if term.factor == -1, minus == count {
        minus = term.quantity
      } else {
        isDifference = false
      }
    }
    if isEmpty {
      if bound < 0 { isRefuted = true }
    } else if isDifference {
      edges.append((minus, plus, bound))
    } else {
      var row = Row(factors: [Int128](repeating: 0, count: count), bound: bound)
      for term in terms { row.factors[term.quantity] += term.factor }
      sums.append(row)
    }
  }

  /// Whether some values satisfy every comparison.
  /// - Complexity: O(quantities × rows) for differences; else exponential in the quantities.
  var isSatisfiable: Bool {
    if isRefuted { return false }
    return sums.isEmpty ? differencesHold != nil : eliminationHolds
  }

  /// Values that satisfy every comparison; nil if there are none, or if they are not differences.
  var solution: [Int64]? {
    guard !isRefuted, sums.isEmpty, let distances = differencesHold else { return nil }
    return distances.compactMap { Int64(exactly: $0) }
  }

  // MARK: Differences

  private var differencesHold: [Int128]? {
    var distance = [Int128](repeating: 0, count: count + 1)
    for _ in 0...count + 1 {
      var changed = false
      for edge in edges where distance[edge.from] + edge.length < distance[edge.to] {
        distance[edge.to] = distance[edge.from] + edge.length
        changed = true
      }
      if !changed { return distance.dropLast().map { $0 - distance[count] } }
    }
    return nil
  }

  // MARK: Elimination

  private var eliminationHolds: Bool {
    var elimination = Elimination(edges.map(row) + sums)
    var open = Array(0..<count)
    while let quantity = open.min(by: { elimination.cost(of: $0) < elimination.cost(of: $1) }) {
      open.removeAll { $0 == quantity }
      guard elimination.eliminate(quantity) else { return true }
    }
    return elimination.rows.allSatisfy { $0.row.bound >= 0 }
  }

  private func row(_ edge: (from: Int, to: Int, length: Int128)) -> Row {
    var row = Row(factors: [Int128](repeating: 0, count: count), bound: edge.length)
    if edge.to < count { row.factors[edge.to] = 1 }
    if edge.from < count { row.factors[edge.from] = -1 }
    return row
  }
}
