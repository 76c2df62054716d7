import PolicyLanguage

// A thousand trials stand side by side, a column for each thing that is kept of them. A step goes
// down its columns by plain loops before the next one begins, so that everything stays in the
// nearest memory and nothing is looked up by name.

/// Trials being made, a few at a time, column by column.
struct TrialColumns: Sendable {
  /// How many trials stand side by side at most; a multiple of what the generator gives at once.
  static let size = 1024

  /// How many there are.
  private(set) var count = 0
  /// What policies tell apart of each.
  var codes: [Int]
  /// The conditions that hold in each.
  var conditions: [UInt64]
  /// How many targets are reached in each.
  var reached: [Int32]
  /// The place of the cause in each, from 1; 0 for none.
  var causes: [Int32]
  /// The place of the cause where no risk that has one happens.
  var otherCauses: [Int32]
  /// The sum of damages.
  var damage: [Int64]
  /// The values of facts that are compared.
  var values: [[Int64]]
  var words: [UInt32]
  var fineWords: [UInt32]
  var stretches: [Int32]

  /// Makes columns for a model.
  init(_ model: TrialModel) {
    codes = Array(repeating: 0, count: Self.size)
    conditions = Array(repeating: 0, count: Self.size)
    reached = Array(repeating: 0, count: Self.size)
    causes = Array(repeating: 0, count: Self.size)
    otherCauses = Array(repeating: 0, count: Self.size)
    damage = Array(repeating: 0, count: Self.size)
    values = model.columns.map { _ in Array(repeating: 0, count: Self.size) }
    words = Array(repeating: 0, count: Self.size)
    fineWords = words
    stretches = Array(repeating: 0, count: Self.size)
  }

  /// Makes trials that follow each other.
  ///
  /// - Parameters:
  ///   - model: The plan.
  ///   - sample: Where the draws come from.
  ///   - first: The first trial, a multiple of 32.
  ///   - count: How many.
  ///   - tally: Where values and events are counted.
  /// - Complexity: O(trials × steps).
  mutating func make(
    _ model: TrialModel,
    _ sample: Sample,
    first: Int,
    count: Int,
    _ tally: inout TrialTally
  ) {
    begin(model, count)
    var number = 0
    for step in model.steps {
      switch step {
      case .draw(let draw):
        make(draw, number, sample, first, &tally)
        number += 1
      case .result(let effects): result(effects, &tally)
      case .damage(let step): damage(step, model, &tally)
      case .cause(let effects): cause(effects, &tally)
      case .comparisons(let comparisons): for step in comparisons { compare(step) }
      }
    }
  }

  private mutating func begin(_ model: TrialModel, _ count: Int) {
    self.count = count
    for trial in 0..<count { codes[trial] = 0 }
    for trial in 0..<count { conditions[trial] = model.conditions }
    guard !model.plan.pilot.isEmpty else { return }
    for trial in 0..<count { reached[trial] = 0 }
    for trial in 0..<count { causes[trial] = 0 }
    for trial in 0..<count { otherCauses[trial] = model.knownCause }
    for trial in 0..<count { damage[trial] = 0 }
    several = model.severalCauses
  }

  var several: Int32 = 0

  // MARK: Drawing

  private mutating func make(
    _ draw: Draw,
    _ number: Int,
    _ sample: Sample,
    _ first: Int,
    _ tally: inout TrialTally
  ) {
    lookUp(draw, sample, first)
    switch draw.role {
    case .fact: break
    case .cause: for trial in 0..<count { otherCauses[trial] = kind(draw, trial) + 1 }
    case .target: for trial in 0..<count { reached[trial] += kind(draw, trial) }
    case .risk(let place, let damage, let address, let cause):
      risk(draw, place, damage, address, Int32(truncatingIfNeeded: cause), sample, first, &tally)
    }
    if draw.addsToCode { Self.add(draw.codes, stretches, count, to: &codes) }
    if draw.setsConditions {
      for trial in 0..<count {
        conditions[trial] |= draw.effects[Int(stretches[trial])].conditions
      }
    }
    if draw.isCounted { tally.count(stretches, count, of: number) }
    if let column = draw.column { keep(draw, column, sample, first) }
  }

  private func kind(_ draw: Draw, _ trial: Int) -> Int32 { draw.kinds[Int(stretches[trial])] }

  private static func add(
    _ added: [Int],
    _ stretches: [Int32],
    _ count: Int,
    to codes: inout [Int]
  ) {
    let (added, stretches) = (added.span, stretches.span)
    var codes = codes.mutableSpan
    for trial in 0..<count { codes[trial] &+= added[Int(stretches[trial])] }
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

  private mutating func risk(
    _ draw: Draw,
    _ place: Int,
    _ table: DrawTable?,
    _ address: UInt64,
    _ cause: Int32,
    _ sample: Sample,
    _ first: Int,
    _ tally: inout TrialTally
  ) {
    let happened = (0..<count).reduce(0) { $0 + (kind(draw, $1) != 0 ? 1 : 0) }
    var sum: Int64 = 0
    // Many draws are made side by side, few one by one: the same numbers either way.
    let isMany = table != nil && happened > count / 16
    if isMany {
      sample.write(&words, address, first)
      sample.write(&fineWords, address, first, isFine: true)
    }
    for trial in 0..<count where kind(draw, trial) != 0 {
      if cause > 0 {
        if causes[trial] == 0 {
          causes[trial] = cause
        } else if causes[trial] != cause, several > 0 {
          causes[trial] = several
        }
      }
      if let table {
        let place =
          isMany
          ? Philox.uniform(words[trial], fineWords[trial]) : sample.place(address, first + trial)
        let value = table.value(at: place)
        damage[trial] += value
        sum += value
      }
    }
    tally.count(risk: place, happened: happened, damage: sum)
  }

  /// The damage of a trial, in đồng.
  @inline(__always)
  func damage(in trial: Int, _ model: TrialModel) -> Int64 {
    switch model.damageSource {
    case .sum: damage[trial]
    case .column(let column): values[column][trial]
    case .certain(let damage): damage
    }
  }

  // MARK: What follows

  private mutating func result(_ effects: [TrialModel.Effect], _ tally: inout TrialTally) {
    for trial in 0..<count {
      let number = Int(reached[trial])
      codes[trial] &+= effects[number].code
      conditions[trial] |= effects[number].conditions
      tally.reached[number] += 1
    }
  }

  private mutating func cause(_ effects: [TrialModel.Effect], _ tally: inout TrialTally) {
    for trial in 0..<count {
      if causes[trial] == 0 { causes[trial] = otherCauses[trial] }
      let place = Int(causes[trial])
      codes[trial] &+= effects[place].code
      conditions[trial] |= effects[place].conditions
      tally.causes[place] += 1
    }
  }

  private mutating func damage(
    _ step: TrialModel.DamageStep,
    _ model: TrialModel,
    _ tally: inout TrialTally
  ) {
    let column = model.plan.outcomes.damage.flatMap { model.columns.firstIndex(of: $0) }
    for trial in 0..<count {
      let sum = min(damage[trial], step.bounds.upperBound)
      damage[trial] = sum
      var stretch = 0
      while stretch < step.cuts.count, sum > step.cuts[stretch] { stretch += 1 }
      codes[trial] &+= step.effects[stretch].code
      conditions[trial] |= step.effects[stretch].conditions
      tally.damage.add(sum)
      if let column { values[column][trial] = sum }
    }
  }

  /// Makes a comparison; the day that never comes is infinitely late.
  private mutating func compare(_ step: TrialModel.ComparisonStep) {
    for trial in 0..<count {
      let isHolding = step.holds { values[$0][trial] }
      if isHolding { codes[trial] &+= step.code }
    }
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
