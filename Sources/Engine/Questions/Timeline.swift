public import PolicyLanguage

// Dates are one more variable. The days at which a decision turns are ends of the stretches that no
// policy tells apart; days between them need not be looked at. The same goes for the days on which
// policies come into force or cease to be.

/// A stretch of days of a date fact over which every decision comes out the same.
public struct TimelineStretch: Sendable {
  /// The days, in the numbering of the fact; nil where the day never comes.
  public var days: ClosedRange<Int64>?
  /// The decisions; none of them has a ruling where the case contradicts itself.
  public var answers: [DecisionAnswer]
  /// For each decision, what turns it at the first day; nothing in the first stretch.
  public var turning: [Turning]
  /// The constraints that rule these days out; none where the case can be so.
  public var broken: [Policy.Constraint]
}

extension Examination {
  /// Returns the unknown facts with which a date is compared in working days or months.
  ///
  /// How far days lie apart on the calendar then differs from day to day, so the stretches of the
  /// date are sure only once these facts are known.
  public func looseEnds(of fact: FactID) -> [FactID] {
    var found: Set<FactID> = []
    for case .comparison(let inequality) in policies.space.features {
      let facts = inequality.terms.map(\.base.fact)
      let isCounted = inequality.terms.contains {
        if case .shifted = $0.base { true } else { false }
      }
      guard isCounted, facts.contains(fact) else { continue }
      found.formUnion(facts.filter { $0 != fact && self.facts[$0] == nil })
    }
    return found.sorted()
  }

  /// Returns how the decisions depend on a date, stretch by stretch of days.
  ///
  /// Where ``looseEnds(of:)`` has any, the ends of stretches may be days off.
  ///
  /// - Parameters:
  ///   - fact: A base fact that is a date, whether or not the case knows it.
  ///   - shouldStop: Asked for each stretch; true ends it.
  /// - Returns: The stretches in the order of time, each as long as nothing changes.
  /// - Throws: An error when it was interrupted, or a case takes too much to look at.
  /// - Complexity: O(stretches) examinations.
  public func timeline(
    over fact: FactID,
    shouldStop: () -> Bool = { false }
  ) throws(CompileError) -> [TimelineStretch] {
    var stretches: [TimelineStretch] = []
    var before: Examination?
    for segment in segments(of: fact) {
      if shouldStop() { throw .interrupted }
      let there = try Examination(
        Supposition([fact: segment.representative]).applied(to: facts),
        by: policies
      )
      let answers = decisions.map {
        DecisionAnswer(reference: $0, rulings: there.rulings($0))
      }
      let broken = try there.brokenConstraints()
      if let last = stretches.last, let days = last.days, let more = segment.values,
        last.broken.map(\.name) == broken.map(\.name),
        zip(last.answers, answers).allSatisfy({ Set($0.rulings) == Set($1.rulings) })
      {
        stretches[stretches.count - 1].days = days.lowerBound...more.upperBound
        before = there
        continue
      }
      let turning = zip(decisions, answers).enumerated().map { place, pair -> Turning in
        guard let before, let last = stretches.last,
          Set(last.answers[place].rulings) != Set(pair.1.rulings)
        else { return .nothing }
        return Turning(from: before.proof(pair.0), to: there.proof(pair.0))
      }
      stretches.append(
        TimelineStretch(
          days: segment.values,
          answers: answers,
          turning: broken.isEmpty ? turning : turning.map { _ in .nothing },
          broken: broken
        )
      )
      before = there
    }
    return stretches
  }
}

/// Days over which the same policies are in force.
public struct InForcePeriod: Hashable, Sendable {
  /// The days.
  public var days: DateRange
  /// The members that are in force, by their places.
  public var members: [Int]
}

extension PolicySet {
  /// The periods over which the same members are in force, from the first to the last.
  public var periods: [InForcePeriod] {
    func following(_ day: CivilDate) -> CivilDate? { CivilDate(dayNumber: day.dayNumber + 1) }
    func preceding(_ day: CivilDate) -> CivilDate? { CivilDate(dayNumber: day.dayNumber - 1) }
    let ranges = members.map(\.policy.inForce)
    let turns = Set(
      ranges.compactMap(\.first) + ranges.compactMap { $0.last.flatMap(following) }
    ).sorted()
    var periods: [InForcePeriod] = []
    for (place, first) in ([nil] + turns.map(Optional.some)).enumerated() {
      let last = place < turns.count ? preceding(turns[place]) : nil
      // Nothing changes within, so any day of it tells.
      let day = first ?? last
      let inForce = members.indices.filter { member in
        day.map(ranges[member].contains) ?? true
      }
      if let before = periods.last, before.members == inForce {
        periods[periods.count - 1].days.last = last
      } else {
        periods.append(InForcePeriod(days: DateRange(from: first, to: last), members: inForce))
      }
    }
    return periods
  }
}
