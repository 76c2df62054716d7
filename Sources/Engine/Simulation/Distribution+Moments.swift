extension Distribution {
  /// The mean, in ticks.
  public var mean: Double { moments.mean }

  /// The variance, in ticks squared.
  public var variance: Double { moments.variance }

  /// The mean and the variance.
  private var moments: (mean: Double, variance: Double) {
    switch self {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      let mean = values.reduce(0) { $0 + Double($1.value) * $1.weight } / total
      let square = values.reduce(0) {
        $0 + (Double($1.value) - mean) * (Double($1.value) - mean) * $1.weight
      }
      return (mean, square / total)
    case .fixed(let only): return (only, 0)
    case .uniform(let low, let high): return ((low + high) / 2, (high - low) * (high - low) / 12)
    case .normal(let mean, let deviation): return (mean, deviation * deviation)
    case .lognormal(let low, let high):
      let log = Distribution.logarithms(low, high)
      let square = log.deviation * log.deviation
      let mean = ExactMath.exp(log.mean + square / 2)
      return (mean, (ExactMath.exp(square) - 1) * mean * mean)
    case .triangular(let a, let m, let b):
      let spread = (m - a) * (m - a) + (b - m) * (b - m) + (b - a) * (b - a)
      return ((a + m + b) / 3, spread / 36)
    case .pert(let low, let mode, let high):
      let (a, b) = Distribution.shapes(low, mode, high)
      return Distribution.beta(a, b, from: low, to: high).moments
    case .beta(let a, let b, let low, let high):
      let width = high - low
      return (
        low + width * a / (a + b), width * width * a * b / ((a + b) * (a + b) * (a + b + 1))
      )
    case .exponential(let mean): return (mean, mean * mean)
    case .poisson(let mean): return (mean, mean)
    case .binomial(let tries, let chance):
      return (Double(tries) * chance, Double(tries) * chance * (1 - chance))
    case .truncated(let inner, _):
      return inner.isLattice ? summed() : integrated()
    }
  }

  /// The moments of whole numbers, summed over where all that counts lies.
  private func summed() -> (mean: Double, variance: Double) {
    let low = quantile(1e-16)
    let high = quantile(1 - 1e-16)
    var (sum, square, before) = (0.0, 0.0, 0.0)
    for value in stride(from: low, through: high, by: 1) {
      let upTo = value == high ? 1 : probability(upTo: value)
      sum += (value - low) * (upTo - before)
      square += (value - low) * (value - low) * (upTo - before)
      before = upTo
    }
    return (low + sum, square - sum * sum)
  }

  /// The moments from the distribution function by parts: with a the least value that counts,
  /// E(X) = a + ∫ (1 − F) and E((X − a)²) = 2 ∫ (x − a)(1 − F), by Simpson's rule.
  private func integrated() -> (mean: Double, variance: Double) {
    let low = quantile(1e-14)
    let high = quantile(1 - 1e-14)
    let steps = 4096
    let width = (high - low) / Double(steps)
    var (sum, square) = (0.0, 0.0)
    for step in 0...steps {
      let weight: Double = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2
      let offset = width * Double(step)
      let rest = weight * (1 - probability(upTo: low + offset))
      sum += rest
      square += rest * offset
    }
    let mean = sum * width / 3
    return (low + mean, 2 * square * width / 3 - mean * mean)
  }
}
