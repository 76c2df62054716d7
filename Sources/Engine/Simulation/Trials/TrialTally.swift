import PolicyLanguage

/// What is counted over trials; two tallies can be added in any order.
struct TrialTally: Sendable {
  /// How many trials.
  var trials = 0
  /// How many trials have each code, where there are few enough codes.
  var codes: [Int]
  /// The same where there are many, with a trial of each.
  var rareCodes: [Int: (count: Int, trial: Int)] = [:]
  /// For each draw, how many values fell into each of its stretches; none where nobody asks.
  var stretches: [[Int]]
  /// By the number of targets reached, in how many trials.
  var reached: [Int]
  /// By the place of the cause, from 1, in how many trials; first those without one.
  var causes: [Int]
  /// For each risk, in how many trials it happened.
  var happened: [Int]
  /// For each risk, the damage of all trials.
  var losses: [Int128]
  /// The sums of damages.
  var damage = TickHistogram()

  /// Makes an empty tally for a model.
  init(_ model: TrialModel) {
    let set = model.plan.examination.policies.set
    codes = model.digits.isDense ? Array(repeating: 0, count: model.digits.codes) : []
    stretches = model.draws.map { draw in
      draw.isCounted ? Array(repeating: 0, count: draw.effects.count) : []
    }
    reached = Array(repeating: 0, count: model.plan.pilot.targets.count + 1)
    let causes = model.plan.outcomes.cause.map { set[$0].kind.labels.count } ?? 0
    self.causes = Array(repeating: 0, count: causes + 1)
    happened = model.plan.pilot.risks.map { _ in 0 }
    losses = model.plan.pilot.risks.map { _ in 0 }
  }

  /// Counts the codes of trials that follow a first one.
  mutating func count(_ columns: TrialColumns, from first: Int) {
    trials += columns.count
    guard codes.isEmpty else {
      return Counting.add(columns.codes.span, count: columns.count, to: &codes)
    }
    for trial in 0..<columns.count {
      rareCodes[columns.codes[trial], default: (0, first + trial)].count += 1
    }
  }

  /// Counts the stretches of one draw.
  mutating func count(_ found: [Int32], _ count: Int, of draw: Int) {
    Counting.add(found.span, count: count, to: &stretches[draw])
  }

  /// Counts how often a risk happened, and its damage.
  mutating func count(risk: Int, happened times: Int, damage: Int64) {
    happened[risk] += times
    losses[risk] += Int128(damage)
  }

  /// Adds another tally of the same model.
  mutating func add(_ other: TrialTally) {
    trials += other.trials
    Self.add(other.codes, to: &codes)
    rareCodes.merge(other.rareCodes) { ($0.count + $1.count, min($0.trial, $1.trial)) }
    for draw in stretches.indices { Self.add(other.stretches[draw], to: &stretches[draw]) }
    Self.add(other.reached, to: &reached)
    Self.add(other.causes, to: &causes)
    Self.add(other.happened, to: &happened)
    for place in losses.indices { losses[place] += other.losses[place] }
    damage.add(other.damage)
  }

  private static func add(_ other: [Int], to counts: inout [Int]) {
    for place in counts.indices { counts[place] += other[place] }
  }

  /// How many trials have each code that occurs, in the order of the codes; and one of them, where
  /// codes are many.
  var countsByCode: [(code: Int, count: Int, trial: Int?)] {
    codes.isEmpty
      ? rareCodes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count, $0.value.trial) }
      : codes.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element, nil) }
  }
}
