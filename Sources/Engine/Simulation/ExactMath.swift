// Logarithm, exponential and the normal quantile from additions, multiplications, divisions and
// square roots alone. These are rounded alike on every machine, while the functions of a system's
// mathematical library are not: a seed must give the same bits everywhere.

/// Elementary functions that give the same bits on every machine.
enum ExactMath {
  private static let ln2High = 0x1.62e42fefap-1
  private static let ln2Low = 0x1.cf79abc9e3b39p-40

  /// The natural logarithm of a number above zero; relative error below 2⁻⁵⁰.
  ///
  /// log x = k log 2 + 2 artanh((m - 1) / (m + 1)) for x = m 2ᵏ, with m near one.
  static func log(_ x: Double) -> Double {
    var (exponent, significand) = parts(of: x)
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    var sum = 1.0 / 23 * square
    sum = (sum + 1.0 / 21) * square
    sum = (sum + 1.0 / 19) * square
    sum = (sum + 1.0 / 17) * square
    sum = (sum + 1.0 / 15) * square
    sum = (sum + 1.0 / 13) * square
    sum = (sum + 1.0 / 11) * square
    sum = (sum + 1.0 / 9) * square
    sum = (sum + 1.0 / 7) * square
    sum = (sum + 1.0 / 5) * square
    sum = (sum + 1.0 / 3) * square
    return exponent * ln2High + (2 * (s + s * sum) + exponent * ln2Low)
  }

  /// A number above zero as a power of two and what it is multiplied by, from 1 up to 2.
  @inline(__always)
  private static func parts(of x: Double) -> (exponent: Double, significand: Double) {
    guard x >= Double.leastNormalMagnitude, x.isFinite else {
      return (Double(x.exponent), x.significand)
    }
    let bits = x.bitPattern
    return (
      Double(Int64(bits >> 52) - 1023),
      Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    )
  }

  /// The exponential; relative error below 2⁻⁵⁰, infinite or zero beyond the range of numbers.
  static func exp(_ x: Double) -> Double {
    guard x < 709.78 else { return .infinity }
    guard x > -745.13 else { return 0 }
    let power = rounded(x / 0.693_147_180_559_945_3)
    let rest = (x - power * ln2High) - power * ln2Low
    var sum = 1.0 / 87_178_291_200 * rest + 1.0 / 6_227_020_800
    sum = sum * rest + 1.0 / 479_001_600
    sum = sum * rest + 1.0 / 39_916_800
    sum = sum * rest + 1.0 / 3_628_800
    sum = sum * rest + 1.0 / 362_880
    sum = sum * rest + 1.0 / 40_320
    sum = sum * rest + 1.0 / 5040
    sum = sum * rest + 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let whole = Int(power)
    // A power of two that is a normal number multiplies exactly.
    guard whole.magnitude < 1000 else {
      return Double(sign: .plus, exponent: whole, significand: sum)
    }
    return sum * Double(bitPattern: UInt64(truncatingIfNeeded: whole + 1023) << 52)
  }

  /// The nearest whole number, the even one of two; of numbers below 2⁵¹ in magnitude.
  ///
  /// Beside 1.5 · 2⁵² a number has no room for a fraction.
  @inline(__always)
  static func rounded(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }
}
