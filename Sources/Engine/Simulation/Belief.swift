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

extension Distribution {
  /// Where all of the distribution lies that counts in a sum of doubles.
  var support: ClosedRange<Double> {
    switch self {
    case .discrete(let values):
      let places = values.filter { $0.weight > 0 }.map { Double($0.value) }
      return (places.min() ?? 0)...(places.max() ?? 0)
    case .fixed(let only): return only...only
    case .uniform(let low, let high), .triangular(let low, mode: _, let high),
      .pert(let low, mode: _, let high), .beta(_, _, from: let low, to: let high):
      return low...high
    case .normal(let mean, let deviation): return mean - 9 * deviation...mean + 9 * deviation
    case .lognormal(let low, let high):
      let log = Distribution.logarithms(low, high)
      let reach = 9 * log.deviation
      return ExactMath.exp(log.mean - reach)...ExactMath.exp(log.mean + reach)
    case .exponential(let mean): return 0...43 * mean
    case .poisson(let mean): return 0...mean + 40 * mean.squareRoot() + 100
    case .binomial(let tries, _): return 0...Double(tries)
    case .truncated(let inner, let range): return inner.support.clamped(to: range)
    }
  }
}

extension Examination {
  /// A quantity cut wherever some comparison can turn, the other facts of it being as known or
  /// anything.
  ///
  /// - Parameter fact: A fact that is compared.
  /// - Returns: Its stretches; nil where there are too many ends to follow.
  func cellsByComparison(of fact: FactID) -> Cells? {
    let space = policies.space
    guard
      let component = policies.consistency.components.first(where: { $0.facts.contains(fact) })
    else { return space.cells[fact] }
    var ends: [FactID: Set<Int64>] = [:]
    for other in component.facts {
      if let value = facts[other], other != fact {
        ends[other] = value == .max ? [] : [value]
      } else if let cells = space.cells[other] {
        let bounds = [cells.range.lowerBound, cells.range.upperBound]
        ends[other] = Set(cells.cuts + cells.cuts.map { $0 + 1 } + bounds)
      }
    }
    var cuts = Set(space.cells[fact]?.cuts ?? [])
    for _ in component.facts {
      var grown = ends
      for inequality in component.comparisons {
        for target in Set(inequality.terms.map(\.base.fact))
        where target == fact || facts[target] == nil {
          guard let turns = turns(of: inequality, by: target, ends) else { return nil }
          if target == fact { cuts.formUnion(turns) }
          // What is left of the values ends at the turn, or begins after it.
          grown[target, default: []].formUnion(turns.union(turns.map { $0 + 1 }))
        }
      }
      guard grown.values.allSatisfy({ $0.count <= 4000 }) else { return nil }
      if grown == ends { break }
      ends = grown
    }
    return Cells(policies.set[fact], thresholds: cuts)
  }

  /// Where a comparison turns by one fact when the others are at some of their ends.
  private func turns(
    of inequality: Inequality,
    by target: FactID,
    _ ends: [FactID: Set<Int64>]
  ) -> Set<Int64>? {
    var others = [facts]
    for other in Set(inequality.terms.map(\.base.fact)) where other != target {
      let values = ends[other] ?? []
      guard others.count * values.count <= 8000 else { return nil }
      others = others.flatMap { known in
        values.map { value in
          var copy = known
          copy[other] = value
          return copy
        }
      }
    }
    return Set(others.compactMap { turningPoint(of: inequality, by: target, $0) })
  }
}
