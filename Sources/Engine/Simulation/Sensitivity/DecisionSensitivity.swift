import PolicyLanguage

// How much of the variance of an outcome is due to each uncertain thing? Two independent samples are
// drawn, A and B. For each thing, a third is A but for this thing's draws, which are B's. Where
// that differs from A, the thing made the difference; where it differs from B, something else did. For
// an outcome that happens or not, half the mean squared differences are half the shares of trials
// that differ, so everything is counted in whole numbers:
//
//     total index  T = #(A differs from A with i of B) / 2N / V
//     alone index  S = 1 - #(B differs from A with i of B) / 2N / V        V = p (1 - p)
//
// M. J. W. Jansen, "Analysis of variance designs for model output" (1999), as recommended by
// A. Saltelli et al., "Variance based sensitivity analysis of model output" (2010). What depends on
// something else is drawn at its own place, so that a thing's index is that of its own luck. Errors
// are those of the jackknife over batches (B. Efron and C. Stein, "The jackknife estimate of
// variance", 1981).

/// How much of the variance of a decision's outcome is due to each uncertain thing, estimated.
public struct DecisionSensitivity: Sendable {
  /// An index with its standard error.
  public struct Index: Hashable, Sendable {
    /// The index, from 0 to 1 but for chance.
    public var value: Double
    /// Its standard error.
    public var error: Double
  }

  /// What is due to one thing.
  public struct Part: Sendable {
    /// The thing.
    public var thing: PlanThing
    /// The share of the variance that it explains alone: the first-order index.
    public var alone: Index
    /// The share that it has a part in, with others: the total index.
    public var total: Index
  }

  /// Which decision.
  public var reference: DecisionReference
  /// The outcome whose variance is explained.
  public var rulings: [Ruling]
  /// How often it came out.
  public var share: Double
  /// How many trials each sample had.
  public var trials: Int
  /// The things, those with the greatest total index first; none where the outcome never varies.
  public var parts: [Part]
}

extension Simulator {
  /// Estimates how much of the variance of each decision's commonest outcome is due to each thing.
  ///
  /// - Parameters:
  ///   - result: What came of simulating the plan, which tells the commonest outcomes.
  ///   - trials: How many trials each sample has; as many are made for each uncertain thing, and
  ///     twice more.
  ///   - progress: Called now and then with the number of trials of a sample made so far.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: For each decision its sensitivity: the same for the same seed, however many
  ///   processors there are.
  /// - Complexity: O(trials × uncertain things²).
  public func sensitivity(
    to result: SimulationResult,
    trials: Int,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> [DecisionSensitivity] {
    let wanted = result.decisions.map { $0.shares.first?.rulings ?? [] }
    let done = TrialsDone(progress)
    let workers = TrialBlocks.run(trials) {
      SensitivityWorker(self, wanted)
    } shouldStop: {
      shouldStop()
    } work: { worker, block in
      worker.make(block, self)
      done.add(block.count)
    } isEnough: { _, _ in
      false
    }
    var batches = SensitivityBatches(things: model.draws.count, decisions: wanted.count)
    for worker in workers { batches.add(worker.batches) }
    return result.decisions.enumerated().map { place, decision in
      batches.sensitivity(place, decision.reference, wanted[place], model.draws.map(\.thing))
    }
  }
}
