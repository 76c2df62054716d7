import PolicyLanguage

extension CaseSpace {
  /// Whether a condition is a function of the features alone, so that it can be compiled exactly.
  ///
  /// A condition that no rule, duty or constraint asks for may need features that are not there, or
  /// a threshold within one interval: what it compiles to would then be something else.
  func tells(_ condition: Condition, member: Int) -> Bool {
    var asked = FeatureCollector(set)
    asked.visit(condition, member: member)
    return asked.groups.joined().allSatisfy(isFeature)
      && asked.thresholds.allSatisfy { fact, bounds in
        guard let cells = cells[fact] else { return false }
        return bounds.allSatisfy(cells.isTold)
      }
  }

  private func isFeature(_ feature: Feature) -> Bool {
    if case .comparison(let inequality) = feature {
      return variable(of: feature) != nil || variable(of: .comparison(inequality.opposite)) != nil
    }
    return variable(of: feature) != nil
  }
}

extension Cells {
  /// Whether no interval has values on both sides of a bound.
  func isTold(_ bound: Int64) -> Bool {
    bound >= range.upperBound || bound < range.lowerBound || cuts.contains(bound)
  }
}
