extension DiagramStore {
  // Edges are found by Int32; some room is kept so that one more run always fits.
  static var maximumEdges: Int { Int(Int32.max) - 1024 }

  /// Returns the node on a variable whose children are the scratch stack from a place on.
  ///
  /// The children stay on the stack. If all are equal, that child is the answer: this is the rule
  /// that makes diagrams reduced.
  mutating func make(_ variable: Int32, from base: Int) throws(DiagramError) -> Int32 {
    if let same = commonChild(from: base) { return same }
    let (found, hash) = find(variable, base)
    if let found { return found }
    guard liveNodes < limits.maximumNodes, edges.count < Self.maximumEdges else {
      scratch.removeAll()
      throw .tooManyNodes(limit: min(limits.maximumNodes, liveNodes))
    }
    return add(variable, from: base, hash: hash)
  }

  /// As ``make(_:from:)``, without looking at the limits; says whether the node is new.
  mutating func makeUnlimited(_ variable: Int32, from base: Int) -> (raw: Int32, isNew: Bool) {
    if let same = commonChild(from: base) { return (same, false) }
    let (found, hash) = find(variable, base)
    if let found { return (found, false) }
    return (add(variable, from: base, hash: hash), true)
  }

  /// As ``make(_:from:)``, and takes the children off the stack.
  mutating func finish(_ variable: Int32, from base: Int) throws(DiagramError) -> Int32 {
    let raw = try make(variable, from: base)
    scratch.removeLast(scratch.count - base)
    return raw
  }

  /// Counts a step of work; throws when the caller wants an end.
  mutating func step() throws(DiagramError) {
    do throws(DiagramError) {
      try patience.step(limits)
    } catch {
      scratch.removeAll()
      throw error
    }
  }

  private func commonChild(from base: Int) -> Int32? {
    let first = scratch[base]
    var index = base + 1
    while index < scratch.count {
      if scratch[index] != first { return nil }
      index += 1
    }
    return first
  }

  private mutating func add(_ variable: Int32, from base: Int, hash: UInt32) -> Int32 {
    let length = scratch.count - base
    let run: Int32
    if freeRuns[length] >= 0 {
      run = takeRun(length)
      for index in 0..<length { edges[Int(run) + index] = scratch[base + index] }
    } else {
      run = Int32(edges.count)
      for index in base..<scratch.count { edges.append(scratch[index]) }
    }
    let entry = Entry(variable: variable, first: run, next: -1)
    let raw: Int32
    if freeEntry >= 0 {
      raw = freeEntry
      freeEntry = entries[Int(raw)].next
      entries[Int(raw)] = entry
    } else {
      raw = Int32(entries.count)
      entries.append(entry)
    }
    liveNodes += 1
    link(raw, hash: hash)
    return raw
  }
}

extension DiagramStore {
  /// Takes a run of edges of some length, a freed one if there is any.
  mutating func takeRun(_ length: Int) -> Int32 {
    let free = freeRuns[length]
    if free >= 0 {
      freeRuns[length] = edges[Int(free)]
      return free
    }
    let run = Int32(edges.count)
    edges.append(contentsOf: repeatElement(0, count: length))
    return run
  }

  /// Gives a run of edges back; its first edge then leads to the next free run of that length.
  mutating func freeRun(_ run: Int32, length: Int) {
    edges[Int(run)] = freeRuns[length]
    freeRuns[length] = run
  }

  /// Gives a node back that stands in no table any more.
  mutating func freeNode(_ raw: Int32) {
    let entry = entries[Int(raw)]
    freeRun(entry.first, length: Int(domains[Int(entry.variable)]))
    entries[Int(raw)] = Entry(variable: Entry.free, first: 0, next: freeEntry)
    freeEntry = raw
    liveNodes -= 1
  }
}
