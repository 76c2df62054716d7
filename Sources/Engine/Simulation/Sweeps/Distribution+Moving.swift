extension Distribution {
  /// The same distribution with another mean: moved, or, where it begins at nothing, stretched.
  ///
  /// A lognormal and an exponential one are stretched, a Poisson one has the mean itself, a binomial
  /// one another chance; all others are moved as they are, a range that cuts one off with it.
  ///
  /// - Parameter mean: The mean, in ticks.
  /// - Returns: The distribution; nil where none of its family has this mean.
  func moved(toMean mean: Double) -> Distribution? {
    let step = mean - self.mean
    switch self {
    case .discrete(let values):
      return .discrete(values.map { Weighted($0.value + Int64(step.rounded()), $0.weight) })
    case .fixed: return .fixed(mean)
    case .uniform(let low, let high): return .uniform(low + step, high + step)
    case .normal(_, let deviation): return .normal(mean: mean, deviation: deviation)
    case .lognormal(let low, let high):
      guard mean > 0 else { return nil }
      let factor = mean / self.mean
      return .lognormal(low: low * factor, high: high * factor)
    case .triangular(let low, let mode, let high):
      return .triangular(low + step, mode: mode + step, high + step)
    case .pert(let low, let mode, let high):
      return .pert(low + step, mode: mode + step, high + step)
    case .beta(let a, let b, let low, let high):
      return .beta(a, b, from: low + step, to: high + step)
    case .exponential: return mean > 0 ? .exponential(mean: mean) : nil
    case .poisson: return mean > 0 && mean <= 1e6 ? .poisson(mean: mean) : nil
    case .binomial(let tries, _):
      let chance = mean / Double(tries)
      return (0...1).contains(chance) ? .binomial(tries: tries, chance: chance) : nil
    case .truncated(let inner, let range):
      guard let moved = inner.moved(toMean: inner.mean + step) else { return nil }
      let cut = range.lowerBound + step...range.upperBound + step
      return moved.probability(in: cut) > 1e-9 ? .truncated(moved, cut) : nil
    }
  }

  /// The same values, one of them with another chance and the others in their old proportions.
  func giving(_ value: Int64, chance: Double) -> Distribution? {
    guard case .discrete(let values) = self else { return nil }
    let others = values.filter { $0.value != value }
    let rest = others.reduce(0) { $0 + $1.weight }
    guard rest > 0 else { return chance >= 1 ? .discrete([Weighted(value, 1)]) : nil }
    return .discrete(
      values.map { entry in
        entry.value == value
          ? Weighted(value, chance) : Weighted(entry.value, entry.weight / rest * (1 - chance))
      } + (values.contains { $0.value == value } ? [] : [Weighted(value, chance)])
    )
  }
}
