/// A mean over trials, with half the width of the interval in which the true one lies with a
/// confidence of 95%.
public struct Estimate: Hashable, Sendable {
  /// The mean.
  public var mean: Double
  /// Half the width of the interval.
  public var halfWidth: Double

  /// The interval.
  public var interval: ClosedRange<Double> { (mean - halfWidth)...(mean + halfWidth) }
}

/// Sums of whole numbers from which a mean and its interval follow; added in any order, they are
/// the same.
struct ExactSums: Sendable {
  var count = 0
  var sum: Int128 = 0
  var squares: Int128 = 0

  mutating func add(_ value: Int64) {
    count += 1
    sum += Int128(value)
    squares += Int128(value) * Int128(value)
  }

  mutating func add(_ other: ExactSums) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// The mean in so many of the units summed, by the central limit theorem.
  func estimate(unit: Double) -> Estimate {
    guard count > 0 else { return Estimate(mean: 0, halfWidth: 0) }
    let n = Double(count)
    let mean = Double(sum) / n
    let variance = max(0, Double(squares) / n - mean * mean)
    return Estimate(
      mean: mean / unit,
      halfWidth: ExactMath.normalQuantile(0.975) * (variance / n).squareRoot() / unit
    )
  }
}

/// The difference between two shares of the same trials, with its interval.
///
/// A. Agresti and Y. Min, "Simple improved confidence intervals for comparing matched proportions"
/// (2005): half a trial is added to each of the four ways that a pair can come out.
///
/// - Parameters:
///   - gained: In how many trials only the second has it.
///   - lost: In how many only the first has it.
///   - trials: How many trials there are.
/// - Returns: The second share less the first; its interval is around a mean drawn slightly to zero.
func pairedDifference(gained: Int, lost: Int, of trials: Int) -> Estimate {
  guard trials > 0 else { return Estimate(mean: 0, halfWidth: 1) }
  let n = Double(trials) + 2
  let (b, c) = (Double(gained) + 0.5, Double(lost) + 0.5)
  let variance = max(0, (b + c - (b - c) * (b - c) / n)) / (n * n)
  return Estimate(
    mean: Double(gained - lost) / Double(trials),
    halfWidth: ExactMath.normalQuantile(0.975) * variance.squareRoot()
  )
}
