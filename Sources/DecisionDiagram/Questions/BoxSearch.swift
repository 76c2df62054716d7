// Whether a function is true somewhere in a box is asked by walking down through the values that the
// box allows, each node once; nothing is built. Of two functions together it is asked by walking both
// at once. What is known to be false nowhere leads further is marked, nodes in a table of their own,
// pairs of nodes in one that forgets, as the computed table does.

/// For each variable of a store the values that it may take: a cube in the form that walks read.
public struct Box: Hashable, Sendable {
  var allowed: [ValueSet]

  /// The values that a variable may take.
  public subscript(variable: Variable) -> ValueSet {
    get { allowed[variable.index] }
    set { allowed[variable.index] = newValue }
  }
}

extension DiagramStore {
  /// The box of all values.
  public var wholeBox: Box { Box(allowed: domains.map { ValueSet(all: Int($0)) }) }

  /// Returns whether a boolean function is true somewhere in a box.
  ///
  /// - Complexity: O(size of the function × values); less where it is true.
  public mutating func isTrue(_ node: Node, somewhereIn box: Box) -> Bool {
    check(node)
    walks.begin(entries.count)
    return leadsOn(node.raw, box)
  }

  /// Returns whether two boolean functions are true together somewhere in a box.
  ///
  /// - Complexity: O(product of the functions' sizes × values); less where they are.
  public mutating func areTrue(_ a: Node, _ b: Node, somewhereIn box: Box) -> Bool {
    check(a)
    check(b)
    if a == b || b == .yes { return isTrue(a, somewhereIn: box) }
    walks.begin(entries.count)
    return leadOn(a.raw, b.raw, box)
  }

  /// Returns whether two boolean functions are true together somewhere in a box, by a way through
  /// their diagrams that asks a variable.
  ///
  /// Where they are known not to be true together for one value of the variable, no other way leads
  /// there for any: so it is asked when a box is widened by values of one variable, with these alone.
  ///
  /// - Complexity: O(product of the functions' sizes × values); less where they are, and far less
  ///   where few ways ask the variable.
  public mutating func areTrue(
    _ a: Node,
    _ b: Node,
    somewhereIn box: Box,
    asking variable: Variable
  ) -> Bool {
    check(a)
    check(b)
    walks.begin(entries.count)
    return leadOn(a.raw, b.raw, box, asking: levels[variable.index])
  }

  /// Lets variables of a box take all values, one variable after the other in the order of the store,
  /// where two boolean functions are still not true together anywhere in it.
  ///
  /// What lies below a variable is the same for all that are looked at before, so what leads nowhere
  /// there is found out once for all of them.
  ///
  /// - Parameters:
  ///   - box: A box in which the functions are not true together.
  ///   - variables: The variables.
  ///   - a: A boolean function.
  ///   - b: Another one.
  /// - Complexity: O(product of the functions' sizes × values) for what lies below the variables, and
  ///   for each variable as much for what lies above.
  public mutating func widen(
    _ box: inout Box,
    over variables: [Variable],
    apart a: Node,
    _ b: Node
  ) {
    check(a)
    check(b)
    walks.begin(entries.count)
    for variable in variables.sorted(by: { levels[$0.index] < levels[$1.index] }) {
      let values = box[variable]
      let all = ValueSet(all: domainSize(of: variable))
      // With the values that it has now they are not true together: only others could lead there.
      box[variable] = all.subtracting(values)
      walks.beginAbove()
      let leads = leadOn(a.raw, b.raw, box, asking: levels[variable.index])
      box[variable] = leads ? values : all
    }
  }

  /// Returns the values of a variable with which a boolean function is true somewhere in a box.
  ///
  /// - Complexity: O(size of the function × values).
  public mutating func values(
    of variable: Variable,
    where node: Node,
    isTrueIn box: Box
  ) -> ValueSet {
    check(node)
    walks.begin(entries.count)
    var found = ValueSet()
    var above: Set<Int32> = []
    gather(node.raw, variable, box, &found, &above)
    return found
  }

  private mutating func leadsOn(_ raw: Int32, _ box: Box) -> Bool {
    if raw < 0 { return raw == Node.yes.raw }
    if walks.isMarked(raw) { return false }
    let entry = entries[Int(raw)]
    for value in box.allowed[Int(entry.variable)] {
      if leadsOn(edges[Int(entry.first) + Int(value)], box) { return true }
    }
    walks.mark(raw)
    return false
  }

  private mutating func leadOn(_ a: Int32, _ b: Int32, _ box: Box) -> Bool {
    if a < 0 { return a == Node.yes.raw && leadsOn(b, box) }
    if b < 0 { return b == Node.yes.raw && leadsOn(a, box) }
    if a == b { return leadsOn(a, box) }
    if walks.isMarked(a) || walks.isMarked(b) || walks.isMarked(a, b) { return false }
    let fork = fork(a, b)
    for value in box.allowed[fork.variable] {
      let next = children(of: a, b, at: fork, Int(value))
      if next.0 == Node.no.raw || next.1 == Node.no.raw { continue }
      if leadOn(next.0, next.1, box) { return true }
    }
    walks.mark(a, b)
    return false
  }

  /// The same by ways that ask the variable on a level, which must not lie above the walk.
  private mutating func leadOn(_ a: Int32, _ b: Int32, _ box: Box, asking depth: Int32) -> Bool {
    guard min(level(a), level(b)) <= depth, a != Node.no.raw, b != Node.no.raw else { return false }
    if walks.isMarkedAbove(a, b) { return false }
    let fork = fork(a, b)
    for value in box.allowed[fork.variable] {
      let next = children(of: a, b, at: fork, Int(value))
      let leads =
        fork.level == depth
        ? leadOn(next.0, next.1, box) : leadOn(next.0, next.1, box, asking: depth)
      if leads { return true }
    }
    walks.markAbove(a, b)
    return false
  }

  private mutating func gather(
    _ raw: Int32,
    _ variable: Variable,
    _ box: Box,
    _ found: inout ValueSet,
    _ above: inout Set<Int32>
  ) {
    let depth = levels[variable.index]
    guard level(raw) < depth else {
      guard level(raw) == depth else {
        if leadsOn(raw, box) { found = box[variable] }
        return
      }
      for value in box[variable] where !found.contains(value) {
        if leadsOn(edges[Int(entries[Int(raw)].first) + Int(value)], box) { found.insert(value) }
      }
      return
    }
    guard found != box[variable], above.insert(raw).inserted else { return }
    let entry = entries[Int(raw)]
    for value in box.allowed[Int(entry.variable)] {
      gather(edges[Int(entry.first) + Int(value)], variable, box, &found, &above)
    }
  }
}
