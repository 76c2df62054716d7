import PolicyLanguage

// Strategies are compared in the same trials: what a strategy does not settle is drawn from the same
// place of its distribution, so that a difference is due to the strategy and not to luck (common
// random numbers: P. Glasserman and D. D. Yao, "Some guidelines and guarantees for common random
// numbers", 1992). Differences are therefore taken trial by trial, and their intervals are those
// of pairs.

/// What simulates several strategies side by side.
public struct StrategySimulator: Sendable {
  /// A way to go about a pilot, or a reading of the same policies.
  public struct Contender: Sendable {
    /// What it is called.
    public var name: String
    /// The plan under it.
    public var plan: SimulationPlan

    /// Makes a contender.
    public init(name: String, plan: SimulationPlan) {
      self.name = name
      self.plan = plan
    }
  }

  /// What is compared; the first is what the others are compared with.
  public let contenders: [Contender]
  let models: [TrialModel]
  let sample: Sample
  let payoffs: [Payoff]

  /// Prepares the comparison of plans under the same policies, each under a reading of its own.
  ///
  /// - Parameters:
  ///   - contenders: The plans, one at least; the payoffs are those of the first.
  ///   - seed: The seed: the same seed gives the same result.
  public init(_ contenders: [Contender], seed: UInt64) {
    self.contenders = contenders
    payoffs = contenders.first?.plan.payoffs ?? []
    let keepsDamage = payoffs.contains(where: \.countsDamage)
    models = contenders.map { TrialModel($0.plan, keepsDamage: keepsDamage) }
    sample = Sample(seed: seed)
  }

  /// Prepares the comparison of strategies in one plan.
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
    self.init(
      try strategies.map { strategy throws(CompileError) in
        Contender(name: strategy.name, plan: try plan.settling(strategy.changes))
      },
      seed: seed
    )
  }

  /// Makes trials on all processors.
  ///
  /// - Parameters:
  ///   - trials: How many.
  ///   - progress: Called now and then with the number of trials made so far.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: What came of it: the same for the same seed, however many processors there are.
  /// - Complexity: O(trials × strategies × uncertain things).
  public func run(
    trials: Int,
    progress: @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> StrategyResult {
    let workers = TrialBlocks.run(trials) {
      StrategyWorker(self)
    } shouldStop: {
      shouldStop()
    } work: { worker, block in
      worker.make(block, self)
    } isEnough: { workers, _ in
      progress(workers.reduce(0) { $0 + $1.trials })
      return false
    }
    return StrategyAccount(self, workers).result(wanted: trials)
  }
}
