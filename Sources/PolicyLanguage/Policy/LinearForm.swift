/// A sum of facts, each times a constant, and a constant: what arithmetic in a policy comes to.
public struct LinearForm: Hashable, Sendable {
  /// What a sum is made of.
  public enum Base: Hashable, Sendable {
    /// The ticks of a quantity.
    case fact(FactID)
    /// A date fact, moved by so many months or working days.
    case shifted(FactID, by: Int, Measure)
    /// How many labels a set of choices has, in ticks of a number.
    case count(FactID)
  }

  /// One fact and what it is multiplied by.
  public struct Term: Hashable, Sendable {
    /// The fact.
    public var base: Base
    /// The factor, not zero.
    public var factor: Ratio
  }

  /// The facts, each once, in the order first met.
  public var terms: [Term]
  /// The constant, in ticks.
  public var constant: Ratio
  /// What the sum measures.
  public var measure: Measure

  /// Makes a constant.
  public init(_ quantity: Quantity) {
    terms = []
    constant = Ratio(quantity.ticks)
    measure = quantity.measure
  }

  /// Makes the form of one fact.
  public init(_ base: Base, _ measure: Measure) {
    terms = [Term(base: base, factor: Ratio(1))]
    constant = Ratio(0)
    self.measure = measure
  }

  /// Whether no fact is in it.
  public var isConstant: Bool { terms.isEmpty }

  /// The sum of this and a multiple of another, or nil when a number grows too large.
  public func adding(_ other: LinearForm, times factor: Int64, measure: Measure) -> LinearForm? {
    guard let scaled = other.multiplied(by: Ratio(factor)),
      let constant = constant.adding(scaled.constant)
    else { return nil }
    var sum = self
    sum.constant = constant
    sum.measure = measure
    for term in scaled.terms {
      guard let place = sum.terms.firstIndex(where: { $0.base == term.base }) else {
        sum.terms.append(term)
        continue
      }
      guard let factor = sum.terms[place].factor.adding(term.factor) else { return nil }
      sum.terms[place].factor = factor
    }
    sum.terms.removeAll { $0.factor.numerator == 0 }
    return sum
  }

  /// The product with a constant, or nil when a number grows too large.
  public func multiplied(by factor: Ratio) -> LinearForm? {
    var product = self
    guard let constant = constant.multiplied(by: factor) else { return nil }
    product.constant = constant
    for place in product.terms.indices {
      guard let scaled = terms[place].factor.multiplied(by: factor) else { return nil }
      product.terms[place].factor = scaled
    }
    product.terms.removeAll { $0.factor.numerator == 0 }
    return product
  }
}

extension LinearForm.Base: Comparable {
  /// By the fact, a fact itself before what is made of it.
  public static func < (left: LinearForm.Base, right: LinearForm.Base) -> Bool {
    left.rank < right.rank
  }

  private var rank: (Int, Int, Int, String) {
    switch self {
    case .fact(let fact): (fact.index, 0, 0, "")
    case .count(let fact): (fact.index, 1, 0, "")
    case .shifted(let fact, let count, let measure): (fact.index, 2, count, measure.rawValue)
    }
  }
}
