import PolicyLanguage

// If any values do, some do at a corner: a quantity is at an end of its stretch, beside the value that
// it must not keep, or where a comparison with another one at such a place turns. With dates that are
// moved there are no corners; there a week is tried, in which working days recur.

extension Examination {
  /// The values of a stretch that are tried when a case is changed: the one that reads best, then the
  /// corners.
  ///
  /// - Parameters:
  ///   - stretch: The stretch, of a quantity.
  ///   - others: The stretches of the quantities that are chosen after this one.
  ///   - known: The case with what is chosen already.
  /// - Returns: The values, none of which the case has.
  func candidates(
    in stretch: ValueChoice.Stretch,
    before others: ArraySlice<ValueChoice.Stretch>,
    beside known: CaseFacts
  ) -> [Int64] {
    let (fact, segment) = stretch
    let own = facts[fact]
    guard let range = practical(stretch) else { return own == .max ? [] : [.max] }
    var found: [Int64] = []
    func add(_ value: Int64) {
      if range.contains(value), value != own, !found.contains(value) { found.append(value) }
    }
    func addEnds(_ step: Int64) {
      for end in [range.lowerBound, own ?? segment.representative] { add(end &+ step) }
      for end in [range.upperBound, own ?? segment.representative] { add(end &- step) }
    }
    add(segment.representative)
    var moved = false
    for variable in policies.space.variables(of: fact) {
      guard case .comparison(let inequality) = policies.space[variable] else { continue }
      for corner in corners(of: others, comparedIn: inequality, beside: known) {
        if let turn = turningPoint(of: inequality, by: fact, corner) {
          add(turn)
          add(turn &+ 1)
        }
      }
      if !others.isEmpty, inequality.terms.contains(where: \.base.isMoved) { moved = true }
    }
    for step in 0...(moved ? 7 : 1) { addEnds(Int64(step)) }
    return found
  }

  /// A case with the quantity that a comparison is with, where its value is still to be chosen, at the
  /// ends of its stretch and beside its own value.
  private func corners(
    of others: ArraySlice<ValueChoice.Stretch>,
    comparedIn inequality: Inequality,
    beside known: CaseFacts
  ) -> [CaseFacts] {
    let compared = others.first { other in
      inequality.terms.contains { $0.base.fact == other.fact }
    }
    guard let compared, let range = practical(compared) else { return [known] }
    var ends = [compared.segment.representative, range.lowerBound, range.upperBound]
    if let own = facts[compared.fact] { ends += [own &- 1, own &+ 1].filter(range.contains) }
    return ends.map { end in
      var corner = known
      corner[compared.fact] = end
      return corner
    }
  }

  /// The values of a stretch that a person would give; nil for the day that never comes.
  private func practical(_ stretch: ValueChoice.Stretch) -> ClosedRange<Int64>? {
    guard let whole = stretch.segment.values else { return nil }
    let practical = policies.space.cells[stretch.fact]?.practical
    return practical.map { whole.clamped(to: $0) } ?? whole
  }
}

extension LinearForm.Base {
  /// Whether it is a date moved by months or working days.
  fileprivate var isMoved: Bool { if case .shifted = self { true } else { false } }
}
