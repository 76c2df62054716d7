import PolicyLanguage

// Contenders are compared in the same trials: what a strategy does not settle is drawn from the same
// place of its distribution, so that a difference is due to the contender and not to luck (common
// random numbers: P. Glasserman and D. D. Yao, "Some guidelines and guarantees for common random
// numbers", 1992). Differences are therefore taken trial by trial, and their intervals are those
// of pairs. Policies and readings are members of one set that decides each trial side by side, so
// contenders of one plan need its trials only once.

/// What simulates several strategies, policies or readings side by side.
public struct StrategySimulator: Sendable {
  /// A way to go about a pilot, and who judges it.
  public struct Contender: Sendable {
    /// What it is called.
    public var name: String
    /// The place of the plan under it.
    public var plan: Int
    /// The places of the policies that judge it; those at one place here are compared.
    public var judges: [Int]

    /// Makes a contender.
    public init(name: String, plan: Int, judges: [Int]) {
      self.name = name
      self.plan = plan
      self.judges = judges
    }
  }

  /// The plans, all under the same policies.
  public let plans: [SimulationPlan]
  /// What is compared; the first is what the others are compared with.
  public let contenders: [Contender]
  let models: [TrialModel]
  let sample: Sample
  let payoffs: [Payoff]

  /// Prepares the comparison of plans and of the policies that judge them.
  ///
  /// - Parameters:
  ///   - plans: The plans, one at least, under the same policies; the payoffs are those of the first.
  ///   - contenders: What is compared, one at least, all with as many judges.
  ///   - seed: The seed: the same seed gives the same result.
  public init(_ plans: [SimulationPlan], contenders: [Contender], seed: UInt64) {
    self.plans = plans
    self.contenders = contenders
    payoffs = plans.first?.payoffs ?? []
    let keepsDamage = payoffs.contains(where: \.countsDamage)
    models = plans.map { TrialModel($0, keepsDamage: keepsDamage) }
    sample = Sample(seed: seed)
  }

  /// Prepares the comparison of strategies in one plan, all its policies judging.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - strategies: The strategies.
  ///   - seed: The seed.
  /// - Throws: An error when a strategy's case ties quantities in too many ways.
  public init(
    _ plan: SimulationPlan,
    strategies: [Strategy],
    seed: UInt64
  ) throws(CompileError) {
    let judges = Array(plan.examination.policies.set.members.indices)
    self.init(
      try strategies.map { strategy throws(CompileError) in try plan.settling(strategy.changes) },
      contenders: strategies.enumerated().map {
        Contender(name: $1.name, plan: $0, judges: judges)
      },
      seed: seed
    )
  }

  /// How many policies answer side by side.
  var members: Int { models.first?.base.policies.set.members.count ?? 0 }

  /// Makes trials on all processors.
  ///
  /// - Parameters:
  ///   - trials: How many at most.
  ///   - precision: Half the width of the 95% intervals of all shares and their differences at which
  ///     it is enough. Nil to make all trials.
  ///   - progress: Called now and then with the number of trials made so far.
  ///   - shouldStop: Asked now and then within a block; true ends it with what there is.
  /// - Returns: What came of it: the same for the same seed, however many processors there are.
  /// - Complexity: O(trials × (plans × uncertain things + contenders × payoffs)).
  public func run(
    trials: Int,
    until precision: Double? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> StrategyResult {
    let done = TrialsDone(progress)
    var isPreciseEnough = false
    let workers = TrialBlocks.run(trials) {
      StrategyWorker(self)
    } shouldStop: {
      shouldStop()
    } work: { worker, block in
      worker.make(block, self, done, shouldStop)
    } isEnough: { workers, made in
      guard let precision, made < trials, !shouldStop(),
        StrategyAccount(self, workers).isPrecise(precision)
      else { return false }
      isPreciseEnough = true
      return true
    }
    var result = StrategyAccount(self, workers).result(wanted: trials)
    result.isPreciseEnough = isPreciseEnough
    return result
  }
}
