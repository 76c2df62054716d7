import PolicyLanguage

/// How likely the values of an uncertain quantity or fact are.
///
/// Quantities are in ticks. The families, their parameters and their formulas are those of
/// N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate distributions" (2nd ed.,
/// 1994–95) and, with A. W. Kemp, "Univariate discrete distributions" (3rd ed., 2005).
public indirect enum Distribution: Hashable, Sendable {
  /// Each value with its weight; the weights need not sum to one.
  case discrete([Weighted])
  /// One value, for certain.
  case fixed(Double)
  /// All values between two are equally likely: F(x) = (x − a) / (b − a).
  case uniform(Double, Double)
  /// The normal distribution of a mean and a standard deviation above zero: F(x) = Φ((x − μ) / σ).
  case normal(mean: Double, deviation: Double)
  /// The lognormal distribution with two quantiles, 5% and 95%, both above zero: log X is normal,
  /// with μ = (log a + log b) / 2 and σ = (log b − log a) / (2 · 1.6449).
  case lognormal(low: Double, high: Double)
  /// The triangular distribution of a least, a likeliest and a greatest value.
  case triangular(Double, mode: Double, Double)
  /// The beta distribution with α = 1 + 4 (m − a) / (b − a), β = 1 + 4 (b − m) / (b − a), from the
  /// least to the greatest value.
  ///
  /// D. G. Malcolm et al., "Application of a technique for research and development program
  /// evaluation" (1959), in the form whose mean is (a + 4m + b) / 6.
  case pert(Double, mode: Double, Double)
  /// The beta distribution of two shapes above zero, from a least to a greatest value.
  case beta(Double, Double, from: Double, to: Double)
  /// The exponential distribution of a mean above zero: F(x) = 1 − exp(−x / μ).
  case exponential(mean: Double)
  /// How many of something happen that happen on average so often: P(k) = exp(−μ) μᵏ / k!.
  case poisson(mean: Double)
  /// How many of so many tries succeed, each with a chance: P(k) = C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ.
  case binomial(tries: Int64, chance: Double)
  /// Another distribution, given that the value lies between two, both included.
  case truncated(Distribution, ClosedRange<Double>)

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
    if case .discrete(let values) = self {
      // A value may be the day that never came, beyond all bounds.
      var rest = place * values.reduce(0) { $0 + $1.weight }
      for entry in values {
        rest -= entry.weight
        if rest < 0 { return entry.value }
      }
      return values.last { $0.weight > 0 }?.value ?? 0
    }
    let ticks = quantile(place).rounded(.toNearestOrEven)
    guard ticks > Double(bounds.lowerBound) else { return bounds.lowerBound }
    guard ticks < Double(bounds.upperBound) else { return bounds.upperBound }
    return Int64(ticks)
  }

  /// Returns how likely a value between two is, both included; all of what is beyond the bounds
  /// counts for the bounds.
  public func probability(of range: ClosedRange<Int64>, within bounds: ClosedRange<Int64>) -> Double
  {
    if case .discrete(let values) = self {
      let total = values.reduce(0) { $0 + $1.weight }
      return values.reduce(0) { $0 + (range.contains($1.value) ? $1.weight : 0) } / total
    }
    // Ticks are what is left of the curve by rounding: half a tick to either side.
    let low =
      range.lowerBound <= bounds.lowerBound ? 0 : probability(upTo: Double(range.lowerBound) - 0.5)
    let high =
      range.upperBound >= bounds.upperBound ? 1 : probability(upTo: Double(range.upperBound) + 0.5)
    return max(0, high - low)
  }

  /// The mean and the standard deviation of the logarithm of a lognormal one.
  static func logarithms(_ low: Double, _ high: Double) -> (mean: Double, deviation: Double) {
    let (a, b) = (ExactMath.log(low), ExactMath.log(high))
    return ((a + b) / 2, (b - a) / (2 * z95))
  }

  /// The two shapes of a PERT distribution.
  static func shapes(_ low: Double, _ mode: Double, _ high: Double) -> (Double, Double) {
    (1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low))
  }

  /// Whether the values lie apart from each other, as counts do.
  var isLattice: Bool {
    switch self {
    case .discrete, .fixed, .poisson, .binomial: true
    case .truncated(let inner, _): inner.isLattice
    default: false
    }
  }

  /// Whether its quantiles are found by halving a range.
  var isHalved: Bool {
    switch self {
    case .pert, .beta, .poisson, .binomial: true
    case .truncated(let inner, _): inner.isHalved
    default: false
    }
  }
}
