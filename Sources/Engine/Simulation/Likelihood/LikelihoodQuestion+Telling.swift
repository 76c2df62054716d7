import DecisionDiagram
import PolicyLanguage

extension LikelihoodQuestion {
  /// What was counted, told of each decision.
  func likelihood() -> Likelihood {
    let impossible = tallies.first?.all[sets.empty] ?? 0
    let decisions = policies.decisions.enumerated().map { place, decision in
      let tally = tallies[place]
      let shares = tally.all.shares(sets)
      let possible = 1 - tally.all[sets.empty]
      var outcomes: [(terminal: Terminal, outcome: Likelihood.Outcome)] = []
      for terminal in Set(shares.keys.flatMap(\.self)).sorted() {
        let outcome = Likelihood.Outcome(
          ruling: decision.rulings[terminal],
          lower: possible > 0 ? shares.lower(terminal) / possible : 0,
          upper: possible > 0 ? shares.upper(terminal) / possible : 0
        )
        outcomes.append((terminal, outcome))
      }
      outcomes.sort {
        ($1.outcome.upper, $1.outcome.lower, $0.terminal)
          < ($0.outcome.upper, $0.outcome.lower, $1.terminal)
      }
      var named: [Set<Ruling>: Double] = [:]
      for (terminals, mass) in shares where !terminals.isEmpty {
        let rulings = Set(terminals.map { decision.rulings[$0] })
        named[rulings, default: 0] += possible > 0 ? mass / possible : 0
      }
      return Likelihood.DecisionLikelihood(
        reference: decision.reference,
        outcomes: outcomes.map(\.outcome),
        shares: named,
        effects: effects(tally, outcomes.map(\.terminal))
      )
    }
    return Likelihood(decisions: decisions, impossible: impossible)
  }

  private func effects(_ tally: LikelihoodTally, _ terminals: [Terminal]) -> [Likelihood.Effect] {
    beliefs.indices.flatMap { place -> [Likelihood.Effect] in
      merged(place, tally).compactMap { segment, belief, masses in
        guard belief < 1 - 1e-12, belief > 0 else { return nil }
        let slopes = terminals.map { terminal in
          let (all, own) = (tally.all.shares(sets), masses.shares(sets))
          func slope(_ part: ([Set<Terminal>: Double]) -> Double) -> Double {
            // The mass of the outcome and of what is possible are both linear in the belief, and
            // the probability is their quotient.
            let (n, z) = (part(all), 1 - tally.all[sets.empty])
            let (nv, zv) = (part(own) / belief, 1 - masses[sets.empty] / belief)
            guard z > 0 else { return 0 }
            let (dn, dz) = ((nv - n) / (1 - belief), (zv - z) / (1 - belief))
            return (dn * z - n * dz) / (z * z)
          }
          return (lower: slope { $0.lower(terminal) }, upper: slope { $0.upper(terminal) })
        }
        return Likelihood.Effect(
          fact: beliefs[place].fact,
          segment: segment,
          belief: belief,
          slopes: slopes
        )
      }
    }
  }

  /// The parts of a belief, neighbours that come to the same taken together.
  private func merged(
    _ place: Int,
    _ tally: LikelihoodTally
  ) -> [(segment: Segment, belief: Double, masses: Masses)] {
    let given = tally.given[place] ?? [:]
    var result: [(segment: Segment, belief: Double, masses: Masses)] = []
    let isCurve = Belief.values(beliefs[place].uncertainty) == nil
    let sorted = beliefs[place].parts.enumerated()
      .sorted { isCurve && $0.element.segment.representative < $1.element.segment.representative }
    for (index, part) in sorted {
      guard let masses = given[index] else { continue }
      let belief = masses.total
      if isCurve, let last = result.last, let before = last.segment.values,
        let values = part.segment.values, before.upperBound + 1 >= values.lowerBound,
        masses.isProportional(to: last.masses)
      {
        result[result.count - 1].segment.values =
          before.lowerBound...max(before.upperBound, values.upperBound)
        result[result.count - 1].belief += belief
        result[result.count - 1].masses.add(masses)
      } else {
        result.append((part.segment, belief, masses))
      }
    }
    return result
  }
}
