import PolicyLanguage

/// What a trial is worth to somebody, in points that the trainer sets: the sum of some terms.
///
/// It is worked out for each policy by itself, since policies side by side decide each its own way.
public struct Payoff: Hashable, Sendable {
  /// Whose it is.
  public var party: String
  /// What counts; what is not named counts nothing.
  public var terms: [Term]
  /// What is named besides and no policy decides on, as it is written: `exempted=0`.
  public var unknown: [String] = []

  /// Something that counts, with its points in millionths.
  public enum Term: Hashable, Sendable {
    /// What the pilot comes to.
    case result(Thresholds.Result, points: Int64)
    /// A value that the policy decides on, by its label.
    case value(String, points: Int64)
    /// A decision that is left open, by the text or by missing facts; without this term, it counts
    /// from the least to the most that its values do.
    case open(points: Int64)
    /// Points for each so many đồng of damage.
    case damage(points: Int64, per: Int64)
  }

  /// The greatest number of points that a term gives.
  static let limit: Int64 = 1_000_000

  /// Reads a payoff:
  /// `cadre: achieved=10 failed=-5 ordinary=-10 exempted=0 open=-2 damage=-1 per 1bn`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - set: The policies whose decisions count.
  ///   - leavesUnknown: Whether what no policy decides on is kept as ``unknown``, and no error: a
  ///     payoff may be asked about under policies other than those that it was written for.
  /// - Returns: The payoff.
  /// - Throws: Why it is none.
  public static func parse(
    _ text: String,
    in set: PolicySet,
    leavesUnknown: Bool = false
  ) throws(PlanError) -> Payoff {
    let fields = try PlanFields(text)
    let results = Thresholds.Result.allCases.map(\.rawValue)
    var values: [String] = []
    for label in set.decisions.flatMap({ set[$0].values }) where !values.contains(label) {
      values.append(label)
    }
    let known = results + values + ["open", "damage"]
    guard !fields.fields.isEmpty else { throw .missingField(known[0]) }
    var payoff = Payoff(party: fields.name, terms: [])
    for field in fields.fields {
      if let result = Thresholds.Result(rawValue: field.key) {
        payoff.terms.append(.result(result, points: try points(field.text)))
      } else if values.contains(field.key) {
        payoff.terms.append(.value(field.key, points: try points(field.text)))
      } else if field.key == "open" {
        payoff.terms.append(.open(points: try points(field.text)))
      } else if field.key == "damage" {
        payoff.terms.append(try rate(field.text))
      } else if leavesUnknown {
        payoff.unknown.append("\(field.key)=\(field.text)")
      } else {
        throw .unknownField(field.key, known: known)
      }
    }
    return payoff
  }

  private static func points(_ text: String) throws(PlanError) -> Int64 {
    let isNegative = text.hasPrefix("-")
    guard let quantity = Quantity.alone(isNegative ? String(text.dropFirst()) : text),
      quantity.measure == .number, quantity.ticks <= limit * 1_000_000
    else { throw .badPoints(text) }
    return isNegative ? -quantity.ticks : quantity.ticks
  }

  /// Points for an amount: `-1 per 1bn`.
  private static func rate(_ text: String) throws(PlanError) -> Term {
    let words = text.split(separator: " ")
    guard let middle = words.firstIndex(where: { $0 == "per" || $0 == "mỗi" }) else {
      throw .badRate(text)
    }
    let amount = Quantity.alone(words[(middle + 1)...].joined(separator: " "))
    guard let amount, amount.measure == .amount, amount.ticks > 0 else { throw .badRate(text) }
    return .damage(points: try points(words[..<middle].joined(separator: " ")), per: amount.ticks)
  }
}
