// A one-place operation on terminals, lifted to functions: the apply of one operand (Bahar and
// others 1993).

extension DiagramStore {
  /// Returns the function with every terminal exchanged for another.
  ///
  /// - Parameters:
  ///   - node: The function.
  ///   - transform: What to put for a terminal; it must give the same each time.
  /// - Returns: The function that gives `transform(node(x))` for every assignment x.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of the function × values).
  public mutating func map(
    _ node: Node,
    _ transform: (Terminal) -> Terminal
  ) throws(DiagramError) -> Node {
    check(node)
    return Node(raw: try mapped(node.raw, freshOperation(), transform))
  }

  /// Returns the boolean function that is true where a function gives one of some terminals.
  public mutating func indicator(
    _ node: Node,
    of terminals: Set<Terminal>
  ) throws(DiagramError) -> Node {
    // Their places are low, nearly always: bits are looked up faster than members of a set.
    let places = terminals.compactMap { UInt8(exactly: $0.id) }
    guard places.count == terminals.count else {
      return try map(node) { Terminal(terminals.contains($0)) }
    }
    let bits = ValueSet(places)
    return try map(node) { terminal in
      Terminal(UInt8(exactly: terminal.id).map(bits.contains) ?? false)
    }
  }

  private mutating func mapped(
    _ raw: Int32,
    _ code: Int32,
    _ transform: (Terminal) -> Terminal
  ) throws(DiagramError) -> Int32 {
    if raw < 0 { return Node(transform(Terminal(~raw))).raw }
    if let known = computed.result(code, raw, 0, 0) { return known }
    try step()
    let entry = entries[Int(raw)]
    let base = scratch.count
    for value in 0..<Int(domains[Int(entry.variable)]) {
      let child = try mapped(edges[Int(entry.first) + value], code, transform)
      scratch.append(child)
    }
    let result = try finish(entry.variable, from: base)
    computed.remember(code, raw, 0, 0, result)
    return result
  }
}
