import PolicyLanguage

// Each uncertain thing falls into one of few stretches that nothing tells apart, each with its
// probability, given the conditions that hold. Where these have not too many combinations, all are
// gone through in the order in which a trial is made, each is decided once, and probabilities are
// added up: the exact answer beside the estimate. A sum of damages is known as far as one addend or
// the ends of all tell in which stretch it lies; where they do not, decisions that ask for it
// have no exact probability here.

/// The exact probabilities of a plan.
struct ExactTrials {
  /// How many combinations are worked through at most.
  static let limit = 200_000

  /// The probability of something, in all and for each way in which each decision comes out.
  struct Mass {
    var whole = 0.0
    var ways: [[Int: Double]]
  }

  let model: TrialModel
  var table: WayTable
  /// All combinations.
  private(set) var all: Mass
  /// For each draw, those with each of its values.
  private(set) var given: [[Int64: Mass]]
  /// By the number of targets reached.
  private(set) var reached: [Double]
  /// By the place of the cause.
  private(set) var causes: [Double]
  /// The probability that a constraint is contradicted.
  private(set) var impossible = 0.0
  /// Whether decisions were told apart everywhere.
  private(set) var isDecided = true
  /// The combinations, for what looks at them again: the value of each draw, the probability, and
  /// the way in which each decision comes out.
  private(set) var leaves: [(picks: [Int64], weight: Double, ways: [Int])] = []
  /// Whether each combination is of one code.
  private(set) var isUnsplit = true
  private var isTooLarge = false

  /// Goes through all combinations; nil where there are too many.
  init?(_ model: TrialModel, _ table: WayTable) {
    self.model = model
    self.table = table
    let decisions = table.ends.count
    all = Mass(ways: Array(repeating: [:], count: decisions))
    given = model.draws.map { _ in [:] }
    reached = Array(repeating: 0, count: model.plan.pilot.targets.count + 1)
    let set = model.plan.examination.policies.set
    let labels = model.plan.outcomes.cause.map { set[$0].kind.labels.count } ?? 0
    causes = Array(repeating: 0, count: labels + 1)
    guard !model.digits.isTooLarge else { return nil }
    go(
      0,
      State(
        conditions: model.conditions,
        otherCause: model.knownCause,
        values: model.columns.map { _ in 0 }
      )
    )
    if isTooLarge { return nil }
  }

  private mutating func go(_ depth: Int, _ state: State) {
    guard !isTooLarge else { return }
    guard depth < model.steps.count else { return end(state) }
    var state = state
    switch model.steps[depth] {
    case .draw(let draw): pick(draw, depth, state)
    case .result(let effects):
      state.add(effects[state.reached])
      go(depth + 1, state)
    case .cause(let effects):
      if state.cause == 0 { state.cause = state.otherCause }
      state.add(effects[Int(state.cause)])
      go(depth + 1, state)
    case .damage(let step): sum(step, depth, state)
    case .comparisons(let comparisons):
      for step in comparisons {
        let varying = step.columns.compactMap { $0 }
        if varying.count > 1, !varying.allSatisfy(isListed) { isDecided = false }
        if step.holds({ state.values[$0] }) { state.code &+= step.code }
      }
      go(depth + 1, state)
    }
  }

  /// Whether the values of a compared fact are gone through one by one.
  private func isListed(_ column: Int) -> Bool {
    model.draws.first { $0.column == column }?.tables.allSatisfy(\.isListed) ?? false
  }

  private mutating func pick(_ draw: Draw, _ depth: Int, _ state: State) {
    let place = draw.table(under: state.conditions)
    for part in draw.tables[place].parts {
      let stretch = Int(draw.starts[place]) + draw.tables[place].stretch(ofListed: part.value)
      let kind = draw.kinds[stretch]
      var next = state
      next.weight *= part.probability
      next.add(draw.effects[stretch])
      next.picks.append(draw.isEvent ? Int64(kind) : part.value)
      if let column = draw.column { next.values[column] = part.value }
      switch draw.role {
      case .fact: break
      case .cause: next.otherCause = Int32(truncatingIfNeeded: part.value) + 1
      case .target: next.reached += Int(kind)
      case .risk(_, let damage, _, let cause):
        guard kind != 0 else { break }
        next.happen(Int32(truncatingIfNeeded: cause), several: model.severalCauses)
        if let damage { next.damaged.append(damage.uncertainty) }
      }
      go(depth + 1, next)
    }
  }

  /// Goes on with each stretch in which the sum of damages may lie.
  private mutating func sum(_ step: TrialModel.DamageStep, _ depth: Int, _ state: State) {
    var low = step.bounds.lowerBound
    let column = model.plan.outcomes.damage.flatMap { model.columns.firstIndex(of: $0) }
    if column != nil { isDecided = false }
    for (stretch, end) in (step.cuts + [step.bounds.upperBound]).enumerated() {
      let share = state.damage(in: low...end, within: step.bounds)
      low = end + 1
      guard let share else {
        // Nobody can say where the sum lies: what does not ask for it goes on all the same.
        isDecided = false
        return go(depth + 1, state)
      }
      guard share > 0 else { continue }
      if share < 1 { isUnsplit = false }
      var next = state
      next.weight *= share
      next.add(step.effects[stretch])
      go(depth + 1, next)
    }
  }

  private mutating func end(_ state: State) {
    guard leaves.count < Self.limit else {
      isTooLarge = true
      return
    }
    reached[state.reached] += state.weight
    causes[Int(state.cause)] += state.weight
    let ways = table.outcome(of: state.code)
    all.add(state.weight, ways)
    for (draw, pick) in state.picks.enumerated() {
      given[draw][pick, default: Mass(ways: ways.map { _ in [:] })].add(state.weight, ways)
    }
    if ways.indices.contains(where: { table.ends[$0][ways[$0]].isEmpty }) {
      impossible += state.weight
    }
    leaves.append((state.picks, state.weight, ways))
  }
}

extension ExactTrials.Mass {
  /// Adds a combination.
  mutating func add(_ weight: Double, _ outcome: [Int]) {
    whole += weight
    for (decision, way) in outcome.enumerated() { ways[decision][way, default: 0] += weight }
  }
}
