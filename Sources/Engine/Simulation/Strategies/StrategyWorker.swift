import PolicyLanguage

/// What makes trials of all plans and counts them for all contenders, one thread's own.
struct StrategyWorker: Sendable {
  /// What follows from a code.
  struct Row: Sendable {
    /// What the decisions come to; nil where the case cannot be.
    var decided: [DecidedValues]?
    /// For each payoff and policy, the points without those for damage, least and most.
    var points: [(least: Int64, most: Int64)]
  }

  private(set) var trials = 0
  private(set) var impossible = 0
  /// For each plan, in how many trials the plan of the first contender has one row and it another.
  private(set) var pairs: [[UInt64: Int]]
  /// For each contender, for each payoff and judge.
  private(set) var sums: [[StrategySums]]
  /// For each plan.
  private(set) var damage: [ExactSums]
  private(set) var damageDifferences: [ExactSums]
  private(set) var caches: [CodeCache<Row>]
  private var tables: [WayTable]
  private var columns: [TrialColumns]
  private var tallies: [TrialTally]
  // Of each plan and each trial at hand, the row in its cache and the damage. What the loop over trials
  // needs stands here in numbers: reaching for it in the plans each time would take most of the time.
  private var places: [[Int]]
  private var damages: [[Int64]]

  init(_ simulator: StrategySimulator) {
    let models = simulator.models
    let judges = simulator.contenders.first?.judges.count ?? 0
    let worths = simulator.payoffs.count * judges
    pairs = models.map { _ in [:] }
    sums = simulator.contenders.map { _ in Array(repeating: StrategySums(), count: worths) }
    damage = models.map { _ in ExactSums() }
    damageDifferences = models.map { _ in ExactSums() }
    caches = models.map { CodeCache($0) }
    tables = models.map { WayTable($0) }
    columns = models.map { TrialColumns($0) }
    tallies = models.map { TrialTally($0) }
    places = models.map { _ in Array(repeating: 0, count: TrialColumns.size) }
    damages = models.map { _ in Array(repeating: 0, count: TrialColumns.size) }
  }

  /// Makes trials, until told to stop.
  mutating func make(
    _ range: Range<Int>,
    _ simulator: StrategySimulator,
    _ done: TrialsDone,
    _ shouldStop: () -> Bool
  ) {
    guard let base = simulator.contenders.first else { return }
    for first in stride(from: range.lowerBound, to: range.upperBound, by: TrialColumns.size) {
      if shouldStop() { return }
      let count = min(TrialColumns.size, range.upperBound - first)
      for (number, model) in simulator.models.enumerated() {
        columns[number].make(
          model,
          simulator.sample,
          first: first,
          count: count,
          &tallies[number]
        )
        findRows(number, model, first, count, simulator)
      }
      trials += count
      for trial in 0..<count { compare(trial, base, simulator) }
      done.add(count)
    }
  }

  private mutating func findRows(
    _ number: Int,
    _ model: TrialModel,
    _ first: Int,
    _ count: Int,
    _ simulator: StrategySimulator
  ) {
    var table = tables[number]
    defer { tables[number] = table }
    for trial in 0..<count {
      let code = columns[number].codes[trial]
      damages[number][trial] = columns[number].damage(in: trial, model)
      places[number][trial] = caches[number].place(of: code) {
        let assignment = model.assignment(of: code, in: first + trial, simulator.sample)
        let outcome = table.outcome(of: code) { assignment }
        return Row(
          decided: table.decided(outcome),
          points: simulator.points(model, table, outcome, code)
        )
      }
    }
  }

  private mutating func compare(
    _ trial: Int,
    _ base: StrategySimulator.Contender,
    _ simulator: StrategySimulator
  ) {
    guard caches.indices.allSatisfy({ caches[$0].rows[places[$0][trial]].decided != nil }) else {
      impossible += 1
      return
    }
    let loss = damages[base.plan][trial]
    let before = places[base.plan][trial]
    for number in caches.indices {
      pairs[number][UInt64(before) << 32 | UInt64(places[number][trial]), default: 0] += 1
      let own = damages[number][trial]
      damage[number].add(own)
      damageDifferences[number].add(own - loss)
    }
    guard !simulator.payoffs.isEmpty else { return }
    for (number, contender) in simulator.contenders.enumerated() {
      count(trial, number, contender, base, loss, simulator)
    }
  }

  /// Counts what a trial is worth under one contender.
  private mutating func count(
    _ trial: Int,
    _ number: Int,
    _ contender: StrategySimulator.Contender,
    _ base: StrategySimulator.Contender,
    _ loss: Int64,
    _ simulator: StrategySimulator
  ) {
    let own = damages[contender.plan][trial]
    let row = places[contender.plan][trial]
    let before = places[base.plan][trial]
    for (payoff, terms) in simulator.payoffs.enumerated() {
      let forDamage = terms.points(forDamage: own)
      let forFirst = terms.points(forDamage: loss)
      for (judge, member) in contender.judges.enumerated() {
        let place = payoff * simulator.members
        let points = caches[contender.plan].rows[row].points[place + member]
        let first = caches[base.plan].rows[before].points[place + base.judges[judge]]
        let (least, most) = (points.least + forDamage, points.most + forDamage)
        sums[number][payoff * contender.judges.count + judge].add(
          least: least,
          most: most,
          twiceMore: least + most - (first.least + first.most + 2 * forFirst)
        )
      }
    }
  }
}
