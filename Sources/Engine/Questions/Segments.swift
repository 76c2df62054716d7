public import PolicyLanguage

// A sweep over a date or an amount needs no more than one value of each stretch in which nothing
// changes. The stretches end at the thresholds of the policies and, for a comparison with other
// facts of the case, where it turns given their values.

/// A stretch of values of one fact that no policy tells apart in a given case.
public struct Segment: Hashable, Sendable {
  /// The values, in the numbering of the fact; nil for a date that never comes.
  public var values: ClosedRange<Int64>?
  /// One of them: the case's own where it lies here, else the one nearest to it.
  public var representative: Int64

  /// Makes a stretch.
  public init(values: ClosedRange<Int64>?, representative: Int64) {
    self.values = values
    self.representative = representative
  }
}

extension Examination {
  /// Returns the values of a fact that can make a difference, one for each stretch.
  ///
  /// - Parameter fact: A base fact.
  /// - Returns: For a choice its labels, for yes/no both, for a set of choices every set of the
  ///   labels that some policy asks for (the others as they are), for a quantity its stretches, but
  ///   for what comes out otherwise only where the calendar or the numbers end.
  /// - Complexity: O(comparisons), but O(2^labels) for a set of choices.
  public func segments(of fact: FactID) -> [Segment] { segments(of: fact, freeing: []) }

  /// The same where some other facts may be anything: comparisons with them turn at the ends of
  /// each of their intervals.
  func segments(of fact: FactID, freeing free: Set<FactID>) -> [Segment] {
    let declaration = policies.set[fact]
    func points(_ values: [Int64]) -> [Segment] {
      values.map { Segment(values: $0...$0, representative: $0) }
    }
    switch declaration.kind {
    case .yesNo: return points([1, 0])
    case .choice(let labels): return points(labels.indices.map(Int64.init))
    case .choices(let labels):
      let asked = labels.indices.filter {
        policies.space.variable(of: .member(fact, $0)) != nil
      }
      let kept = (facts[fact] ?? 0) & ~asked.reduce(Int64(0)) { $0 | 1 << Int64($1) }
      guard asked.count <= 10 else { return points([kept] + asked.map { kept | 1 << Int64($0) }) }
      return points(
        (0..<1 << asked.count).map { bits in
          asked.enumerated().reduce(kept) { sum, entry in
            bits >> entry.offset & 1 == 1 ? sum | 1 << Int64(entry.element) : sum
          }
        }
      )
    case .quantity: return quantitySegments(of: fact, declaration, free)
    }
  }

  private func quantitySegments(
    of fact: FactID,
    _ declaration: Fact,
    _ free: Set<FactID>
  ) -> [Segment] {
    var thresholds: Set<Int64> = Set(policies.space.cells[fact]?.cuts ?? [])
    for feature in policies.space.features {
      guard case .comparison(let inequality) = feature else { continue }
      for others in valuesOfOthers(in: inequality, than: fact, freeing: free) {
        if let turn = turningPoint(of: inequality, by: fact, others) { thresholds.insert(turn) }
      }
    }
    let cells = Cells(declaration, thresholds: thresholds)
    let segments = (0..<cells.count).map { place in
      guard let values = cells.values(of: place) else {
        return Segment(values: nil, representative: .max)
      }
      let own = facts[fact].flatMap { $0 == .max ? nil : $0 }
      let near = own ?? usual(fact)
      return Segment(
        values: values,
        representative: min(max(near, values.lowerBound), values.upperBound)
      )
    }
    guard let told = policies.space.cells[fact] else { return segments }
    // A case that lies there itself is told of as it is.
    if let own = facts[fact], own != .max, !told.practical.contains(own) { return segments }
    return segments.withoutEnds(told)
  }

  /// A value that reads naturally where the case has none: zero, or a date of the case, one that
  /// this is compared with first of all.
  func usual(_ fact: FactID, today: Int64? = nil) -> Int64 {
    guard policies.set[fact].kind.measure == .date else { return 0 }
    let compared = policies.space.variables(of: fact).flatMap { policies.space[$0].facts }
    let others = policies.set.facts.indices.map(FactID.init)
    let known = (compared + others).lazy.compactMap { other -> Int64? in
      guard policies.set[other].kind.measure == .date, !policies.set[other].isDerived else {
        return nil
      }
      return facts[other].flatMap { $0 == .max ? nil : $0 }
    }
    return known.first ?? today ?? 18_892  // 2021-09-22, the day of the founding text.
  }

  /// The greatest value of a fact up to which a comparison stays as it is, the other facts having
  /// the values of the case; nil where they are unknown or never come.
  func turningPoint(
    of inequality: Inequality,
    by fact: FactID,
    _ others: CaseFacts
  ) -> Int64? {
    let evaluator = ConditionEvaluator(policies.set, member: -1, facts: others)
    var rest = inequality
    rest.terms = []
    var bound = Int128(inequality.bound)
    for term in inequality.terms {
      if term.base.fact == fact {
        rest.terms.append(term)
        continue
      }
      guard let value = evaluator.number(term.base), value != .max else { return nil }
      bound -= Int128(value) * Int128(term.factor)
    }
    guard rest.terms.count == 1, let small = Int64(exactly: bound) else { return nil }
    rest.bound = small
    return rest.threshold(policies.set.calendar)?.bound
  }

  /// The case with the free facts of a comparison, and the unknown ones, at the ends of their
  /// intervals, in every combination.
  private func valuesOfOthers(
    in inequality: Inequality,
    than fact: FactID,
    freeing free: Set<FactID>
  ) -> [CaseFacts] {
    var cases = [facts]
    for other in Set(inequality.terms.map(\.base.fact)).sorted()
    where other != fact && (free.contains(other) || facts[other] == nil) {
      guard let cells = policies.space.cells[other] else { continue }
      let ends = (0..<cells.count).compactMap(cells.values(of:))
        .flatMap { [$0.lowerBound, $0.upperBound] }
      guard ends.count * cases.count <= 200 else { return cases }
      cases = cases.flatMap { known in
        Set(ends).map { end in
          var copy = known
          copy[other] = end
          return copy
        }
      }
    }
    return cases
  }
}

extension [Segment] {
  /// The stretches without those that lie wholly at the ends of the calendar, or of the numbers, where
  /// comparisons turn only because no day comes before the first; their neighbours reach to the ends.
  ///
  /// - Parameter cells: The intervals of the fact that the policies themselves tell apart.
  /// - Returns: The others, which together cover as much.
  func withoutEnds(_ cells: Cells) -> [Segment] {
    var segments = filter { $0.values?.overlaps(cells.practical) ?? true }
    if let first = segments.firstIndex(where: { $0.values != nil }),
      let values = segments[first].values, values.lowerBound <= cells.practical.lowerBound
    {
      segments[first].values = cells.range.lowerBound...values.upperBound
    }
    if let last = segments.lastIndex(where: { $0.values != nil }),
      let values = segments[last].values, values.upperBound >= cells.practical.upperBound
    {
      segments[last].values = values.lowerBound...cells.range.upperBound
    }
    return segments
  }
}
