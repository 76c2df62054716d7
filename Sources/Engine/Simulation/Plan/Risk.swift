import PolicyLanguage

/// Something that may go wrong: how likely, what it costs, and what causes it.
public struct Risk: Hashable, Sendable {
  /// What may happen.
  public var name: String
  /// How likely it is, in millionths.
  public var chance: Int64
  /// What it costs if it happens, in đồng; nil for nothing.
  public var damage: Distribution?
  /// The label of the cause that it counts for; nil for none.
  public var cause: String?
  /// What is done against it; nil for nothing.
  public var mitigation: String?

  static let fields = ["chance", "damage", "cause", "mitigation"]

  /// Reads a risk:
  /// `"bus breaks down" chance=20% damage=lognormal(1bn, 4bn) cause=objective mitigation="a spare"`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - causes: The causes that the policies know; nil where any may stand.
  /// - Returns: The risk.
  /// - Throws: Why it is none.
  public static func parse(_ text: String, causes: [String]?) throws(PlanError) -> Risk {
    let fields = try PlanFields(text)
    try fields.check(known: Risk.fields, needed: ["chance"])
    let chance = try Quantity.chance(fields["chance"] ?? "")
    if let causes, let cause = fields["cause"], !causes.contains(cause) {
      throw .noValue(cause, fact: "cause", known: causes)
    }
    var damage: Distribution?
    if let text = fields["damage"] {
      do {
        damage = try Distribution.parse(text, in: .amount, named: "damage")
      } catch { throw .expectation(error) }
    }
    return Risk(
      name: fields.name,
      chance: chance,
      damage: damage,
      cause: fields["cause"],
      mitigation: fields["mitigation"]
    )
  }
}
