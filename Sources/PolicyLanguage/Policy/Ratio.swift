/// An exact fraction of whole numbers, in lowest terms, its denominator above zero.
public struct Ratio: Hashable, Sendable {
  /// What is divided.
  public let numerator: Int64
  /// What it is divided by; 1 or more.
  public let denominator: Int64

  /// Makes a whole number.
  public init(_ whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// Makes a fraction, or nil when it divides by zero or is too large to be exact.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard let top = Int64(exactly: sign * numerator / Int128(divisor)),
      let bottom = Int64(exactly: sign * denominator / Int128(divisor))
    else { return nil }
    self.numerator = top
    self.denominator = bottom
  }

  /// The sum, or nil when it is too large.
  public func adding(_ other: Ratio) -> Ratio? {
    Ratio(
      Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The product, or nil when it is too large.
  public func multiplied(by other: Ratio) -> Ratio? {
    Ratio(
      Int128(numerator) * Int128(other.numerator),
      Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The greatest whole number that divides both, 1 where both are zero.
  static func greatestDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
