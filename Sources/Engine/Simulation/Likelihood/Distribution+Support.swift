import PolicyLanguage

extension Distribution {
  /// Where all of the distribution lies that counts in a sum of doubles.
  var support: ClosedRange<Double> {
    switch self {
    case .discrete(let values):
      let places = values.filter { $0.weight > 0 }.map { Double($0.value) }
      return (places.min() ?? 0)...(places.max() ?? 0)
    case .fixed(let only): return only...only
    case .uniform(let low, let high), .triangular(let low, mode: _, let high),
      .pert(let low, mode: _, let high), .beta(_, _, from: let low, to: let high):
      return low...high
    case .normal(let mean, let deviation): return mean - 9 * deviation...mean + 9 * deviation
    case .lognormal(let low, let high):
      let log = Distribution.logarithms(low, high)
      let reach = 9 * log.deviation
      return ExactMath.exp(log.mean - reach)...ExactMath.exp(log.mean + reach)
    case .exponential(let mean): return 0...43 * mean
    case .poisson(let mean): return 0...mean + 40 * mean.squareRoot() + 100
    case .binomial(let tries, _): return 0...Double(tries)
    case .truncated(let inner, let range): return inner.support.clamped(to: range)
    }
  }
}
