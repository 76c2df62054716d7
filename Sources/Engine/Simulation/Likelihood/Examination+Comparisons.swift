import DecisionDiagram
import PolicyLanguage

extension Examination {
  /// A quantity cut wherever some comparison can turn, the other facts of it being as known or
  /// anything.
  ///
  /// - Parameter fact: A fact that is compared.
  /// - Returns: Its stretches; nil where there are too many ends to follow.
  func cellsByComparison(of fact: FactID) -> Cells? {
    let space = policies.space
    guard
      let component = policies.consistency.components.first(where: { $0.facts.contains(fact) })
    else { return space.cells[fact] }
    var ends: [FactID: Set<Int64>] = [:]
    for other in component.facts {
      if let value = facts[other], other != fact {
        ends[other] = value == .max ? [] : [value]
      } else if let cells = space.cells[other] {
        let bounds = [cells.range.lowerBound, cells.range.upperBound]
        ends[other] = Set(cells.cuts + cells.cuts.map { $0 + 1 } + bounds)
      }
    }
    var cuts = Set(space.cells[fact]?.cuts ?? [])
    for _ in component.facts {
      var grown = ends
      for inequality in component.comparisons {
        for target in Set(inequality.terms.map(\.base.fact))
        where target == fact || facts[target] == nil {
          guard let turns = turns(of: inequality, by: target, ends) else { return nil }
          if target == fact { cuts.formUnion(turns) }
          // What is left of the values ends at the turn, or begins after it.
          grown[target, default: []].formUnion(turns.union(turns.map { $0 + 1 }))
        }
      }
      guard grown.values.allSatisfy({ $0.count <= 4000 }) else { return nil }
      if grown == ends { break }
      ends = grown
    }
    return Cells(policies.set[fact], thresholds: cuts)
  }

  /// Where a comparison turns by one fact when the others are at some of their ends.
  private func turns(
    of inequality: Inequality,
    by target: FactID,
    _ ends: [FactID: Set<Int64>]
  ) -> Set<Int64>? {
    var others = [facts]
    for other in Set(inequality.terms.map(\.base.fact)) where other != target {
      let values = ends[other] ?? []
      guard others.count * values.count <= 8000 else { return nil }
      others = others.flatMap { known in
        values.map { value in
          var copy = known
          copy[other] = value
          return copy
        }
      }
    }
    return Set(others.compactMap { turningPoint(of: inequality, by: target, $0) })
  }
}
