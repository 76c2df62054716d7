import TestSupport
import Testing

@testable import Engine

@Suite struct FeasibilityTests {
  /// Random sums of three quantities from -4 to 4.
  private struct Sums {
    var rows: [(terms: [Feasibility.Term], bound: Int128)] = []

    init(_ random: inout SplitMix) {
      for _ in 0..<random.number(2...5) {
        let terms = (0..<3).compactMap { quantity -> Feasibility.Term? in
          let factor = random.number(-3...3)
          return factor == 0 ? nil : Feasibility.Term(quantity: quantity, factor: Int128(factor))
        }
        rows.append((terms, Int128(random.number(-9...6))))
      }
    }

    var feasibility: Feasibility {
      var feasibility = Feasibility(quantities: 3)
      for quantity in 0..<3 { feasibility.bound(quantity, -4...4) }
      for row in rows { feasibility.atMost(row.terms, row.bound) }
      return feasibility
    }

    /// Whether whole numbers satisfy everything.
    var holdForWholeNumbers: Bool {
      let range = Int128(-4)...4
      return range.contains { x in
        range.contains { y in
          range.contains { z in
            let values = [x, y, z]
            return rows.allSatisfy { row in
              row.terms.reduce(0) { $0 + $1.factor * values[$1.quantity] } <= row.bound
            }
          }
        }
      }
    }

    /// Whether any numbers do, by plain elimination: factors of the quantities, then the bound.
    var holdForFractions: Bool {
      var all: [[Int128]] = []
      for quantity in 0..<3 {
        for sign in [Int128(1), -1] {
          var row = [Int128](repeating: 0, count: 3) + [4]
          row[quantity] = sign
          all.append(row)
        }
      }
      for row in rows {
        var factors = [Int128](repeating: 0, count: 3) + [row.bound]
        for term in row.terms { factors[term.quantity] = term.factor }
        all.append(factors)
      }
      for quantity in 0..<3 {
        var rest = Set(all.filter { $0[quantity] == 0 })
        for upper in all where upper[quantity] > 0 {
          for lower in all where lower[quantity] < 0 {
            rest.insert(
              zip(upper, lower).map { $0 * -lower[quantity] + $1 * upper[quantity] }
            )
          }
        }
        all = Array(rest)
      }
      return all.allSatisfy { $0[3] >= 0 }
    }
  }

  @Test func `What no numbers satisfy is refuted, and nothing that whole numbers do`() {
    var random = SplitMix(seed: 31)
    var (refuted, whole, fractions) = (0, 0, 0)
    for _ in 0..<1200 {
      let sums = Sums(&random)
      let isSatisfiable = sums.feasibility.isSatisfiable
      if sums.holdForWholeNumbers {
        #expect(isSatisfiable, "\(sums.rows)")
        whole += 1
      } else if !sums.holdForFractions {
        #expect(!isSatisfiable, "\(sums.rows)")
        refuted += 1
      } else {
        fractions += 1
      }
    }
    #expect(whole > 200 && refuted > 200 && fractions > 0)
  }
}
