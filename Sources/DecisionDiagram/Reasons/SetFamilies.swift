// Families of sets as zero-suppressed diagrams (Minato, Zero-Suppressed BDDs for Set Manipulation
// in Combinatorial Problems, 1993): a node says of one element "the sets without it" and "the sets
// with it, the element taken off"; a node without sets of the second kind is not made. Millions of
// sets that share their parts take a few thousand nodes.
//
// The sets wanted are the minimal solutions of a monotone function, by the rule of Rauzy (New
// Algorithms for Fault Trees Analysis, 1993): those without x are the minimal solutions for x = 0;
// those with x are the minimal solutions for x = 1 that contain no solution for x = 0.

/// Families of sets of small numbers, sharing their parts.
struct SetFamilies {
  /// The family without sets, and the family of the empty set alone.
  static let none: Int32 = 0
  static let empty: Int32 = 1

  struct Node: Hashable {
    let element: Int32
    let without: Int32
    let with: Int32
  }

  private struct Pair: Hashable {
    let a: Int32
    let b: Int32
  }

  // INVARIANT: elements grow from parent to child; `with` is never the family without sets.
  private(set) var nodes: [Node] = [
    Node(element: .max, without: 0, with: 0), Node(element: .max, without: 1, with: 1),
  ]
  private var known: [Node: Int32] = [:]
  private var differences: [Pair: Int32] = [:]
  private var patience = Patience()
  private let limits: Limits

  init(limits: Limits) {
    self.limits = limits
  }

  private mutating func make(_ node: Node) throws(DiagramError) -> Int32 {
    if node.with == Self.none { return node.without }
    if let place = known[node] { return place }
    guard nodes.count < limits.maximumNodes else {
      throw .tooManyNodes(limit: limits.maximumNodes)
    }
    let place = Int32(nodes.count)
    nodes.append(node)
    known[node] = place
    return place
  }

  /// The minimal solutions of a monotone function whose variables are the elements.
  mutating func minimalSolutions(of function: Diagram) throws(DiagramError) -> Int32 {
    var built = [Int32](repeating: Self.none, count: function.nodes.count)
    func family(_ child: Int32) -> Int32 {
      if child >= 0 { return built[Int(child)] }
      return function.ends[Int(~child)] == .yes ? Self.empty : Self.none
    }
    for index in function.nodes.indices.reversed() {
      let first = Int(function.nodes[index].first)
      let without = family(function.branches[first])
      let with = try difference(family(function.branches[first + 1]), without)
      built[index] = try make(
        Node(element: function.nodes[index].variable, without: without, with: with)
      )
    }
    return family(function.root)
  }

  /// The sets of one family that contain no set of another.
  private mutating func difference(_ a: Int32, _ b: Int32) throws(DiagramError) -> Int32 {
    if a == Self.none || b == Self.empty || a == b { return Self.none }
    if b == Self.none || a == Self.empty { return a }
    if let place = differences[Pair(a: a, b: b)] { return place }
    try patience.step(limits)
    let left = nodes[Int(a)]
    let right = nodes[Int(b)]
    let result: Int32
    if left.element > right.element {
      result = try difference(a, right.without)
    } else if left.element < right.element {
      result = try make(
        Node(
          element: left.element,
          without: try difference(left.without, b),
          with: try difference(left.with, b)
        )
      )
    } else {
      let with = try difference(left.with, right.without)
      result = try make(
        Node(
          element: left.element,
          without: try difference(left.without, right.without),
          with: try difference(with, right.with)
        )
      )
    }
    differences[Pair(a: a, b: b)] = result
    return result
  }
}
