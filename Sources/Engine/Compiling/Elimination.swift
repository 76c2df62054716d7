// Fourier and Motzkin's elimination over the rationals (T. Motzkin, 1936): a quantity is taken out by
// adding each comparison that holds it down to each that holds it up. That multiplies them, but few
// are of use: one that comes of more than k + 1 of those at the start, when k quantities were taken
// out, follows from the others (D. Kohler, "Projections of convex polyhedral sets", 1967). The
// quantity that multiplies them least is taken out first.

/// Comparisons from which quantities are taken out one after the other.
struct Elimination {
  /// A comparison with those at the start that it comes of, as bits.
  struct Derived {
    var row: Feasibility.Row
    var sources: UInt128
  }

  private(set) var rows: [Derived]
  private var eliminated = 0
  private let tellsSources: Bool

  /// More rows than this would not be worth their time; what is not refuted counts as possible.
  private static let rowLimit = 2_000

  init(_ rows: [Feasibility.Row]) {
    // Of each sum only the narrowest bound counts.
    var bounds: [[Int128]: Int128] = [:]
    for row in rows { bounds[row.factors] = min(bounds[row.factors] ?? row.bound, row.bound) }
    let narrowest = rows.filter { row in
      guard bounds[row.factors] == row.bound else { return false }
      bounds[row.factors] = nil
      return true
    }
    tellsSources = narrowest.count <= UInt128.bitWidth
    self.rows = narrowest.enumerated().map { place, row in
      Derived(row: row, sources: 1 << UInt128(place % UInt128.bitWidth))
    }
  }

  /// How many comparisons more there are at most once a quantity is taken out.
  func cost(of quantity: Int) -> Int {
    var (above, below) = (0, 0)
    for derived in rows {
      if derived.row.factors[quantity] > 0 { above += 1 }
      if derived.row.factors[quantity] < 0 { below += 1 }
    }
    return above * below - above - below
  }

  /// Takes a quantity out; false where that would take too much.
  mutating func eliminate(_ quantity: Int) -> Bool {
    var above: [Derived] = []
    var below: [Derived] = []
    var rest = Kept()
    for derived in rows {
      switch derived.row.factors[quantity] {
      case 0: rest.keep(derived)
      case 1...: above.append(derived)
      default: below.append(derived)
      }
    }
    eliminated += 1
    for upper in above {
      for lower in below {
        let sources = upper.sources | lower.sources
        if tellsSources, sources.nonzeroBitCount > eliminated + 1 { continue }
        let (a, b) = (upper.row.factors[quantity], -lower.row.factors[quantity])
        // Nor do numbers that outgrow all bounds refute anything.
        guard let row = upper.row.adding(lower.row, times: (b, a)) else { return false }
        rest.keep(Derived(row: row.reduced, sources: sources))
      }
      if rest.rows.count > Self.rowLimit { return false }
    }
    rows = rest.rows
    return true
  }

  /// Comparisons without those that another of the same sum makes needless.
  ///
  /// That one is as narrow and comes of nothing else: a narrower one that comes of others may be given
  /// up later where this one is not.
  private struct Kept {
    private(set) var rows: [Derived] = []
    private var places: [[Int128]: [Int]] = [:]

    mutating func keep(_ derived: Derived) {
      let alike = places[derived.row.factors] ?? []
      if alike.contains(where: { rows[$0].makesNeedless(derived) }) { return }
      if let place = alike.first(where: { derived.makesNeedless(rows[$0]) }) {
        rows[place] = derived
        return
      }
      places[derived.row.factors, default: []].append(rows.count)
      rows.append(derived)
    }
  }
}

extension Elimination.Derived {
  fileprivate func makesNeedless(_ other: Elimination.Derived) -> Bool {
    row.bound <= other.row.bound && sources & ~other.sources == 0
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
