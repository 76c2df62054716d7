// The integrals behind the beta, binomial and Poisson distributions, by the series and continued
// fractions of W. H. Press et al., "Numerical recipes" (3rd ed., 2007), 6.2 and 6.4, from the
// functions that give the same bits on every machine.

extension ExactMath {
  /// The logarithm of the gamma function of a number above zero, by Stirling's series.
  static func logGamma(_ x: Double) -> Double {
    var (x, product) = (x, 1.0)
    while x < 12 {
      product *= x
      x += 1
    }
    let square = 1 / (x * x)
    var sum = 0.0
    for term in stirling { sum = sum * square + term }
    return (x - 0.5) * log(x) - x + 0.918_938_533_204_672_741_8 + sum / x - log(product)
  }

  // B₂ₖ / (2k (2k − 1)), highest first.
  private static let stirling = [
    1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
  ]

  /// The lower incomplete gamma function of a shape, as a share of the whole.
  static func gammaProbability(_ x: Double, _ shape: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = exp(shape * log(x) - x - logGamma(shape))
    if x < shape + 1 {
      var term = 1 / shape
      var sum = term
      var place = shape
      while term > sum * 1e-17 {
        place += 1
        term *= x / place
        sum += term
      }
      return min(front * sum, 1)
    }
    var b = x + 1 - shape
    var c = 1e300
    var d = 1 / b
    var h = d
    for step in 1...100_000 {
      let a = -Double(step) * (Double(step) - shape)
      b += 2
      d = 1 / away(a * d + b)
      c = away(b + a / c)
      h *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return max(1 - front * h, 0)
  }

  /// The incomplete beta function of two shapes, as a share of the whole.
  static func betaProbability(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)
    )
    return x < (a + 1) / (a + b + 2)
      ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var h = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      h *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return h
  }

  /// A divisor kept away from zero, as Lentz's way of continued fractions needs it.
  private static func away(_ x: Double) -> Double { x.magnitude < 1e-300 ? 1e-300 : x }
}
