import PolicyLanguage

/// The values that some facts may take, one combination after the other, and those that did.
struct ValueChoice {
  let facts: [FactID]
  /// The stretches of values of each fact.
  let choices: [[Segment]]
  /// The places of the facts, those without quantities first: they rule most out.
  let order: [Int]
  /// How many of the facts, in that order, are no quantities.
  let plain: Int
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

  init(_ set: [FactID], of examination: Examination) {
    facts = set
    choices = set.map { fact in
      examination.segments(of: fact, freeing: Set(set)).filter { segment in
        // What is so already is no change.
        examination.facts[fact].map { !segment.contains($0) || set.count > 1 } ?? true
      }
    }
    let isQuantity = set.map { examination.policies.set[$0].kind.measure != nil }
    let plain = set.indices.filter { !isQuantity[$0] }
    order = plain + set.indices.filter { isQuantity[$0] }
    self.plain = plain.count
    picked = set.map { _ in 0 }
    isGood = choices.map { $0.map { _ in false } }
  }

  /// Notes that the stretches being tried do, with values that show it.
  mutating func succeed(with values: [FactID: Int64]) {
    successes += 1
    if example.isEmpty { example = values }
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

  /// The values of a stretch that are tried: the one that reads best and, as long as there are few
  /// combinations, the ends.
  func values(of place: Int, in examination: Examination, combinations: Int) -> [Int64] {
    let segment = choices[place][picked[place]]
    var values = [segment.representative]
    if let range = segment.values, combinations < 64 {
      for end in [range.lowerBound, range.upperBound] where !values.contains(end) {
        values.append(end)
      }
    }
    values.removeAll { $0 == examination.facts[facts[place]] }
    return values
  }
}
