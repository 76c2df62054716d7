import DecisionDiagram
import PolicyLanguage

// A belief in a quantity is a distribution over very many values. A question needs only how likely
// each stretch is in which nothing changes. For a fact that is compared with none, the stretches are
// the intervals of the space. For one that is compared, they end where some comparison can turn:
// at the ends of the other facts' intervals, at their known values, and at what follows from those
// through comparisons with further facts (every vertex of the region that the comparisons bound is
// reached by such a chain).

/// The beliefs in one fact, cut into values or stretches of values.
struct Belief {
  /// One value or stretch, with its probability.
  struct Part {
    var segment: Segment
    var probability: Double
  }

  let fact: FactID
  let uncertainty: Distribution
  /// The only feature that looks at the fact; nil where it is compared, or nothing asks for it.
  var variable: Variable?
  /// The parts; their probabilities come to one.
  var parts: [Part] = []
  private var places: [ClosedRange<Int64>?: Int] = [:]

  init(_ entry: SimulationPlan.UncertainFact) {
    fact = entry.fact
    uncertainty = entry.uncertainty
  }

  /// The place of a part among those met, where it is added if it is new.
  mutating func index(of part: Part) -> Int {
    if let place = places[part.segment.values] { return place }
    parts.append(part)
    places[part.segment.values] = parts.count - 1
    return parts.count - 1
  }

  /// How many values of a quantity are tried one by one.
  static let valueLimit = 20_000

  /// The beliefs by the values themselves; nil for a distribution.
  static func values(_ uncertainty: Distribution) -> [Part]? {
    guard case .discrete(let values) = uncertainty else { return nil }
    let total = values.reduce(0) { $0 + $1.weight }
    return values.filter { $0.weight > 0 }.map { entry in
      let range: ClosedRange<Int64>? = entry.value == .max ? nil : entry.value...entry.value
      return Part(
        segment: Segment(values: range, representative: entry.value),
        probability: entry.weight / total
      )
    }
  }

  /// A distribution cut at thresholds.
  static func stretches(
    _ uncertainty: Distribution,
    _ cells: Cells,
    within bounds: ClosedRange<Int64>
  ) -> [Part] {
    (0..<cells.count).compactMap { cell in
      guard let range = cells.values(of: cell) else { return nil }
      let probability = uncertainty.probability(of: range, within: bounds)
      guard probability > 0 else { return nil }
      let near = uncertainty.value(at: 0.5, within: bounds)
      return Part(
        segment: Segment(
          values: range,
          representative: min(max(near, range.lowerBound), range.upperBound)
        ),
        probability: probability
      )
    }
  }

  /// A distribution value by value; nil where there are too many.
  ///
  /// What lies beyond nine standard deviations, less than the rounding of a sum, counts for the
  /// outermost values.
  static func points(_ uncertainty: Distribution, within bounds: ClosedRange<Int64>) -> [Part]? {
    if case .discrete = uncertainty { return values(uncertainty) }
    let support = uncertainty.support
    guard support.upperBound - support.lowerBound < Double(valueLimit) else { return nil }
    let low = max(bounds.lowerBound, Int64(max(support.lowerBound.rounded(.down), -9e17)))
    let high = min(bounds.upperBound, Int64(min(support.upperBound.rounded(.up), 9e17)))
    guard low <= high else { return nil }
    return (low...high).compactMap { value in
      let range =
        (value == low ? bounds.lowerBound : value)...(value == high ? bounds.upperBound : value)
      let probability = uncertainty.probability(of: range, within: bounds)
      return probability > 0
        ? Part(
          segment: Segment(values: value...value, representative: value),
          probability: probability
        ) : nil
    }
  }
}
