// One table for each variable, with chains through the entries: the nodes on a variable can then be
// listed without a search, which is what swapping two levels needs. The buckets of all tables stand
// in one array, so that to look one up takes no step through an array of arrays; a table that has
// become too small moves to its end, and what it leaves behind is never more than half of what is in
// use.

/// Leads from a variable's children to the one node that has them.
struct UniqueTable: Sendable {
  // INVARIANT: the number of buckets is a power of two; -1 ends a chain.
  static let firstSize = 4

  /// Where its buckets begin among those of all tables.
  var first: Int
  /// How many buckets it has.
  var size = firstSize
  /// How many nodes it leads to.
  var count = 0

  /// Where its buckets stand.
  var buckets: Range<Int> { first..<first + size }

  func bucket(_ hash: UInt32) -> Int {
    first + Int(truncatingIfNeeded: hash) & (size - 1)
  }
}

/// Mixes the children of a node into a number, of which the low bits are used.
struct ChildHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func combine(_ child: Int32) {
    value = (value ^ UInt64(UInt32(bitPattern: child))) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
  }

  /// The half of it that is kept with a node.
  var half: UInt32 { UInt32(truncatingIfNeeded: value) }
}

extension DiagramStore {
  /// Finds the node on a variable whose children are the scratch stack from a place on.
  func find(_ variable: Int32, _ base: Int) -> (raw: Int32?, hash: UInt32) {
    var hash = ChildHash()
    for index in base..<scratch.count { hash.combine(scratch[index]) }
    let half = hash.half
    let arity = scratch.count - base
    let table = Int(variable)
    var raw = buckets[tables[table].bucket(half)]
    search: while raw >= 0 {
      let entry = entries[Int(raw)]
      guard entry.hash == half else {
        raw = entry.next
        continue
      }
      for index in 0..<arity where edges[Int(entry.first) + index] != scratch[base + index] {
        raw = entry.next
        continue search
      }
      return (raw, half)
    }
    return (nil, half)
  }

  /// The hash of the children of a node that exists, worked out anew.
  func hash(of raw: Int32) -> UInt32 {
    let entry = entries[Int(raw)]
    var hash = ChildHash()
    for index in 0..<Int(domains[Int(entry.variable)]) {
      hash.combine(edges[Int(entry.first) + index])
    }
    return hash.half
  }

  /// Puts a node that has its children into the table of its variable.
  mutating func link(_ raw: Int32, hash: UInt32) {
    let table = Int(entries[Int(raw)].variable)
    if tables[table].count >= tables[table].size { widen(table) }
    let bucket = tables[table].bucket(hash)
    entries[Int(raw)].next = buckets[bucket]
    entries[Int(raw)].hash = hash
    buckets[bucket] = raw
    tables[table].count += 1
  }

  /// Takes a node out of the table of its variable.
  mutating func unlink(_ raw: Int32) {
    let table = Int(entries[Int(raw)].variable)
    let bucket = tables[table].bucket(entries[Int(raw)].hash)
    let next = entries[Int(raw)].next
    var here = buckets[bucket]
    if here == raw {
      buckets[bucket] = next
    } else {
      while entries[Int(here)].next != raw { here = entries[Int(here)].next }
      entries[Int(here)].next = next
    }
    tables[table].count -= 1
  }

  private mutating func widen(_ table: Int) {
    let old = tables[table].buckets
    tables[table].first = buckets.count
    tables[table].size *= 4
    buckets.append(contentsOf: repeatElement(-1, count: tables[table].size))
    for head in old {
      var raw = buckets[head]
      while raw >= 0 {
        let next = entries[Int(raw)].next
        let bucket = tables[table].bucket(entries[Int(raw)].hash)
        entries[Int(raw)].next = buckets[bucket]
        buckets[bucket] = raw
        raw = next
      }
    }
  }
}
