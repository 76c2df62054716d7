import Dispatch
import Synchronization

extension Simulator {
  /// Makes trials on all processors.
  ///
  /// - Parameters:
  ///   - trials: How many.
  ///   - progress: Called now and then with the number of trials made so far, from any thread.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: What came of it: the same for the same seed, however many processors there are.
  /// - Complexity: O(trials × uncertain facts); memory does not grow with the trials.
  public func run(
    trials: Int,
    progress: @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> SimulationResult {
    let blocks = Self.blocks(of: trials)
    let tables = tables(for: trials)
    let made = Mutex<[Int: Block]>([:])
    let next = Atomic<Int>(0)
    let finished = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(blocks, 64)) { _ in
      while !shouldStop() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < blocks else { return }
        let block =
          tables.map { self.block(number, of: trials, by: $0) } ?? self.block(number, of: trials)
        made.withLock { made in
          // Blocks are merged as they come where that is safe: counts do not mind the order.
          made[number % 64, default: emptyBlock].add(block)
        }
        let done = finished.wrappingAdd(block.trials, ordering: .relaxed).newValue
        progress(done)
      }
    }
    let all = made.withLock { made in made.keys.sorted().compactMap { made[$0] } }
    return result(all, wanted: trials)
  }
}

extension Simulator.Block {
  /// Adds the counts of another block.
  fileprivate mutating func add(_ other: Simulator.Block) {
    trials += other.trials
    impossible += other.impossible
    for place in counts.indices { counts[place].merge(other.counts[place], uniquingKeysWith: +) }
    for place in histograms.indices { histograms[place].add(other.histograms[place]) }
  }
}
