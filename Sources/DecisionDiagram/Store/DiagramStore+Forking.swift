// How every walk through a pair of functions goes on: on the higher of their two top variables.

extension DiagramStore {
  /// Where a pair of functions asks its topmost variable: where the children of each begin, -1 for
  /// one that does not ask it.
  struct Fork {
    let level: Int32
    let variable: Int
    let edgesOfA: Int
    let edgesOfB: Int
  }

  @inline(__always)
  func fork(_ a: Int32, _ b: Int32) -> Fork {
    let (levelOfA, levelOfB) = (level(a), level(b))
    let top = min(levelOfA, levelOfB)
    return Fork(
      level: top,
      variable: Int(levelOrder[Int(top)]),
      edgesOfA: levelOfA == top ? Int(entries[Int(a)].first) : -1,
      edgesOfB: levelOfB == top ? Int(entries[Int(b)].first) : -1
    )
  }

  @inline(__always)
  func children(of a: Int32, _ b: Int32, at fork: Fork, _ value: Int) -> (Int32, Int32) {
    (
      fork.edgesOfA >= 0 ? edges[fork.edgesOfA + value] : a,
      fork.edgesOfB >= 0 ? edges[fork.edgesOfB + value] : b
    )
  }
}
