extension Distribution {
  /// The share of the distribution that lies at or below a value.
  public func probability(upTo value: Double) -> Double {
    switch self {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      return values.reduce(0) { $0 + (Double($1.value) <= value ? $1.weight : 0) } / total
    case .fixed(let only): return value < only ? 0 : 1
    case .uniform(let low, let high):
      return high > low ? min(max((value - low) / (high - low), 0), 1) : value < low ? 0 : 1
    case .normal(let mean, let deviation):
      return ExactMath.normalProbability((value - mean) / deviation)
    case .lognormal(let low, let high):
      guard value > 0 else { return 0 }
      let log = Distribution.logarithms(low, high)
      return ExactMath.normalProbability((ExactMath.log(value) - log.mean) / log.deviation)
    case .triangular(let low, let mode, let high):
      return Distribution.triangle(value, low, mode, high)
    case .pert(let low, let mode, let high):
      let (a, b) = Distribution.shapes(low, mode, high)
      return ExactMath.betaProbability((value - low) / (high - low), a, b)
    case .beta(let a, let b, let low, let high):
      return ExactMath.betaProbability((value - low) / (high - low), a, b)
    case .exponential(let mean): return value <= 0 ? 0 : 1 - ExactMath.exp(-value / mean)
    case .poisson(let mean):
      return value < 0 ? 0 : 1 - ExactMath.gammaProbability(mean, value.rounded(.down) + 1)
    case .binomial(let tries, let chance):
      guard value >= 0 else { return 0 }
      let k = value.rounded(.down)
      guard k < Double(tries) else { return 1 }
      return ExactMath.betaProbability(1 - chance, Double(tries) - k, k + 1)
    case .truncated(let inner, let range):
      guard value >= range.lowerBound else { return 0 }
      guard value < range.upperBound else { return 1 }
      let below = inner.probability(below: range.lowerBound)
      let all = inner.probability(upTo: range.upperBound) - below
      return min(max((inner.probability(upTo: value) - below) / all, 0), 1)
    }
  }

  private static func triangle(
    _ value: Double,
    _ low: Double,
    _ mode: Double,
    _ high: Double
  ) -> Double {
    if value <= low { return 0 }
    if value >= high { return 1 }
    let width = high - low
    if value < mode { return (value - low) * (value - low) / (width * (mode - low)) }
    return 1 - (high - value) * (high - value) / (width * (high - mode))
  }

  /// The share of the distribution that lies below a value.
  func probability(below value: Double) -> Double {
    guard isLattice else { return probability(upTo: value) }
    return probability(upTo: value.rounded(.up) - 1)
  }

  /// The share of the distribution that lies in a range, both ends included.
  func probability(in range: ClosedRange<Double>) -> Double {
    probability(upTo: range.upperBound) - probability(below: range.lowerBound)
  }

  /// The least value at or below which a share of the distribution lies.
  ///
  /// - Complexity: O(1); for beta, Poisson and binomial ones O(log) distribution functions.
  public func quantile(_ place: Double) -> Double {
    switch self {
    case .discrete(let values):
      let sorted = values.sorted { $0.value < $1.value }
      var rest = place * sorted.reduce(0) { $0 + $1.weight }
      for entry in sorted where entry.weight > 0 {
        rest -= entry.weight
        if rest <= 0 { return Double(entry.value) }
      }
      return Double(sorted.last { $0.weight > 0 }?.value ?? 0)
    case .fixed(let only): return only
    case .uniform(let low, let high): return low + (high - low) * place
    case .normal(let mean, let deviation):
      return mean + deviation * ExactMath.normalQuantile(place)
    case .lognormal(let low, let high):
      let log = Distribution.logarithms(low, high)
      return ExactMath.exp(log.mean + log.deviation * ExactMath.normalQuantile(place))
    case .triangular(let low, let mode, let high):
      let width = high - low
      guard width > 0 else { return low }
      return place < (mode - low) / width
        ? low + (place * width * (mode - low)).squareRoot()
        : high - ((1 - place) * width * (high - mode)).squareRoot()
    case .pert(let low, _, let high), .beta(_, _, from: let low, to: let high):
      return bisect(place, low, high)
    case .exponential(let mean): return -mean * ExactMath.log(max(1 - place, 1e-300))
    case .poisson(let mean): return count(place, mean + 40 * mean.squareRoot() + 100)
    case .binomial(let tries, _): return count(place, Double(tries))
    case .truncated(let inner, let range):
      let below = inner.probability(below: range.lowerBound)
      let all = inner.probability(upTo: range.upperBound) - below
      return min(max(inner.quantile(below + place * all), range.lowerBound), range.upperBound)
    }
  }

  /// Halves a range until two neighbouring numbers are left.
  private func bisect(_ place: Double, _ low: Double, _ high: Double) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if probability(upTo: middle) < place { low = middle } else { high = middle }
    }
  }

  /// The least whole number up to which a share lies.
  private func count(_ place: Double, _ limit: Double) -> Double {
    var (low, high) = (-1.0, limit.rounded(.up))
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if probability(upTo: middle) < place { low = middle } else { high = middle }
    }
    return high
  }
}
