import PolicyLanguage

/// What is expected of an uncertain fact: how likely each of its values is.
public enum Uncertainty: Hashable, Sendable {
  /// Each value with its weight; the weights need not sum to one.
  case discrete([Weighted])
  /// A quantity, in ticks.
  case continuous(Curve)

  /// A value and its weight.
  public struct Weighted: Hashable, Sendable {
    /// The value, in the numbering of the fact.
    public var value: Int64
    /// Its weight, zero or more.
    public var weight: Double

    /// Makes a weighted value.
    public init(_ value: Int64, _ weight: Double) {
      self.value = value
      self.weight = weight
    }
  }

  /// The continuous distributions, by their usual parameters, in ticks.
  public enum Curve: Hashable, Sendable {
    /// All values between two are equally likely.
    case uniform(Double, Double)
    /// The normal distribution of a mean and a standard deviation above zero.
    case normal(mean: Double, deviation: Double)
    /// The lognormal distribution with two quantiles, 5% and 95%, both above zero.
    case lognormal(low: Double, high: Double)
    /// The triangular distribution of a least, a likeliest and a greatest value.
    case triangular(Double, mode: Double, Double)
  }

  /// The standard normal quantile of 95%.
  static let z95 = ExactMath.normalQuantile(0.95)

  /// Returns the value at a place between 0 and 1 of the distribution, in the fact's numbering.
  ///
  /// - Parameters:
  ///   - place: The probability of a value at most so large.
  ///   - bounds: The least and the greatest ticks; what lies beyond is put to the nearer of them.
  /// - Returns: The value.
  /// - Complexity: O(values) for discrete ones, else O(1).
  public func value(at place: Double, within bounds: ClosedRange<Int64>) -> Int64 {
    switch self {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      var rest = place * total
      for entry in values {
        rest -= entry.weight
        if rest < 0 { return entry.value }
      }
      return values.last?.value ?? 0
    case .continuous(let curve):
      let ticks = curve.quantile(place).rounded(.toNearestOrEven)
      guard ticks > Double(bounds.lowerBound) else { return bounds.lowerBound }
      guard ticks < Double(bounds.upperBound) else { return bounds.upperBound }
      return Int64(ticks)
    }
  }

  /// Returns how likely a value between two is, both included; all of what is beyond the bounds
  /// counts for the bounds.
  public func probability(of range: ClosedRange<Int64>, within bounds: ClosedRange<Int64>) -> Double
  {
    switch self {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      return values.reduce(0) { $0 + (range.contains($1.value) ? $1.weight : 0) } / total
    case .continuous(let curve):
      // Ticks are what is left of the curve by rounding: half a tick to either side.
      let low =
        range.lowerBound <= bounds.lowerBound
        ? 0 : curve.probability(upTo: Double(range.lowerBound) - 0.5)
      let high =
        range.upperBound >= bounds.upperBound
        ? 1 : curve.probability(upTo: Double(range.upperBound) + 0.5)
      return max(0, high - low)
    }
  }
}

extension Uncertainty.Curve {
  /// The value below which a share of the distribution lies.
  func quantile(_ place: Double) -> Double {
    switch self {
    case .uniform(let low, let high): return low + (high - low) * place
    case .normal(let mean, let deviation):
      return mean + deviation * ExactMath.normalQuantile(place)
    case .lognormal(let low, let high):
      let (a, b) = (ExactMath.log(low), ExactMath.log(high))
      let deviation = (b - a) / (2 * Uncertainty.z95)
      return ExactMath.exp((a + b) / 2 + deviation * ExactMath.normalQuantile(place))
    case .triangular(let low, let mode, let high):
      let width = high - low
      guard width > 0 else { return low }
      let turn = (mode - low) / width
      return place < turn
        ? low + (place * width * (mode - low)).squareRoot()
        : high - ((1 - place) * width * (high - mode)).squareRoot()
    }
  }

  /// The share of the distribution that lies below a value.
  func probability(upTo value: Double) -> Double {
    switch self {
    case .uniform(let low, let high):
      return high > low ? min(max((value - low) / (high - low), 0), 1) : value < low ? 0 : 1
    case .normal(let mean, let deviation):
      return ExactMath.normalProbability((value - mean) / deviation)
    case .lognormal(let low, let high):
      guard value > 0 else { return 0 }
      let (a, b) = (ExactMath.log(low), ExactMath.log(high))
      let deviation = (b - a) / (2 * Uncertainty.z95)
      return ExactMath.normalProbability((ExactMath.log(value) - (a + b) / 2) / deviation)
    case .triangular(let low, let mode, let high):
      if value <= low { return 0 }
      if value >= high { return 1 }
      let width = high - low
      if value < mode { return (value - low) * (value - low) / (width * (mode - low)) }
      return 1 - (high - value) * (high - value) / (width * (high - mode))
    }
  }
}
