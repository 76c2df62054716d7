/// "This sum of facts is at most that": the one form in which quantities are compared.
///
/// Factors are whole and have no common divisor, facts stand in order, and ticks being whole
/// numbers, "less than b" is "at most b - 1". So equal comparisons are equal values, however they
/// were written.
public struct Inequality: Hashable, Sendable {
  /// One fact and its whole factor.
  public struct Term: Hashable, Sendable {
    /// The fact.
    public var base: LinearForm.Base
    /// The factor, not zero.
    public var factor: Int64

    /// Makes a term.
    public init(base: LinearForm.Base, factor: Int64) {
      self.base = base
      self.factor = factor
    }
  }

  /// The greatest factor: about a million millions.
  public static let greatestFactor: UInt128 = 1 << 40

  /// The facts, each once, in the order of the vocabulary.
  public var terms: [Term]
  /// What their sum is at most, in ticks.
  public var bound: Int64

  /// Makes an inequality whose factors have no common divisor.
  public init(terms: [Term], bound: Int64) {
    self.terms = terms
    self.bound = bound
  }

  /// Makes "form is at most 0" (or "less than 0"), or nil when a number is too large.
  ///
  /// - Parameters:
  ///   - form: The sum.
  ///   - strict: Whether it must be less.
  public init?(_ form: LinearForm, strict: Bool) {
    var common: Int128 = 1
    for ratio in form.terms.map(\.factor) + [form.constant] {
      let divisor = Ratio.greatestDivisor(common.magnitude, ratio.denominator.magnitude.wide)
      common = common / Int128(divisor) * Int128(ratio.denominator)
      guard common < Int128(Int64.max) else { return nil }
    }
    var divisor: UInt128 = 0
    var factors: [Int128] = []
    for term in form.terms {
      let factor = Int128(term.factor.numerator) * (common / Int128(term.factor.denominator))
      factors.append(factor)
      divisor = Ratio.greatestDivisor(factor.magnitude, divisor)
    }
    let whole = -Int128(form.constant.numerator) * (common / Int128(form.constant.denominator))
    // sum <= whole (or whole - 1); divided by what all factors share, rounded down.
    let limit = strict ? whole - 1 : whole
    let step = Int128(max(divisor, 1))
    let rounded = limit >= 0 ? limit / step : -((-limit + step - 1) / step)
    // INVARIANT: bounds and factors are small enough to be turned round and multiplied once more.
    guard rounded.magnitude <= UInt128(Int64.max / 2) else { return nil }
    bound = Int64(rounded)
    terms = []
    for (term, factor) in zip(form.terms, factors) {
      let factor = factor / step
      guard factor.magnitude <= Self.greatestFactor else { return nil }
      terms.append(Term(base: term.base, factor: Int64(factor)))
    }
    terms.sort { $0.base < $1.base }
  }
}

extension Inequality {
  /// The inequality that holds exactly where this one does not.
  public var opposite: Inequality {
    // not (sum ≤ b) is sum ≥ b + 1, which is -sum ≤ -b - 1.
    var copy = self
    copy.bound = -bound - 1
    for place in copy.terms.indices { copy.terms[place].factor = -terms[place].factor }
    return copy
  }
}

extension UInt64 {
  fileprivate var wide: UInt128 { UInt128(self) }
}
