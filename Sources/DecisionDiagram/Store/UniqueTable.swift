// One table for each variable, with chains through the entries: the nodes on a variable can then be
// listed without a search, which is what swapping two levels needs.

/// Leads from a variable's children to the one node that has them.
struct UniqueTable: Sendable {
  // INVARIANT: the number of buckets is a power of two; -1 ends a chain.
  var buckets = [Int32](repeating: -1, count: 4)
  var count = 0

  func bucket(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (buckets.count - 1)
  }
}

/// Mixes the children of a node into a number, of which the low bits are used.
struct ChildHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func combine(_ child: Int32) {
    value = (value ^ UInt64(UInt32(bitPattern: child))) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
  }
}

extension DiagramStore {
  /// Finds the node on a variable whose children are the scratch stack from a place on.
  func find(_ variable: Int32, _ base: Int) -> (raw: Int32?, hash: UInt64) {
    var hash = ChildHash()
    for index in base..<scratch.count { hash.combine(scratch[index]) }
    let arity = scratch.count - base
    let table = Int(variable)
    var raw = tables[table].buckets[tables[table].bucket(hash.value)]
    search: while raw >= 0 {
      let entry = entries[Int(raw)]
      for index in 0..<arity where edges[Int(entry.first) + index] != scratch[base + index] {
        raw = entry.next
        continue search
      }
      return (raw, hash.value)
    }
    return (nil, hash.value)
  }

  /// The hash of the children of a node that exists.
  func hash(of raw: Int32) -> UInt64 {
    let entry = entries[Int(raw)]
    var hash = ChildHash()
    for index in 0..<Int(domains[Int(entry.variable)]) {
      hash.combine(edges[Int(entry.first) + index])
    }
    return hash.value
  }

  /// Puts a node that has its children into the table of its variable.
  mutating func link(_ raw: Int32, hash: UInt64) {
    let table = Int(entries[Int(raw)].variable)
    if tables[table].count >= tables[table].buckets.count { widen(table) }
    let bucket = tables[table].bucket(hash)
    entries[Int(raw)].next = tables[table].buckets[bucket]
    tables[table].buckets[bucket] = raw
    tables[table].count += 1
  }

  /// Takes a node out of the table of its variable.
  mutating func unlink(_ raw: Int32) {
    let table = Int(entries[Int(raw)].variable)
    let bucket = tables[table].bucket(hash(of: raw))
    let next = entries[Int(raw)].next
    var here = tables[table].buckets[bucket]
    if here == raw {
      tables[table].buckets[bucket] = next
    } else {
      while entries[Int(here)].next != raw { here = entries[Int(here)].next }
      entries[Int(here)].next = next
    }
    tables[table].count -= 1
  }

  private mutating func widen(_ table: Int) {
    let old = tables[table].buckets
    tables[table].buckets = [Int32](repeating: -1, count: old.count * 2)
    for head in old {
      var raw = head
      while raw >= 0 {
        let next = entries[Int(raw)].next
        let bucket = tables[table].bucket(hash(of: raw))
        entries[Int(raw)].next = tables[table].buckets[bucket]
        tables[table].buckets[bucket] = raw
        raw = next
      }
    }
  }
}
