import PolicyLanguage

/// What makes trials of all cases and counts them, one thread's own.
struct PortfolioWorker: Sendable {
  /// What is counted of some cases.
  struct Group: Sendable {
    /// For each decision, by the values left: by the number of cases, in how many trials.
    var counts: [[DecidedValues: [Int]]]
    var histogram = TickHistogram()
    var damage = ExactSums()
  }

  private(set) var trials = 0
  private(set) var impossible = 0
  /// All cases, then each cadre's.
  private(set) var groups: [Group]
  let sizes: [Int]
  private var caches: [CodeCache<[DecidedValues]?>]
  private var tables: [WayTable]
  private var columns: [TrialColumns]
  private var tallies: [TrialTally]

  init(_ portfolio: Portfolio) {
    let models = portfolio.models
    let decisions = models.first?.base.policies.decisions.count ?? 0
    let none = Group(counts: Array(repeating: [:], count: decisions))
    groups = Array(repeating: none, count: portfolio.cadres.count + 1)
    sizes =
      [models.count]
      + portfolio.cadres.indices.map { cadre in
        portfolio.cadreOfItem.filter { $0 == cadre }.count
      }
    caches = models.map { CodeCache($0) }
    tables = models.map { WayTable($0) }
    columns = models.map { TrialColumns($0) }
    tallies = models.map { TrialTally($0) }
  }

  /// How many cases are gone through between questions whether to stop.
  private static let casesBetweenQuestions = 16
  /// How many trials are counted between such questions.
  private static let trialsBetweenQuestions = 64

  /// Makes trials, until told to stop: what is begun then of some cases does not count.
  mutating func make(
    _ range: Range<Int>,
    _ portfolio: Portfolio,
    _ done: TrialsDone,
    _ shouldStop: () -> Bool
  ) {
    for first in stride(from: range.lowerBound, to: range.upperBound, by: TrialColumns.size) {
      let count = min(TrialColumns.size, range.upperBound - first)
      for (item, model) in portfolio.models.enumerated() {
        if item % Self.casesBetweenQuestions == 0, shouldStop() { return }
        columns[item].make(model, portfolio.sample, first: first, count: count, &tallies[item])
      }
      for trial in 0..<count {
        if trial % Self.trialsBetweenQuestions == 0, shouldStop() { return }
        add(trial, first + trial, portfolio)
        trials += 1
      }
      done.add(count)
    }
  }

  private mutating func add(_ trial: Int, _ number: Int, _ portfolio: Portfolio) {
    var found = groups.map { group in group.counts.map { _ in [DecidedValues: Int]() } }
    var damage = groups.map { _ in Int64(0) }
    var isPossible = true
    for item in portfolio.models.indices {
      let cadre = portfolio.cadreOfItem[item].map { $0 + 1 }
      let loss = columns[item].damage(in: trial, portfolio.models[item])
      if portfolio.isFirstOfPilot[item] { damage[0] += loss }
      // A cadre has one part in a pilot.
      if let cadre { damage[cadre] += loss }
      guard let decided = decided(item, trial, number, portfolio) else {
        isPossible = false
        continue
      }
      for (decision, values) in decided.enumerated() {
        found[0][decision][values, default: 0] += 1
        if let cadre { found[cadre][decision][values, default: 0] += 1 }
      }
    }
    if !isPossible { impossible += 1 }
    for group in groups.indices {
      groups[group].histogram.add(damage[group])
      groups[group].damage.add(damage[group])
      for (decision, counts) in found[group].enumerated() {
        for (values, cases) in counts {
          let none = Array(repeating: 0, count: sizes[group] + 1)
          groups[group].counts[decision][values, default: none][cases] += 1
        }
      }
    }
  }

  /// What the decisions of a case come to in a trial; nil where it cannot be.
  private mutating func decided(
    _ item: Int,
    _ trial: Int,
    _ number: Int,
    _ portfolio: Portfolio
  ) -> [DecidedValues]? {
    let code = columns[item].codes[trial]
    let model = portfolio.models[item]
    var table = tables[item]
    let place = caches[item].place(of: code) {
      let outcome = table.outcome(of: code) {
        model.assignment(of: code, in: number, portfolio.sample)
      }
      return table.decided(outcome)
    }
    return caches[item].rows[place]
  }

  /// Adds the counts of another thread.
  mutating func add(_ other: PortfolioWorker) {
    trials += other.trials
    impossible += other.impossible
    for group in groups.indices {
      groups[group].histogram.add(other.groups[group].histogram)
      groups[group].damage.add(other.groups[group].damage)
      for (decision, counts) in other.groups[group].counts.enumerated() {
        groups[group].counts[decision].merge(counts) { zip($0, $1).map(+) }
      }
    }
  }
}
