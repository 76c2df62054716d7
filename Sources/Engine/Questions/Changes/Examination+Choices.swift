import PolicyLanguage

// Of a stretch of values of which each does, one is told and tried. It is the one that changes the
// case least; beside a threshold that itself does not do, a round one, since nobody says "1 đồng
// more than a billion".

extension Examination {
  /// Returns the stretches of values from which a fact of a changed case is chosen.
  ///
  /// Those that lie wholly at the ends of the calendar, or of the numbers, are left out: see
  /// ``Cells/practicalRange(of:)``.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - free: The facts that are chosen together.
  ///   - today: A day to choose near to where the case has no dates.
  /// - Returns: The stretches, each with the value that reads best.
  func choices(of fact: FactID, freeing free: Set<FactID>, today: Int64?) -> [Segment] {
    let segments = segments(of: fact, freeing: free)
    guard let measure = policies.set[fact].kind.measure, let cells = policies.space.cells[fact]
    else { return segments }
    let own = facts[fact].flatMap { $0 == .max ? nil : $0 }
    let near = own ?? usual(fact, today: today)
    return segments.withoutEnds(cells).map { segment in
      guard let values = segment.values else { return segment }
      var chosen = segment
      chosen.representative = measure.roundValue(
        in: values.clamped(to: cells.practical),
        near: near
      )
      return chosen
    }
  }
}

extension Measure {
  /// The value of a range that is nearest to another, or a round one beside the end that is.
  func roundValue(in range: ClosedRange<Int64>, near: Int64) -> Int64 {
    if range.contains(near) { return near }
    let isAbove = near < range.lowerBound
    let end = isAbove ? range.lowerBound : range.upperBound
    let outside = isAbove ? end - 1 : end + 1
    func length(_ ticks: Int64) -> Int { Quantity(ticks, self).description.count }
    guard let least = leastStep, outside == 0 || length(outside) < length(end) else { return end }
    // A tenth of the threshold, down to a power of ten.
    var step: Int64 = 1
    while step <= Int64(clamping: outside.magnitude) / 100 { step *= 10 }
    step = max(step, least)
    let round = outside + (isAbove ? step : -step)
    return range.contains(round) ? round : end
  }

  /// The least step that a person would count in, for what has a finer tick; nil for all else.
  private var leastStep: Int64? {
    switch self {
    case .number: ticksPerUnit
    case .share: ticksPerUnit / 100
    case .amount: 1_000_000
    case .count, .date, .days, .workingDays, .months: nil
    }
  }
}
