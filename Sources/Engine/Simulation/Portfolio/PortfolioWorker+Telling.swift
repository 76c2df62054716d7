import PolicyLanguage

extension PortfolioWorker {
  /// What came of it.
  func result(of portfolio: Portfolio, wanted: Int) -> PortfolioResult {
    let references = portfolio.models.first?.base.policies.decisions.map(\.reference) ?? []
    let parts = groups.indices.map { group in
      PortfolioResult.Part(
        cadre: group == 0 ? nil : portfolio.cadres[group - 1],
        cases: sizes[group],
        tallies: references.enumerated().flatMap { decision, reference in
          tallies(of: groups[group].counts[decision], reference)
        },
        damage: groups[group].histogram.values,
        meanDamage: groups[group].damage.estimate(unit: 1)
      )
    }
    return PortfolioResult(
      trials: trials,
      wanted: wanted,
      impossible: impossible,
      total: parts[0],
      cadres: Array(parts.dropFirst())
    )
  }

  private func tallies(
    of counts: [DecidedValues: [Int]],
    _ reference: DecisionReference
  ) -> [PortfolioResult.Tally] {
    let tallies = counts.map { values, some in
      // In the trials that were not met, no case came to it.
      var all = some
      all[0] = trials - some.dropFirst().reduce(0, +)
      return PortfolioResult.Tally(reference: reference, values: values, trialsByCases: all)
    }
    return tallies.sorted {
      ($1.cases.mean, $0.values.rawValue) < ($0.cases.mean, $1.values.rawValue)
    }
  }
}
