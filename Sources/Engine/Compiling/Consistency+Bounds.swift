import PolicyLanguage

extension Consistency {
  /// Whether bounds of sums alone tell which features of a component can stand together.
  ///
  /// Differences of two quantities are always exact (see `Feasibility`). Other sums are exact but for
  /// what would need a fraction of a tick; dates moved by months or working days, only where they can
  /// be few days.
  static func isToldByBounds(_ component: Component, _ space: CaseSpace) -> Bool {
    var moved: Set<FactID> = []
    for inequality in component.comparisons {
      let factors = inequality.terms.map(\.factor)
      let isDifference =
        factors.count == 2 && factors[0].magnitude == 1 && factors[0] == -factors[1]
      guard isDifference else { return false }
      for term in inequality.terms {
        switch term.base {
        case .fact: break
        case .count: return false
        case .shifted(let fact, _, _): moved.insert(fact)
        }
      }
    }
    var combinations = 1
    for fact in moved {
      guard let range = space.cells[fact]?.range,
        range.upperBound - range.lowerBound < LinearSystem.attemptLimit
      else { return false }
      combinations *= range.count
    }
    return combinations <= LinearSystem.attemptLimit
  }
}
