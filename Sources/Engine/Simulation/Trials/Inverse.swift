import PolicyLanguage

/// The inverse of a distribution function, ready for many places.
///
/// It gives the same values as ``Distribution/value(at:within:)``: what does not hang on the place is
/// worked out beforehand, and nothing is looked up between one place and the next.
struct Inverse: Sendable {
  private enum Form: Sendable {
    case normal(mean: Double, deviation: Double)
    case lognormal(mean: Double, deviation: Double)
    case other
  }

  private let distribution: Distribution
  private let bounds: ClosedRange<Int64>
  private let form: Form

  /// Makes a distribution ready, whose values stay within bounds.
  init(_ distribution: Distribution, within bounds: ClosedRange<Int64>) {
    self.distribution = distribution
    self.bounds = bounds
    switch distribution {
    case .normal(let mean, let deviation): form = .normal(mean: mean, deviation: deviation)
    case .lognormal(let low, let high):
      let (mean, deviation) = Distribution.logarithms(low, high)
      form = .lognormal(mean: mean, deviation: deviation)
    default: form = .other
    }
  }

  /// The value at a place between 0 and 1.
  func value(at place: Double) -> Int64 {
    switch form {
    case .normal(let mean, let deviation):
      whole(mean + deviation * ExactMath.normalQuantile(place))
    case .lognormal(let mean, let deviation):
      whole(ExactMath.exp(mean + deviation * ExactMath.normalQuantile(place)))
    case .other: distribution.value(at: place, within: bounds)
    }
  }

  /// Writes the values at the first of some places.
  /// - Complexity: O(places).
  func write(_ places: [Double], count: Int, into values: inout [Int64]) {
    let source = places.span.extracting(0..<count)
    var target = values.mutableSpan
    switch form {
    case .normal(let mean, let deviation):
      for number in 0..<count {
        target[number] = whole(mean + deviation * ExactMath.normalQuantile(source[number]))
      }
    case .lognormal(let mean, let deviation):
      for number in 0..<count {
        let logarithm = mean + deviation * ExactMath.normalQuantile(source[number])
        target[number] = whole(ExactMath.exp(logarithm))
      }
    case .other:
      for number in 0..<count {
        target[number] = distribution.value(at: source[number], within: bounds)
      }
    }
  }

  /// The nearest whole number within the bounds.
  @inline(__always)
  private func whole(_ number: Double) -> Int64 {
    let isSmall = number.magnitude < 0x1p51
    let ticks = isSmall ? ExactMath.rounded(number) : number.rounded(.toNearestOrEven)
    guard ticks > Double(bounds.lowerBound) else { return bounds.lowerBound }
    guard ticks < Double(bounds.upperBound) else { return bounds.upperBound }
    return Int64(ticks)
  }
}
