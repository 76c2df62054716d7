// One function, cut out of its store and laid flat for walking. Nodes stand level by level, the
// root first, so that "for each node, parents before children" and the reverse are plain loops;
// nothing below needs recursion, a hash table or a mark. Numbers depend on the function and the
// order alone: two diagrams are equal exactly when their functions are, whatever stores they came
// from.
//
//   nodes     [ variable | first child ]            the root is node 0
//   branches  [ child of value 0, child of value 1, … ]   one run for a node; ~k is the k-th end
//   steps     the same runs with all a walk needs packed in one word: see Step
//
// INVARIANT: a child that is a node has a larger number than its parent and lies on a deeper level.
// INVARIANT: every node can be reached from the root.

/// A frozen function: immutable, small, fast to evaluate and to ask questions of, from any thread.
///
/// ``DiagramStore/freeze(_:)`` makes it. Where the function gives ``Terminal/outside``, the
/// assignment cannot happen, and no answer speaks of it.
public struct Diagram: Hashable, Sendable {
  let domains: [Int32]
  let levels: [Int32]
  let levelOrder: [Int32]
  let nodes: [DiagramNode]
  let branches: [Int32]
  let root: Int32

  // The terminals that the function gives, in order; `outside`, if among them, is the last.
  let ends: [Terminal]

  // For each node, a bit for each end that can be reached from it; empty if there are more than 64.
  let endsBelow: [UInt64]

  @usableFromInline let steps: [Step]
  @usableFromInline let rootStep: Step

  /// The number of nodes, terminals not counted.
  public var nodeCount: Int { nodes.count }

  /// All variables of the store that the diagram was cut from, by number.
  public var variables: [Variable] { domains.indices.map { Variable($0) } }

  /// The variables from the top level to the bottom.
  public var order: [Variable] { levelOrder.map { Variable(id: $0) } }

  /// Returns the number of values of a variable.
  public func domainSize(of variable: Variable) -> Int {
    Int(domains[variable.index])
  }

  /// The terminals that the function gives, in order, ``Terminal/outside`` left out.
  public var terminals: [Terminal] { ends.filter { $0 != .outside } }

  /// Whether the function is defined for every assignment.
  public var isTotal: Bool { ends.last != .outside }

  /// The variables that the function depends on, from the top level down.
  public var support: [Variable] {
    var isAsked = [Bool](repeating: false, count: domains.count)
    for node in nodes { isAsked[Int(node.variable)] = true }
    return levelOrder.filter { isAsked[Int($0)] }.map { Variable(id: $0) }
  }
}

/// A node of a frozen diagram: what it asks and where its children begin.
struct DiagramNode: Hashable, Sendable {
  let variable: Int32
  let first: Int32
}

extension Diagram {
  /// The children of a node: numbers of nodes, or complements of numbers of ends.
  func children(_ node: Int) -> ArraySlice<Int32> {
    let first = Int(nodes[node].first)
    return branches[first..<first + size(of: node)]
  }

  /// The number of values of the variable of a node.
  func size(of node: Int) -> Int {
    Int(domains[Int(nodes[node].variable)])
  }

  /// The level of a child; ends lie below everything.
  func level(_ child: Int32) -> Int {
    child < 0 ? levelOrder.count : Int(levels[Int(nodes[Int(child)].variable)])
  }

  /// For each end, whether it is one of some terminals; never for `outside`.
  func isAmong(_ terminals: Set<Terminal>) -> [Bool] {
    ends.map { $0 != .outside && terminals.contains($0) }
  }
}
