/// Texts of small random policies that are right: every name known, every type fitting.
///
/// They have facts of all kinds, derived facts, constraints, exceptions up to three deep, blocks,
/// rules that name rules, sets of values, both forces, readings and duties. Varied ones have more of
/// each; see ``Size/isVaried``.
package struct RandomPolicy {
  var random: SplitMix
  let size: Size
  var choices: [(name: String, labels: [String])] = []
  var flags: [String] = []
  var sets: [(name: String, labels: [String])] = []
  var quantities: [Quantity] = []
  var dates: [Days] = []
  /// Sums that follow from quantities, and days that follow from days.
  var sums: [(name: String, measure: Quantity.Measure)] = []
  var limitDay: String?
  /// The rules of the policy that is being made.
  var rules: [String] = []
  var asksWhetherKnown = 0

  /// How large to make it.
  package struct Size: Sendable {
    package var flags = 0...3
    package var choices = 0...2
    package var sets = 0...1
    package var amounts = 0...1
    package var dates = 0...2
    package var rules = 1...6
    /// How often in a hundred times a condition asks whether something is known.
    package var asksWhetherKnown = 0
    /// Whether quantities are of every measure and are compared and added, dates are moved by months,
    /// facts follow from derived facts, anything may be constrained, rules are exceptions to several
    /// others or block several, and there are two readings.
    package var isVaried = false

    package init() {}
  }

  /// A quantity with few values: so many ticks from zero up.
  struct Quantity {
    enum Measure: CaseIterable { case amount, count, number, share, days }
    var name: String
    var measure: Measure
    var most: Int
  }

  /// A date with few days.
  struct Days {
    var name: String
    var days: [String]
    var orNever: Bool
  }

  /// The text of a policy: the same for the same seed.
  package static func text(seed: UInt64, size: Size = Size()) -> String {
    texts(seed: seed, count: 1, size: size)[0]
  }

  /// The texts of policies that declare the same facts.
  package static func texts(seed: UInt64, count: Int, size: Size = Size()) -> [String] {
    var maker = RandomPolicy(random: SplitMix(seed: seed), size: size)
    let facts = maker.facts() + maker.derived()
    return (0..<count).map { maker.policy($0, facts) }
  }

  private init(random: SplitMix, size: Size) {
    self.random = random
    self.size = size
    asksWhetherKnown = size.asksWhetherKnown
  }

  private mutating func policy(_ place: Int, _ facts: [String]) -> String {
    rules = []
    let statements =
      ["decision outcome: one of mild, fair, harsh, severe"] + facts + constraints()
      + statedRules() + duties()
    return """
      # A random policy {random\(place == 0 ? "" : "-\(place)")}
      - in force: 2020-01-01 …

      Nothing is meant by it.

      ## Everything {everything}

      ```policy
      \(statements.joined(separator: "\n\n"))
      ```

      """
  }

  private mutating func constraints() -> [String] {
    guard size.isVaried else {
      guard dates.count > 1, random.chance(60) else { return [] }
      return ["constraint order: \(dates[0].name) <= \(dates[1].name)"]
    }
    // What is known is no matter of what can be.
    asksWhetherKnown = 0
    defer { asksWhetherKnown = size.asksWhetherKnown }
    var texts: [String] = []
    if dates.count > 1, random.chance(40) {
      texts.append("constraint order: \(dates[0].name) <= \(dates[1].name)")
    }
    if random.chance(40) {
      texts.append("constraint one: \(condition(depth: 1)) implies \(atom())")
    }
    if random.chance(25) { texts.append("constraint other: \(atom()) or \(atom())") }
    return texts
  }
}
