import Dispatch
import Synchronization

// Trials are made in blocks of fixed size, shared out among threads. A block gives counts, and sums
// of whole numbers, which can be added in any order: so the result does not depend on how many
// threads there were. Blocks go in rounds that grow with what is done; at the end of a round all is
// added up, so that what is asked then - is it precise enough? - has the same answer everywhere.

/// How trials are shared out.
enum TrialBlocks {
  /// How many trials make a block.
  static let size = 8192

  /// The number of blocks that so many trials make.
  static func count(of trials: Int) -> Int { (trials + size - 1) / size }

  /// The trials of a block, of so many in all.
  static func trials(of block: Int, among trials: Int) -> Range<Int> {
    block * size..<min((block + 1) * size, trials)
  }

  /// The ends of the rounds: 1, 2, 4, 8 blocks, then four rounds for each doubling.
  static func rounds(of blocks: Int) -> [Int] {
    var ends: [Int] = []
    var end = 1
    while end < blocks {
      ends.append(end)
      end += end < 8 ? end : max(1, 1 << (end.bitWidth - 1 - end.leadingZeroBitCount) / 4)
    }
    return ends + [blocks]
  }

  /// Makes trials on all processors, round by round.
  ///
  /// - Parameters:
  ///   - trials: How many.
  ///   - make: Makes a worker.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  ///   - work: Makes the trials of a block.
  ///   - isEnough: Told after each round of all workers and the end of the round in trials; true
  ///     leaves the rest undone.
  /// - Returns: The workers, in no order that counts.
  @discardableResult
  static func run<Worker: Sendable>(
    _ trials: Int,
    make: @Sendable () -> Worker,
    shouldStop: @Sendable () -> Bool,
    work: @Sendable (inout Worker, Range<Int>) -> Void,
    isEnough: ([Worker], Int) -> Bool
  ) -> [Worker] {
    var workers: [Worker] = []
    var done = 0
    for end in rounds(of: count(of: trials)) {
      share(done..<end, among: &workers, make: make, shouldStop: shouldStop) { worker, block in
        work(&worker, self.trials(of: block, among: trials))
      }
      done = end
      if isEnough(workers, min(end * size, trials)) || shouldStop() { break }
    }
    return workers
  }

  /// Shares blocks out among threads.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - workers: What works on blocks, one at a time; more are made where more threads are free.
  ///   - make: Makes a worker.
  ///   - shouldStop: Asked between blocks; true leaves the rest undone.
  ///   - work: Works on one block.
  private static func share<Worker: Sendable>(
    _ blocks: Range<Int>,
    among workers: inout [Worker],
    make: @Sendable () -> Worker,
    shouldStop: @Sendable () -> Bool,
    work: @Sendable (inout Worker, Int) -> Void
  ) {
    let pool = Mutex(workers)
    workers = []
    let next = Atomic<Int>(blocks.lowerBound)
    DispatchQueue.concurrentPerform(iterations: min(blocks.count, 64)) { _ in
      guard next.load(ordering: .relaxed) < blocks.upperBound else { return }
      var worker = pool.withLock { $0.popLast() } ?? make()
      while !shouldStop() {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks.upperBound else { break }
        work(&worker, block)
      }
      pool.withLock { $0.append(worker) }
    }
    workers = pool.withLock { $0 }
  }
}
