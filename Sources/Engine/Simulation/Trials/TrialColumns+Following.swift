import PolicyLanguage

extension TrialColumns {
  /// The result follows from the targets reached.
  mutating func result(_ effects: [TrialModel.Effect], _ tally: inout TrialTally) {
    Self.add(effects.map(\.code), at: reached, count, to: &codes)
    hold(effects, at: reached)
    Counting.add(reached.span, count: count, to: &tally.reached)
  }

  /// The cause follows from the risks that happened, or else is another.
  mutating func cause(_ effects: [TrialModel.Effect], _ tally: inout TrialTally) {
    Self.fill(&causes, from: otherCauses, count)
    Self.add(effects.map(\.code), at: causes, count, to: &codes)
    hold(effects, at: causes)
    Counting.add(causes.span, count: count, to: &tally.causes)
  }

  /// Fills what is zero in a column from another.
  private static func fill(_ column: inout [Int32], from others: [Int32], _ count: Int) {
    precondition(count <= min(others.count, column.count), "a place for each trial")
    let others = others.span
    var column = column.mutableSpan
    for trial in 0..<count {
      let (own, other) = unsafe (column[unchecked: trial], others[unchecked: trial])
      unsafe column[unchecked: trial] = own == 0 ? other : own
    }
  }

  /// Makes the conditions hold that follow from numbers.
  private mutating func hold(_ effects: [TrialModel.Effect], at numbers: [Int32]) {
    guard effects.contains(where: { $0.conditions != 0 }) else { return }
    for trial in 0..<count { conditions[trial] |= effects[Int(numbers[trial])].conditions }
  }

  /// The damage is the sum over the risks that happened; mostly there is none.
  mutating func damage(
    _ step: TrialModel.DamageStep,
    _ model: TrialModel,
    _ tally: inout TrialTally
  ) {
    let none = step.effect(of: step.sum(0))
    let number = chooseDamaged()
    let hasConditions = step.effects.contains { $0.conditions != 0 }
    Self.add(none.code, count, to: &codes)
    if hasConditions {
      for trial in 0..<count where damage[trial] == 0 { conditions[trial] |= none.conditions }
    }
    tally.damage.add(step.sum(0), times: count - number)
    for place in 0..<number {
      let trial = Int(chosen[place])
      let sum = step.sum(damage[trial])
      damage[trial] = sum
      amounts[place] = sum
      let effect = step.effect(of: sum)
      codes[trial] &+= effect.code &- none.code
      if hasConditions { conditions[trial] |= effect.conditions }
    }
    tally.damage.add(amounts, count: number)
    let column = model.plan.outcomes.damage.flatMap { model.columns.firstIndex(of: $0) }
    if let column {
      for trial in 0..<count { values[column][trial] = step.sum(damage[trial]) }
    }
  }

  private static func add(_ code: Int, _ count: Int, to codes: inout [Int]) {
    precondition(count <= codes.count, "a place for each trial")
    var codes = codes.mutableSpan
    for trial in 0..<count { unsafe codes[unchecked: trial] &+= code }
  }

  /// Makes a comparison; the day that never comes is infinitely late.
  mutating func compare(_ step: TrialModel.ComparisonStep) {
    for trial in 0..<count {
      let isHolding = step.holds { values[$0][trial] }
      if isHolding { codes[trial] &+= step.code }
    }
  }
}

extension TrialModel.DamageStep {
  /// The sum as far as the damage can go.
  @inline(__always)
  fileprivate func sum(_ damage: Int64) -> Int64 { min(damage, bounds.upperBound) }

  /// What a sum comes to.
  @inline(__always)
  fileprivate func effect(of sum: Int64) -> TrialModel.Effect {
    var stretch = 0
    while stretch < cuts.count, sum > cuts[stretch] { stretch += 1 }
    return effects[stretch]
  }
}

extension TrialModel.ComparisonStep {
  /// Whether the comparison holds, given the values of its columns.
  func holds(_ value: (Int) -> Int64) -> Bool {
    var sum = -Int128(inequality.bound)
    var infinite: Int64 = 0
    for (place, term) in inequality.terms.enumerated() {
      var number = columns[place].map(value) ?? certain[place]
      switch term.base {
      case .fact: break
      case .count: number = Int64(number.nonzeroBitCount) * Measure.number.ticksPerUnit
      case .shifted(_, let count, let measure):
        if number != .max {
          number =
            CalendarArithmetic.move(number, by: count, measure, calendar: calendar) ?? number
        }
      }
      if number == .max {
        infinite += term.factor
      } else {
        sum += Int128(number) * Int128(term.factor)
      }
    }
    return infinite == 0 ? sum <= 0 : infinite < 0
  }
}
