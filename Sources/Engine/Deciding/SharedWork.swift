import Dispatch
import Synchronization

// Pieces are taken in their order by whichever thread is free. So whatever a piece comes to, those
// before it were begun, and which error is told does not depend on how many threads there were.

/// Pieces of work shared out among all processors, each thread with a workbench of its own.
enum SharedWork {
  /// Works through pieces side by side.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - bench: What each thread begins with: a copy of it.
  ///   - work: Works on one piece. What it gives must not depend on what the bench did before.
  /// - Returns: What came of each piece, in their order.
  /// - Throws: The error of the first piece that had one; later pieces are then not begun.
  static func map<Bench: Sendable, Piece: Sendable>(
    _ count: Int,
    with bench: Bench,
    _ work: @Sendable (inout Bench, Int) throws -> Piece
  ) throws -> [Piece] {
    let done = Mutex<[Result<Piece, any Error>?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(count, 64)) { _ in
      guard next.load(ordering: .relaxed) < count else { return }
      var own = bench
      var isFresh = true
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        var result = Result { try work(&own, place) }
        if case .failure = result, !isFresh {
          own = bench
          result = Result { try work(&own, place) }
        }
        isFresh = false
        if case .failure = result { next.store(count, ordering: .relaxed) }
        done.withLock { $0[place] = result }
      }
    }
    return try done.withLock { $0 }.compactMap { try $0?.get() }
  }
}
