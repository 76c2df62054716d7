import PolicyLanguage

// A trial draws every uncertain thing at its own address, so trials can be made in any order and
// any number of them at once, and one more thing that is uncertain changes no other draw.

/// What makes the trials of a plan.
public struct Simulator: Sendable {
  /// The most trials that are made.
  public static let mostTrials = 500_000_000
  /// How many trials are gone through for an example of each outcome.
  static let exampleLimit = 10_000

  /// What is simulated.
  public let plan: SimulationPlan
  let model: TrialModel
  let sample: Sample

  /// Prepares a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - seed: The seed: the same seed gives the same result.
  public init(_ plan: SimulationPlan, seed: UInt64) {
    self.plan = plan
    model = TrialModel(plan)
    sample = Sample(seed: seed)
  }

  /// Checks how much is asked for, before any work is done.
  ///
  /// - Parameters:
  ///   - trials: How many trials are asked for.
  ///   - precision: Half the width of intervals at which to stop, as a share; nil for none.
  /// - Throws: What is wrong with it.
  public static func check(trials: Int, until precision: Double? = nil) throws(PlanError) {
    guard trials > 0 else { throw .noTrials }
    guard trials <= mostTrials else { throw .tooManyTrials(trials, most: mostTrials) }
    if let precision, !(precision > 0.000_01 && precision <= 0.5) {
      throw .badPrecision("\(precision * 100)%")
    }
  }

  /// Returns one trial.
  ///
  /// - Parameter number: Which one, counted from 0.
  /// - Returns: What it drew, the same as when it was counted.
  /// - Complexity: O(uncertain things).
  public func trial(_ number: Int) -> Trial { model.trial(number, sample) }

  /// Returns the facts of one trial: what the case knows, with what the trial drew.
  ///
  /// - Parameter trial: Which one, counted from 0.
  /// - Returns: The facts, the same as when the trial was counted.
  /// - Complexity: O(uncertain things).
  public func facts(of trial: Int) -> CaseFacts { self.trial(trial).facts }

  /// What makes trials and counts them, one thread's own.
  struct Worker: Sendable {
    var columns: TrialColumns
    var tally: TrialTally
  }

  /// Makes the trials of one block.
  func make(_ block: Range<Int>, _ worker: inout Worker) {
    for first in stride(from: block.lowerBound, to: block.upperBound, by: TrialColumns.size) {
      let count = min(TrialColumns.size, block.upperBound - first)
      worker.columns.make(model, sample, first: first, count: count, &worker.tally)
      worker.tally.count(worker.columns, from: first)
    }
  }

  /// Makes trials on all processors.
  ///
  /// - Parameters:
  ///   - trials: How many at most.
  ///   - precision: Half the width of the 95% intervals of all shares at which it is enough; looked
  ///     at after whole rounds of blocks. Nil to make all trials.
  ///   - progress: Called now and then with the number of trials made so far.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: What came of it: the same for the same seed, however many processors there are.
  /// - Complexity: O(trials × uncertain things); memory does not grow with the trials.
  public func run(
    trials: Int,
    until precision: Double? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> SimulationResult {
    let done = TrialsDone(progress)
    var account = SimulationAccount(self, wanted: trials)
    TrialBlocks.run(trials) {
      Worker(columns: TrialColumns(model), tally: TrialTally(model))
    } shouldStop: {
      shouldStop()
    } work: { worker, block in
      make(block, &worker)
      done.add(block.count)
    } isEnough: { workers, _ in
      account.note(workers.map(\.tally))
      guard let precision, !shouldStop(), account.isPrecise(precision) else { return false }
      account.isPreciseEnough = account.trials < trials
      return true
    }
    return account.result()
  }
}
