import PolicyLanguage

// Can these comparisons hold together? Quantities are whole numbers of ticks within bounds.
//
// Nearly always the comparisons are of the form "x - y ≤ c", as when dates are compared. Then the
// answer is exact: draw an edge of length c from y to x for each; the comparisons can hold
// together exactly when no cycle is shorter than zero (R. Bellman, 1958; the graph of "difference
// constraints" of Cormen and others, ch. 24.4). Other sums are asked by Fourier and Motzkin's
// elimination over the rationals (Motzkin 1936), which is exact but for solutions that would need
// a fraction of a tick.

/// A set of comparisons of quantities, and whether some values satisfy them all.
struct Feasibility {
  /// One comparison: a sum of factors times quantities is at most a bound.
  struct Row: Hashable {
    var factors: [Int128]
    var bound: Int128
  }

  private let count: Int
  private var rows: [Row] = []
  private var isDifferences = true

  /// Makes an empty set of comparisons of so many quantities.
  init(quantities count: Int) { self.count = count }

  /// Adds that a quantity lies within bounds.
  mutating func bound(_ quantity: Int, _ range: ClosedRange<Int64>) {
    var factors = [Int128](repeating: 0, count: count)
    factors[quantity] = 1
    rows.append(Row(factors: factors, bound: Int128(range.upperBound)))
    factors[quantity] = -1
    rows.append(Row(factors: factors, bound: -Int128(range.lowerBound)))
  }

  /// Adds that a sum is at most a bound.
  mutating func atMost(_ factors: [Int128], _ bound: Int128) {
    rows.append(Row(factors: factors, bound: bound))
    let used = factors.filter { $0 != 0 }
    isDifferences =
      isDifferences && used.count <= 2 && used.allSatisfy { $0.magnitude == 1 }
      && (used.count < 2 || used[0] == -used[1])
  }

  /// Whether some values satisfy every comparison.
  /// - Complexity: O(quantities × rows) for differences; else exponential in the quantities.
  var isSatisfiable: Bool { isDifferences ? differencesHold != nil : eliminationHolds }

  /// Values that satisfy every comparison; nil if there are none, or if they are not differences.
  var solution: [Int64]? {
    guard isDifferences, let distances = differencesHold else { return nil }
    return distances.compactMap { Int64(exactly: $0) }
  }

  // MARK: Differences

  private var differencesHold: [Int128]? {
    // Node `count` stands for zero, for comparisons of one quantity with a constant.
    var edges: [(from: Int, to: Int, length: Int128)] = []
    for row in rows {
      let plus = row.factors.firstIndex(of: 1) ?? count
      let minus = row.factors.firstIndex(of: -1) ?? count
      if plus == count, minus == count {
        if row.bound < 0 { return nil }
      } else {
        edges.append((minus, plus, row.bound))
      }
    }
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
    var rows = Set(rows)
    for quantity in 0..<count {
      let above = rows.filter { $0.factors[quantity] > 0 }
      let below = rows.filter { $0.factors[quantity] < 0 }
      var rest = rows.subtracting(above).subtracting(below)
      for upper in above {
        for lower in below {
          let (a, b) = (upper.factors[quantity], -lower.factors[quantity])
          // Nor do numbers that outgrow all bounds refute anything.
          guard let row = upper.adding(lower, times: (b, a)) else { return true }
          rest.insert(row.reduced)
        }
      }
      // More rows than this would not be worth their time; what is not refuted counts as possible.
      if rest.count > 4000 { return true }
      rows = rest
    }
    return rows.allSatisfy { $0.bound >= 0 }
  }
}

extension Feasibility.Row {
  /// The sum of multiples of two comparisons; nil where a number grows too large.
  fileprivate func adding(
    _ other: Feasibility.Row,
    times multiples: (Int128, Int128)
  ) -> Feasibility.Row? {
    func sum(_ a: Int128, _ b: Int128) -> Int128? {
      let (left, a) = a.multipliedReportingOverflow(by: multiples.0)
      let (right, b) = b.multipliedReportingOverflow(by: multiples.1)
      let (sum, c) = left.addingReportingOverflow(right)
      return a || b || c ? nil : sum
    }
    guard let bound = sum(bound, other.bound) else { return nil }
    var row = Feasibility.Row(factors: [], bound: bound)
    for (a, b) in zip(factors, other.factors) {
      guard let factor = sum(a, b) else { return nil }
      row.factors.append(factor)
    }
    return row
  }

  /// The same comparison divided by what its factors share; the bound may be rounded down.
  fileprivate var reduced: Feasibility.Row {
    var divisor: UInt128 = 0
    for factor in factors {
      var (a, b) = (factor.magnitude, divisor)
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    guard divisor > 1 else { return self }
    let step = Int128(divisor)
    let (quotient, rest) = bound.quotientAndRemainder(dividingBy: step)
    return Feasibility.Row(
      factors: factors.map { $0 / step },
      bound: rest < 0 ? quotient - 1 : quotient
    )
  }
}
