// Two neighbouring levels change places (Rudell, Dynamic Variable Ordering for Ordered Binary
// Decision Diagrams, 1993), here for many-valued variables. Let x lie over y. A node on x without a
// child on y just finds itself a level lower. A node n on x with one becomes, in its own place, a
// node on y
//
//     n = y ? (x ? f00 f10 …) (x ? f01 f11 …) …        fij: what is left of n for x = i, y = j
//
// so every handle keeps its function, and nothing above n needs to know. The new node on y equals
// no other: nodes that lay on y before do not depend on x, and n does.

/// The store while its levels are being moved: with the number of parents of each node.
struct Reordering {
  // INVARIANT: for each existing node, how many edges and keepers lead to it; a node that loses
  // the last is freed.
  private var parents: [Int32]

  /// Begins; only the kept nodes may be in the store.
  init(_ store: borrowing DiagramStore, keeping roots: [Node]) {
    parents = [Int32](repeating: 0, count: store.entries.count)
    for index in store.entries.indices where store.entries[index].variable != Entry.free {
      for child in store.run(of: Int32(index)) { count(child) }
    }
    for root in roots { count(root.raw) }
    for raw in store.protections.keys { count(raw) }
  }

  private mutating func count(_ raw: Int32) {
    if raw >= 0 { parents[Int(raw)] += 1 }
  }

  /// Exchanges a level with the one below it.
  mutating func swap(_ upper: Int, in store: inout DiagramStore) {
    let x = store.levelOrder[upper]
    let y = store.levelOrder[upper + 1]
    let movers = store.unlinkNodes(on: x, withChildOn: y)
    store.levelOrder.swapAt(upper, upper + 1)
    store.levels.swapAt(Int(x), Int(y))
    for raw in movers { turn(raw, x, y, in: &store) }
  }

  private mutating func turn(_ raw: Int32, _ x: Int32, _ y: Int32, in store: inout DiagramStore) {
    let old = store.run(of: raw)
    let base = store.scratch.count
    for value in 0..<Int(store.domains[Int(y)]) {
      let inner = store.scratch.count
      for child in old {
        let isOnY = child >= 0 && store.entries[Int(child)].variable == y
        let first = isOnY ? Int(store.entries[Int(child)].first) : 0
        store.scratch.append(isOnY ? store.edges[first + value] : child)
      }
      let (made, isNew) = store.makeUnlimited(x, from: inner)
      store.scratch.removeLast(old.count)
      if isNew { register(made, in: store) }
      count(made)
      store.scratch.append(made)
    }
    store.freeRun(store.entries[Int(raw)].first, length: old.count)
    let size = store.scratch.count - base
    let run = store.takeRun(size)
    for index in 0..<size { store.edges[Int(run) + index] = store.scratch[base + index] }
    store.scratch.removeLast(size)
    store.entries[Int(raw)] = Entry(variable: y, first: run, next: -1)
    store.link(raw, hash: store.hash(of: raw))
    for child in old { leave(child, in: &store) }
  }

  /// Takes a new node into the count, as a parent of its children.
  private mutating func register(_ raw: Int32, in store: borrowing DiagramStore) {
    while parents.count <= Int(raw) { parents.append(0) }
    parents[Int(raw)] = 0
    for child in store.run(of: raw) { count(child) }
  }

  /// Takes one parent away, and the node with the last one.
  private mutating func leave(_ raw: Int32, in store: inout DiagramStore) {
    guard raw >= 0 else { return }
    parents[Int(raw)] -= 1
    guard parents[Int(raw)] == 0 else { return }
    let children = store.run(of: raw)
    store.unlink(raw)
    store.freeNode(raw)
    for child in children { leave(child, in: &store) }
  }
}

extension DiagramStore {
  /// The children of an existing node.
  func run(of raw: Int32) -> [Int32] {
    let entry = entries[Int(raw)]
    let first = Int(entry.first)
    return Array(edges[first..<first + Int(domains[Int(entry.variable)])])
  }

  /// Takes the nodes on a variable that have a child on another out of their table.
  fileprivate mutating func unlinkNodes(on x: Int32, withChildOn y: Int32) -> [Int32] {
    var movers: [Int32] = []
    let size = Int(domains[Int(x)])
    for bucket in tables[Int(x)].buckets {
      var raw = buckets[bucket]
      var chain: Int32 = -1
      while raw >= 0 {
        let entry = entries[Int(raw)]
        let isMover = edges[Int(entry.first)..<Int(entry.first) + size].contains {
          $0 >= 0 && entries[Int($0)].variable == y
        }
        if isMover {
          movers.append(raw)
          tables[Int(x)].count -= 1
        } else {
          entries[Int(raw)].next = chain
          chain = raw
        }
        raw = entry.next
      }
      buckets[bucket] = chain
    }
    return movers
  }
}
