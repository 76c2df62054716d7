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
    let stretches = values.stretches
    there.put(within: stretches)
    guard there.maySettle else { return false }
    return try settles(stretches[...])
  }

  /// Whether some values of quantities settle the goal, the first of them varying slowest.
  private mutating func settles(
    _ stretches: ArraySlice<ValueChoice.Stretch>
  ) throws(CompileError) -> Bool {
    try examination.checkPatience()
    guard let first = stretches.first else { return there.settles }
    let others = stretches.dropFirst()
    for value in examination.candidates(in: first, before: others, beside: there.facts) {
      there.put(value, of: first.fact)
      if try settles(others) { return true }
    }
    there.put(nil, of: first.fact)
    return false
  }
}
