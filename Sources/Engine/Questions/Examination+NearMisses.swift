import DecisionDiagram
public import PolicyLanguage

// A set of facts that could overturn a decision is told by values: for each fact the stretches of
// values that do, what would be decided there, and the rule that turns it. Combinations of
// stretches with the same outcome are gathered to boxes, so that any value told of one fact goes
// with any told of another.

extension Examination {
  /// How many combinations of stretches are looked at for one set of facts.
  static let missCombinations = 4000

  /// Returns what some facts would have to be for a decision to come out otherwise.
  ///
  /// - Parameters:
  ///   - robustness: The decision, and what it comes to as the case stands.
  ///   - facts: The facts: one of the sets told by ``robustness(_:findingAll:)``.
  /// - Returns: For each way in which it would come out, the values that lead there.
  /// - Throws: An error when it was interrupted.
  public func nearMisses(
    _ robustness: Robustness,
    by facts: [FactID]
  ) throws(CompileError) -> [NearMiss] {
    let decision = robustness.reference
    let choices = facts.map { fact in
      segments(of: fact, freeing: Set(facts)).filter { segment in
        guard let own = self.facts[fact] else { return true }
        let isOnlyOwn = segment.values.map { $0.count == 1 && $0.contains(own) } ?? (own == .max)
        return !isOnlyOwn
      }
    }
    let before = Set(robustness.rulings)
    var overturns = try overturns(decision, before, facts, choices, within: 0)
    if overturns.order.isEmpty, areMovedTogether(facts) {
      // Days that are moved on the calendar meet somewhere in a week and a weekend.
      overturns = try self.overturns(decision, before, facts, choices, within: 7)
    }
    var misses: [NearMiss] = []
    for rulings in overturns.order {
      var left = overturns.found[rulings] ?? []
      while let first = left.first {
        let box = Self.box(around: first, in: Set(left))
        left.removeAll { place in zip(box, place).allSatisfy { $0.contains($1) } }
        let changes = facts.indices.map { place in
          FactChange(fact: facts[place], alternatives: box[place].map { choices[place][$0] })
        }
        misses.append(
          NearMiss(
            changes: changes,
            after: rulings,
            turning: try turning(decision, overturns.witnesses[first] ?? [:]),
            margin: changes.count == 1 ? margin(changes[0]) : nil
          )
        )
      }
    }
    return misses.sorted { ($0.margin ?? 0).magnitude < ($1.margin ?? 0).magnitude }
  }

  /// Combinations of stretches that overturn a decision, by what comes out there.
  private struct Overturns {
    var found: [[Ruling]: [[Int]]] = [:]
    var order: [[Ruling]] = []
    var witnesses: [[Int]: [FactID: Int64]] = [:]
  }

  private func overturns(
    _ decision: DecisionReference,
    _ before: Set<Ruling>,
    _ facts: [FactID],
    _ choices: [[Segment]],
    within steps: Int64
  ) throws(CompileError) -> Overturns {
    var overturns = Overturns()
    for picked in Self.places(choices.map(\.count)).prefix(Self.missCombinations) {
      let stretches = zip(facts, zip(choices, picked).map { $0[$1] })
      for values in attempts(stretches, within: steps) {
        try checkPatience()
        let rulings = try changed(values).rulings(decision)
        guard !Set(rulings).isSubset(of: before) else { continue }
        if overturns.found[rulings] == nil { overturns.order.append(rulings) }
        overturns.found[rulings, default: []].append(picked)
        overturns.witnesses[picked] = values
        break
      }
    }
    return overturns
  }

  /// Whether some of these facts are compared with each other by months or working days.
  private func areMovedTogether(_ facts: [FactID]) -> Bool {
    policies.space.features.contains { feature in
      guard case .comparison(let inequality) = feature,
        Set(feature.facts).intersection(facts).count > 1
      else { return false }
      return inequality.terms.contains { if case .shifted = $0.base { true } else { false } }
    }
  }

  private func changed(_ values: [FactID: Int64]) throws(CompileError) -> Examination {
    try Examination(Supposition(values.mapValues(Optional.some)).applied(to: facts), by: policies)
  }

  private func turning(
    _ decision: DecisionReference,
    _ values: [FactID: Int64]
  ) throws(CompileError) -> Turning {
    Turning(from: proof(decision), to: try changed(values).proof(decision))
  }

  /// The values to try in some stretches: what reads best, then the ends and what is so near to them.
  private func attempts(
    _ stretches: some Sequence<(FactID, Segment)>,
    within steps: Int64
  ) -> [[FactID: Int64]] {
    var attempts: [[FactID: Int64]] = [[:]]
    for (fact, segment) in stretches {
      var values = [segment.representative]
      if let range = segment.values, attempts.count < 64 {
        for step in 0...steps {
          for end in [range.lowerBound &+ step, range.upperBound &- step]
          where range.contains(end) && !values.contains(end) { values.append(end) }
        }
      }
      values.removeAll { $0 == facts[fact] }
      attempts = attempts.flatMap { attempt in
        values.map { attempt.merging([fact: $0]) { _, new in new } }
      }
    }
    return attempts
  }

  /// How much must be added to the case's value to reach the nearest stretch of a change.
  private func margin(_ change: FactChange) -> Int64? {
    guard policies.set[change.fact].kind.measure != nil, let own = facts[change.fact],
      own != .max
    else { return nil }
    return change.alternatives.compactMap { segment in
      segment.values.map { own < $0.lowerBound ? $0.lowerBound - own : $0.upperBound - own }
    }.min { $0.magnitude < $1.magnitude }
  }

  /// Every combination of places below some counts, the last running fastest.
  private static func places(_ counts: [Int]) -> some Sequence<[Int]> {
    let total = counts.reduce(1) { total, count in
      let (product, isTooLarge) = total.multipliedReportingOverflow(by: count)
      return isTooLarge ? .max : product
    }
    return (0..<total).lazy.map { number in
      var rest = number
      var places: [Int] = []
      for count in counts.reversed() {
        places.append(rest % count)
        rest /= count
      }
      return Array(places.reversed())
    }
  }

  /// The largest box around a place that greedy growth finds among some places.
  private static func box(around place: [Int], in places: Set<[Int]>) -> [[Int]] {
    var box = place.map { [$0] }
    for axis in box.indices {
      let candidates = Set(places.map { $0[axis] }).subtracting(box[axis]).sorted()
      for candidate in candidates {
        var slice = box
        slice[axis] = [candidate]
        let isWhole = Self.places(slice.map(\.count)).allSatisfy { picked in
          places.contains(zip(slice, picked).map { $0[$1] })
        }
        if isWhole { box[axis].append(candidate) }
      }
      box[axis].sort()
    }
    return box
  }
}
