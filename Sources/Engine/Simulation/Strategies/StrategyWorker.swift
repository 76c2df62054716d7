import PolicyLanguage

/// What makes trials under all strategies and counts them, one thread's own.
struct StrategyWorker: Sendable {
  /// What follows from a code.
  struct Row: Sendable {
    /// What the decisions come to; nil where the case cannot be.
    var decided: [DecidedValues]?
    /// For each payoff and policy, the points without those for damage, least and most.
    var points: [(least: Int64, most: Int64)]
  }

  /// What the trials are worth to one party by one policy under one strategy.
  struct Sums: Sendable {
    var least = ExactSums()
    var most = ExactSums()
    /// Twice what the strategy gives more than the first.
    var difference = ExactSums()
    var gains = 0
    var losses = 0
  }

  private(set) var trials = 0
  private(set) var impossible = 0
  /// For each strategy, in how many trials the first has one row and it another.
  private(set) var pairs: [[UInt64: Int]]
  /// For each strategy, for each payoff and policy.
  private(set) var sums: [[Sums]]
  private(set) var damage: [ExactSums]
  private(set) var damageDifferences: [ExactSums]
  private(set) var caches: [CodeCache<Row>]
  private var tables: [WayTable]
  private var columns: [TrialColumns]
  private var tallies: [TrialTally]
  private var places: [[Int]]

  init(_ simulator: StrategySimulator) {
    let models = simulator.models
    let worths = simulator.payoffs.count * (simulator.members)
    pairs = models.map { _ in [:] }
    sums = models.map { _ in Array(repeating: Sums(), count: worths) }
    damage = models.map { _ in ExactSums() }
    damageDifferences = models.map { _ in ExactSums() }
    caches = models.map { CodeCache($0) }
    tables = models.map { WayTable($0) }
    columns = models.map { TrialColumns($0) }
    tallies = models.map { TrialTally($0) }
    places = models.map { _ in Array(repeating: 0, count: TrialColumns.size) }
  }

  /// Makes trials.
  mutating func make(_ range: Range<Int>, _ simulator: StrategySimulator) {
    for first in stride(from: range.lowerBound, to: range.upperBound, by: TrialColumns.size) {
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
      for trial in 0..<count { compare(trial, simulator) }
    }
  }

  private mutating func findRows(
    _ number: Int,
    _ model: TrialModel,
    _ first: Int,
    _ count: Int,
    _ simulator: StrategySimulator
  ) {
    for trial in 0..<count {
      let code = columns[number].codes[trial]
      var table = tables[number]
      places[number][trial] = caches[number].place(of: code) {
        let assignment = model.assignment(of: code, in: first + trial, simulator.sample)
        let outcome = table.outcome(of: code) { assignment }
        return Row(
          decided: table.decided(outcome),
          points: simulator.points(model, table, outcome, code)
        )
      }
      tables[number] = table
    }
  }

  private mutating func compare(_ trial: Int, _ simulator: StrategySimulator) {
    let all = caches.indices
    guard all.allSatisfy({ caches[$0].rows[places[$0][trial]].decided != nil }) else {
      impossible += 1
      return
    }
    let payoffs = simulator.payoffs
    let base = places[0][trial]
    let loss = columns[0].damage(in: trial, simulator.models[0])
    for number in all {
      let place = places[number][trial]
      pairs[number][UInt64(base) << 32 | UInt64(place), default: 0] += 1
      let own = columns[number].damage(in: trial, simulator.models[number])
      damage[number].add(own)
      damageDifferences[number].add(own - loss)
      guard !payoffs.isEmpty else { continue }
      for payoff in payoffs.indices {
        let forDamage = payoffs[payoff].points(forDamage: own)
        let forFirst = payoffs[payoff].points(forDamage: loss)
        for member in 0..<simulator.members {
          let worth = payoff * simulator.members + member
          let points = caches[number].rows[place].points[worth]
          let first = caches[0].rows[base].points[worth]
          let (least, most) = (points.least + forDamage, points.most + forDamage)
          let more = least + most - (first.least + first.most + 2 * forFirst)
          sums[number][worth].least.add(least)
          sums[number][worth].most.add(most)
          sums[number][worth].difference.add(more)
          if more > 0 { sums[number][worth].gains += 1 }
          if more < 0 { sums[number][worth].losses += 1 }
        }
      }
    }
  }
}

extension StrategySimulator {
  /// How many policies answer side by side.
  var members: Int { models.first?.base.policies.set.members.count ?? 0 }

  /// For each payoff and policy, the points of an outcome without those for damage.
  func points(
    _ model: TrialModel,
    _ table: WayTable,
    _ outcome: [Int],
    _ code: Int
  ) -> [(least: Int64, most: Int64)] {
    guard !payoffs.isEmpty else { return [] }
    let set = model.base.policies.set
    let result = model.result(of: code)
    return payoffs.flatMap { payoff in
      set.members.indices.map { member in
        let decided = model.base.policies.decisions.enumerated()
          .filter { $0.element.reference.member == member }
          .map { (set[$0.element.reference].values, table.rulings($0.offset, outcome[$0.offset])) }
        let points = payoff.points(result: result, decided: decided)
        return (points.lowerBound, points.upperBound)
      }
    }
  }
}

extension TrialModel {
  /// What the pilot comes to in trials of a code.
  func result(of code: Int) -> Thresholds.Result? {
    let set = base.policies.set
    guard let fact = set.fact(named: "result") else { return nil }
    let labels = set[fact].kind.labels
    guard !digits.isTooLarge, let value = facts(of: code)[fact], value >= 0, value < labels.count
    else { return nil }
    return Thresholds.Result(rawValue: labels[Int(value)])
  }
}
