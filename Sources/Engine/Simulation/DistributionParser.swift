import Diagnostics
public import PolicyLanguage

/// Why a text does not say what is expected of a fact.
public enum UncertaintyError: Error, Hashable, Sendable {
  /// Its form is wrong.
  case syntax(SyntaxError)
  /// A value that the fact does not have.
  case noValue(String, fact: String, known: [String])
  /// A value given twice.
  case repeated(String)
  /// A value without its chance.
  case noChance(String)
  /// Chances that do not come to 100%; what they come to, in millionths.
  case notWhole(Int64)
  /// A chance below nothing or above 100%.
  case badChance(String)
  /// A distribution that is not known.
  case noDistribution(String, known: [String])
  /// A distribution with the wrong number of parameters.
  case parameterCount(String, needed: Int, found: Int)
  /// A parameter of another unit.
  case wrongUnit(String, needed: Measure)
  /// A distribution that a kind of quantity does not have.
  case notForMeasure(String, Measure)
  /// Parameters that make no distribution, by the rule they break.
  case badParameters(Rule)
  /// A fact that follows from others, or of a kind for which nothing can be expected this way.
  case notForFact(String)

  /// The rules that parameters keep.
  public enum Rule: Hashable, Sendable {
    /// The first is below the second.
    case increasing
    /// All are above zero.
    case positive
    /// A deviation is above zero.
    case deviation
    /// A mean or a shape is above zero.
    case aboveZero
    /// What is counted are whole tries, one at least and a million at most.
    case tries
    /// A mean number of events is a million at most.
    case events
    /// A range holds some of the distribution, a billionth at least.
    case range
  }
}

extension Distribution {
  /// The distributions that can be named.
  public static let names = [
    "beta", "binomial", "exponential", "fixed", "lognormal", "normal", "pert", "poisson",
    "triangular", "uniform",
  ]

  /// Reads what is expected of a fact.
  ///
  /// Chances: `pilot:60% rejected:30% none:10%`, `yes:70%`, `1bn:20% 2bn:80%`. Quantities also take
  /// `normal(mean, deviation)`, `uniform(least, greatest)`, `triangular(least, likeliest,
  /// greatest)`, `pert(least, likeliest, greatest)`, `beta(shape, shape)` for shares and numbers
  /// from 0 to 1, `beta(shape, shape, least, greatest)`, `exponential(mean)`, `poisson(mean)`,
  /// `binomial(tries, chance)`, `fixed(value)` and `lognormal(low, high)`, whose parameters are
  /// its 5% and 95% quantiles. So are those of `1bn to 4bn`, short for it, and of
  /// `normal 5000 to 9000`. A range after a distribution cuts it off:
  /// `normal(9000, 1500) in 0..12000`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - fact: The fact.
  /// - Returns: What is expected of it.
  /// - Throws: Why it cannot be.
  public static func parse(
    _ text: String,
    of fact: Fact
  ) throws(UncertaintyError) -> Distribution {
    guard !fact.isDerived else { throw .notForFact(fact.name) }
    if case .choices = fact.kind { throw .notForFact(fact.name) }
    var reader = DistributionReader(text, fact.kind, fact.name)
    return try reader.read()
  }

  /// Reads what is expected of a quantity that is no fact, such as a target or a damage.
  ///
  /// - Parameters:
  ///   - text: The text, as for a fact.
  ///   - measure: What is measured.
  ///   - name: What it is called.
  /// - Returns: What is expected of it.
  /// - Throws: Why it cannot be.
  public static func parse(
    _ text: String,
    in measure: Measure,
    named name: String
  ) throws(UncertaintyError) -> Distribution {
    var reader = DistributionReader(text, .quantity(measure, orNever: false), name)
    return try reader.read()
  }
}
