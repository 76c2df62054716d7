import PolicyLanguage

/// The values that some facts may take, one combination after the other, and those that did.
struct ValueChoice {
  /// A stretch of values of a quantity.
  typealias Stretch = (fact: FactID, segment: Segment)

  let facts: [FactID]
  /// The stretches of values of each fact.
  let choices: [[Segment]]
  /// The places of the facts, those without quantities first: they rule most out.
  let order: [Int]
  /// How many of the facts, in that order, are no quantities.
  let plain: Int
  /// The places of those that are quantities.
  let quantities: [Int]
  /// The stretch of each fact that is being tried.
  var picked: [Int]
  /// One value for each fact, which together did; empty as long as there are none.
  private(set) var example: [FactID: Int64] = [:]
  /// How many combinations may still be tried.
  var left = Self.limit

  private var isGood: [[Bool]]
  private var successes = 0

  /// How many combinations of values are looked at to tell what each fact may be.
  private static let limit = 20_000

  /// Looks at the values that some facts of a case may take.
  ///
  /// - Parameters:
  ///   - set: The facts.
  ///   - examination: The case.
  ///   - today: A day to choose near to where the case has no dates.
  init(_ set: [FactID], of examination: Examination, today: Int64?) {
    facts = set
    let free = Set(set)
    choices = set.map { fact in
      examination.choices(of: fact, freeing: free, today: today).filter { segment in
        // What is so already is no change.
        examination.facts[fact].map { !segment.contains($0) || set.count > 1 } ?? true
      }
    }
    let isQuantity = set.map { examination.policies.set[$0].kind.measure != nil }
    let plain = set.indices.filter { !isQuantity[$0] }
    quantities = set.indices.filter { isQuantity[$0] }
    order = plain + quantities
    self.plain = plain.count
    picked = set.map { _ in 0 }
    isGood = choices.map { $0.map { _ in false } }
  }

  /// The stretches of the quantities that are being tried.
  var stretches: [Stretch] {
    quantities.map { (facts[$0], choices[$0][picked[$0]]) }
  }

  /// Notes that the stretches being tried do, with values that show it.
  mutating func succeed(with value: (FactID) -> Int64) {
    successes += 1
    if example.isEmpty { for fact in facts { example[fact] = value(fact) } }
    for (place, pick) in picked.enumerated() { isGood[place][pick] = true }
  }

  /// What was found, as a way to the goal.
  func way(costing cost: Int) -> Way {
    let alternatives = facts.indices.map { place in
      choices[place].indices.filter { isGood[place][$0] }.map { choices[place][$0] }
    }
    return Way(
      changes: zip(facts, alternatives).map { FactChange(fact: $0, alternatives: $1) },
      cost: cost,
      example: example,
      isFree: successes == alternatives.reduce(1) { $0 * $1.count }
    )
  }
}
