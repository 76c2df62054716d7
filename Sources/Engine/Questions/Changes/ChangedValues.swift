import PolicyLanguage

/// A walk through the values of some facts, for those that settle a goal.
struct ChangedValues {
  private(set) var values: ValueChoice
  private var there: ChangedCase

  /// Looks through the values of a set of facts.
  init(_ there: ChangedCase, by set: [FactID], today: Int64?) throws(CompileError) {
    self.there = there
    values = ValueChoice(set, of: there.examination, today: today)
    try descend(0)
  }

  private var examination: Examination { there.examination }

  private mutating func descend(_ depth: Int) throws(CompileError) {
    guard depth < values.order.count else { return try tryStretches() }
    let place = values.order[depth]
    let fact = values.facts[place]
    for pick in values.choices[place].indices {
      values.picked[place] = pick
      if depth < values.plain {
        let value = values.choices[place][pick].representative
        guard value != examination.facts[fact] else { continue }
        there.put(value, of: fact)
        guard depth + 1 == values.order.count || there.maySettle else { continue }
      }
      try descend(depth + 1)
      if values.left < 0 { return }
    }
    if depth < values.plain { there.put(nil, of: fact) }
  }

  private mutating func tryStretches() throws(CompileError) {
    values.left -= 1
    guard values.left >= 0 else { return }
    if values.left % 64 == 0 { try examination.checkPatience() }
    let isSettled = values.quantities.isEmpty ? there.settles : try settlesSomewhere()
    if isSettled { values.succeed { there.facts[$0] ?? 0 } }
    for place in values.quantities { there.put(nil, of: values.facts[place]) }
  }

  /// Whether some values of quantities in the stretches being tried settle the goal.
  private mutating func settlesSomewhere() throws(CompileError) -> Bool {
    let stretches = values.quantities.map { place in
      (fact: values.facts[place], segment: values.choices[place][values.picked[place]])
    }
    there.put(within: stretches)
    guard there.maySettle else { return false }
    return try settles(stretches[...])
  }

  /// Whether some values of quantities settle the goal, the first of them varying slowest.
  private mutating func settles(
    _ stretches: ArraySlice<(fact: FactID, segment: Segment)>
  ) throws(CompileError) -> Bool {
    try examination.checkPatience()
    guard let (fact, segment) = stretches.first else { return there.settles }
    let others = stretches.dropFirst()
    for value in candidates(for: fact, in: segment, before: others) {
      there.put(value, of: fact)
      if try settles(others) { return true }
    }
    there.put(nil, of: fact)
    return false
  }

  // If any values do, some do at a corner: a quantity is at an end of its stretch, beside the value
  // that it must not keep, or where a comparison with another one at such a place turns. With dates
  // that are moved there are no corners; there a week is tried, in which working days recur.

  /// The values of a stretch that are tried: the one that reads best, then the corners.
  private func candidates(
    for fact: FactID,
    in segment: Segment,
    before others: ArraySlice<(fact: FactID, segment: Segment)>
  ) -> [Int64] {
    let own = examination.facts[fact]
    guard let whole = segment.values else { return own == .max ? [] : [.max] }
    let practical = examination.policies.space.cells[fact]?.practical
    let range = practical.map { whole.clamped(to: $0) } ?? whole
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
    for variable in examination.policies.space.variables(of: fact) {
      guard case .comparison(let inequality) = examination.policies.space[variable] else {
        continue
      }
      for known in corners(of: others, comparedIn: inequality) {
        if let turn = examination.turningPoint(of: inequality, by: fact, known) {
          add(turn)
          add(turn &+ 1)
        }
      }
      if !others.isEmpty, inequality.terms.contains(where: \.base.isMoved) {
        moved = true
      }
    }
    for step in 0...(moved ? 7 : 1) { addEnds(Int64(step)) }
    return found
  }

  /// The case with the quantity that a comparison is with, where its value is still to be chosen, at
  /// the ends of its stretch and beside its own value.
  private func corners(
    of others: ArraySlice<(fact: FactID, segment: Segment)>,
    comparedIn inequality: Inequality
  ) -> [CaseFacts] {
    let compared = others.first { other in
      inequality.terms.contains { $0.base.fact == other.fact }
    }
    guard let (fact, segment) = compared, let whole = segment.values else { return [there.facts] }
    let practical = examination.policies.space.cells[fact]?.practical
    let range = practical.map { whole.clamped(to: $0) } ?? whole
    var ends = [segment.representative, range.lowerBound, range.upperBound]
    if let own = examination.facts[fact] { ends += [own &- 1, own &+ 1].filter(range.contains) }
    return ends.map { end in
      var known = there.facts
      known[fact] = end
      return known
    }
  }
}

extension LinearForm.Base {
  /// Whether it is a date moved by months or working days.
  fileprivate var isMoved: Bool { if case .shifted = self { true } else { false } }
}
