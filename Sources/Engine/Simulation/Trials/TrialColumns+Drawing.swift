import PolicyLanguage

extension TrialColumns {
  /// Draws one thing.
  mutating func make(
    _ draw: Draw,
    _ number: Int,
    _ sample: Sample,
    _ first: Int,
    _ tally: inout TrialTally
  ) {
    lookUp(draw, sample, first)
    switch draw.role {
    case .fact: break
    case .cause: Self.set(&otherCauses, to: draw.kinds, at: stretches, count)
    case .target: Self.add(draw.kinds, at: stretches, count, to: &reached)
    case .risk(let place, let damage, let address, let cause):
      let cause = Int32(truncatingIfNeeded: cause)
      let happened = choose(draw.kinds)
      if cause > 0 { settle(cause, happened) }
      let sum = damage.map { add($0, address, sample, first, happened) } ?? 0
      tally.count(risk: place, happened: happened, damage: sum)
    }
    if draw.addsToCode { Self.add(draw.codes, at: stretches, count, to: &codes) }
    if draw.setsConditions {
      for trial in 0..<count {
        conditions[trial] |= draw.effects[Int(stretches[trial])].conditions
      }
    }
    if draw.isCounted { tally.count(stretches, count, of: number) }
    if let column = draw.column { keep(draw, column, sample, first) }
  }

  /// Puts the label of the cause, from 1, in a column.
  private static func set(
    _ column: inout [Int32],
    to kinds: [Int32],
    at stretches: [Int32],
    _ count: Int
  ) {
    let (kinds, stretches) = (kinds.span, stretches.span)
    var column = column.mutableSpan
    for trial in 0..<count { column[trial] = kinds[Int(stretches[trial])] &+ 1 }
  }

  /// Adds to a column what belongs to the stretches.
  @inline(__always)
  static func add<Number: FixedWidthInteger>(
    _ added: [Number],
    at stretches: [Int32],
    _ count: Int,
    to column: inout [Number]
  ) {
    precondition(count <= min(stretches.count, column.count), "a place for each trial")
    let (added, stretches) = (added.span, stretches.span)
    var column = column.mutableSpan
    for trial in 0..<count {
      unsafe column[unchecked: trial] &+= added[Int(stretches[unchecked: trial])]
    }
  }

  /// Finds the stretch of each trial, among those of all tables of a draw.
  private mutating func lookUp(_ draw: Draw, _ sample: Sample, _ first: Int) {
    sample.write(&words, draw.address, first)
    if draw.tables.count == 1 {
      let isAnyTurning = draw.tables[0].lookUp(words, into: &stretches, count: count)
      guard isAnyTurning else { return }
      for trial in 0..<count where stretches[trial] < 0 {
        let place = sample.place(draw.address, first + trial)
        stretches[trial] = Int32(draw.tables[0].stretch(at: place))
      }
      return
    }
    var found = stretches
    for (number, table) in draw.tables.enumerated() {
      let isAnyTurning = table.lookUp(words, into: &found, count: count)
      for trial in 0..<count where draw.table(under: conditions[trial]) == number {
        if isAnyTurning, found[trial] < 0 {
          found[trial] = Int32(table.stretch(at: sample.place(draw.address, first + trial)))
        }
        stretches[trial] = found[trial] + draw.starts[number]
      }
    }
  }

  /// Keeps the values of a fact that is compared.
  private mutating func keep(_ draw: Draw, _ column: Int, _ sample: Sample, _ first: Int) {
    for trial in 0..<count {
      let table = draw.tables[draw.table(under: conditions[trial])]
      values[column][trial] =
        table.isListed
        ? draw.effects[Int(stretches[trial])].value ?? 0
        : table.value(at: sample.place(draw.address, first + trial))
    }
  }
}
