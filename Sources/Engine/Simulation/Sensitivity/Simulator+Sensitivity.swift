extension Simulator {
  /// How many trials each sample of an estimate has at least, if so many were made.
  static let sensitivityTrials = 16_384

  /// Estimates sensitivities where the exact influences could not be worked out.
  ///
  /// The samples together have about as many trials as the simulation had.
  ///
  /// - Parameters:
  ///   - result: What came of simulating the plan.
  ///   - progress: Called now and then with the share that is done.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: For each decision its sensitivity; none where all is known exactly, or where nothing
  ///   was simulated to the end.
  public func estimatedSensitivities(
    of result: SimulationResult,
    progress: @escaping @Sendable (Double) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> [DecisionSensitivity] {
    let isKnown = result.decisions.allSatisfy { !$0.influences.isEmpty }
    guard !isKnown, !model.draws.isEmpty, !result.isPartial, result.trials > 0 else { return [] }
    let share = result.trials / (model.draws.count + 2)
    let trials = min(result.trials, max(share, Self.sensitivityTrials))
    return sensitivity(
      to: result,
      trials: trials,
      progress: { progress(Double($0) / Double(trials)) },
      shouldStop: shouldStop
    )
  }
}
