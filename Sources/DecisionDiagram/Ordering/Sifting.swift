// Sifting (Rudell 1993): each variable in turn, those with most nodes first, is moved through all
// levels and put where the store is smallest. A direction is given up once the store has grown by a
// factor over the best size seen.

/// What sifting did.
public struct SiftingSummary: Hashable, Sendable {
  /// Nodes needed before, garbage taken off.
  public let nodesBefore: Int
  /// Nodes needed after; never more than before.
  public let nodesAfter: Int
  /// How often two levels changed places.
  public let swaps: Int
  /// Whether every variable was tried; false if a limit stopped it early.
  public let isComplete: Bool
}

extension DiagramStore {
  /// Looks for a better order by moving one variable at a time; garbage is collected first.
  ///
  /// Handles of kept functions, and of what they are made of at the end, stay good. When a limit or
  /// ``Limits/shouldStop`` ends it early, the variable being moved goes back to its best place.
  ///
  /// - Parameters:
  ///   - roots: Functions to keep, besides the protected ones.
  ///   - passes: How often to try every variable; a pass that gains nothing is the last.
  ///   - growth: How much larger than the best seen the store may become on the way.
  ///   - swapLimit: The number of swaps after which no further variable is moved.
  /// - Returns: What was done.
  /// - Complexity: O(passes × variables²) swaps, of which each costs the nodes of a level.
  @discardableResult
  public mutating func sift(
    keeping roots: [Node] = [],
    passes: Int = 1,
    growth: Double = 1.2,
    swapLimit: Int = .max
  ) -> SiftingSummary {
    collectGarbage(keeping: roots)
    let before = liveNodes
    var sifting = Sifting(
      reordering: Reordering(self, keeping: roots),
      growth: growth,
      swapLimit: swapLimit
    )
    var size = before
    for pass in 0..<passes {
      sifting.pass(over: &self)
      if sifting.isStopped || pass > 0 && liveNodes >= size { break }
      size = liveNodes
    }
    forgetResults()
    return SiftingSummary(
      nodesBefore: before,
      nodesAfter: liveNodes,
      swaps: sifting.swaps,
      isComplete: !sifting.isStopped
    )
  }
}

/// One run of sifting.
private struct Sifting {
  var reordering: Reordering
  let growth: Double
  let swapLimit: Int
  var swaps = 0
  var isStopped = false

  mutating func pass(over store: inout DiagramStore) {
    let weights = store.tables.map(\.count)
    let variables = weights.indices
      .filter { weights[$0] > 0 }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }
    for variable in variables {
      place(Int32(variable), in: &store)
      if isStopped { return }
    }
  }

  private mutating func place(_ variable: Int32, in store: inout DiagramStore) {
    let bottom = store.levelOrder.count - 1
    var best = (size: store.liveNodes, level: Int(store.levels[Int(variable)]))
    let isNearTop = best.level < bottom - best.level
    for target in isNearTop ? [0, bottom] : [bottom, 0] {
      travel(variable, to: target, &best, in: &store)
    }
    while store.levels[Int(variable)] != best.level {
      move(variable, towards: best.level, in: &store)
    }
  }

  /// Moves a variable towards an end, remembering where the store was smallest.
  private mutating func travel(
    _ variable: Int32,
    to target: Int,
    _ best: inout (size: Int, level: Int),
    in store: inout DiagramStore
  ) {
    while store.levels[Int(variable)] != target, !isStopped {
      move(variable, towards: target, in: &store)
      if store.liveNodes < best.size {
        best = (store.liveNodes, Int(store.levels[Int(variable)]))
      }
      if Double(store.liveNodes) > growth * Double(best.size) { return }
      if mustStop(store) { isStopped = true }
    }
  }

  private mutating func move(_ variable: Int32, towards target: Int, in store: inout DiagramStore) {
    let level = Int(store.levels[Int(variable)])
    reordering.swap(target < level ? level - 1 : level, in: &store)
    swaps += 1
  }

  private func mustStop(_ store: borrowing DiagramStore) -> Bool {
    swaps >= swapLimit || store.isNearItsEnd || store.limits.shouldStop.map { $0() } ?? false
  }
}
