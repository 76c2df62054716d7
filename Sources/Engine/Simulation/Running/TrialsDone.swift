import Synchronization

/// What tells how many trials are made, block by block, from whatever thread makes them.
final class TrialsDone: Sendable {
  private let made = Atomic<Int>(0)
  private let progress: @Sendable (Int) -> Void

  init(_ progress: @escaping @Sendable (Int) -> Void) { self.progress = progress }

  /// Counts a block.
  func add(_ trials: Int) {
    progress(made.wrappingAdd(trials, ordering: .relaxed).newValue)
  }
}
