public import PolicyLanguage

/// Something that a pilot is to reach: how much of it, and how much is expected.
public struct Target: Hashable, Sendable {
  /// What is counted or measured.
  public var name: String
  /// How much of it is enough.
  public var goal: Quantity
  /// How much is expected, in the ticks of the goal's measure.
  public var expectation: Distribution

  /// Reads a target: `clinic visits goal=10000 expect=normal(9000, 1500)`.
  ///
  /// A whole number without a unit counts something.
  ///
  /// - Parameter text: The text.
  /// - Returns: The target.
  /// - Throws: Why it is none.
  public static func parse(_ text: String) throws(PlanError) -> Target {
    let fields = try PlanFields(text)
    try fields.check(known: ["goal", "expect"], needed: ["goal", "expect"])
    let written = fields["goal"] ?? ""
    guard let quantity = Quantity.alone(written), !quantity.isNever else { throw .badGoal(written) }
    let goal = quantity.fitted(to: .count) ?? quantity
    do {
      let expectation = try Distribution.parse(
        fields["expect"] ?? "",
        in: goal.measure,
        named: fields.name
      )
      return Target(name: fields.name, goal: goal, expectation: expectation)
    } catch { throw .expectation(error) }
  }
}
