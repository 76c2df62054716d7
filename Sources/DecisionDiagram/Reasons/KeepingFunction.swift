// Why does an assignment give what it gives? A set of variables is *sufficient* if their values
// alone settle the answer, whatever the others do: an abductive explanation, or PI-explanation
// (Shih, Choi and Darwiche, A Symbolic Approach to Explaining Bayesian Network Classifiers, 2018;
// Darwiche and Hirth, On the Reasons Behind Decisions, 2020). "S is sufficient" is a monotone
// function of S, and the diagram of the answer turns into a diagram of it node by node:
//
//     keeps(n, S) = v in S ? keeps(child of n by v's value, S) : all children c: keeps(c, S)
//
// where the second part implies the first. An unknown variable is never in S. At an end it is
// whether the terminal is accepted; what cannot happen is always accepted, for it never happens.
//
// Most of the diagram never comes up: where the known values themselves lead to a refused end, no
// S keeps; and where one child keeps nothing, of the others only the one by v's value is looked at.

/// The monotone function "these variables alone keep the answer among the accepted ones".
struct KeepingFunction {
  let diagram: Diagram
  // For each variable its value; negative if it is not known.
  let values: [Int]
  let isAccepted: [Bool]
  // The known variables that the function depends on, from the top level down.
  let elements: [Variable]

  init(_ diagram: Diagram, _ assignment: Assignment, keeping accepted: Set<Terminal>) {
    self.diagram = diagram
    let values = diagram.variables.map { variable -> Int in
      guard let value = assignment[variable], value < diagram.domains[variable.index] else {
        return -1
      }
      return Int(value)
    }
    self.values = values
    isAccepted = diagram.ends.map { $0 == .outside || accepted.contains($0) }
    elements = diagram.support.filter { values[$0.index] >= 0 }
  }

  /// For each node, whether a set of variables keeps the answer from there on.
  func keeps(_ isInSet: [Bool]) -> (nodes: [Bool], root: Bool) {
    var keeps = [Bool](repeating: false, count: diagram.nodes.count)
    func kept(_ child: Int32) -> Bool {
      child < 0 ? isAccepted[Int(~child)] : keeps[Int(child)]
    }
    for node in diagram.nodes.indices.reversed() {
      let variable = Int(diagram.nodes[node].variable)
      if isInSet[variable] {
        keeps[node] = kept(ownChild(node))
      } else {
        keeps[node] = diagram.children(node).allSatisfy(kept)
      }
    }
    return (keeps, kept(diagram.root))
  }

  /// The child of a node by the known value of its variable.
  func ownChild(_ node: Int) -> Int32 {
    let entry = diagram.nodes[node]
    return diagram.branches[Int(entry.first) + values[Int(entry.variable)]]
  }

  /// Builds the function in a store of its own, whose variables stand for the elements.
  func build(limits: Limits) throws(DiagramError) -> (store: DiagramStore, function: Node) {
    var store = DiagramStore(
      domains: [Int](repeating: 2, count: elements.count),
      limits: limits,
      cacheBits: 16
    )
    let place = Dictionary(uniqueKeysWithValues: zip(elements, elements.indices))
    let (canKeep, canRootKeep) = keeps(values.map { $0 >= 0 })
    guard canRootKeep else { return (store, .no) }
    func canBeKept(_ child: Int32) -> Bool {
      child < 0 ? isAccepted[Int(~child)] : canKeep[Int(child)]
    }
    let isNeeded = neededNodes(canBeKept)
    var built = [Node](repeating: .no, count: diagram.nodes.count)
    func meaning(_ child: Int32) -> Node {
      child < 0 ? Node(isAccepted[Int(~child)]) : built[Int(child)]
    }
    for node in diagram.nodes.indices.reversed() where isNeeded[node] {
      let children = diagram.children(node)
      var all = Node(children.allSatisfy(canBeKept))
      for child in children where all != .no { all = try store.and(all, meaning(child)) }
      let variable = Variable(id: diagram.nodes[node].variable)
      guard let element = place[variable] else {
        built[node] = all
        continue
      }
      built[node] = try store.select(Variable(element), [all, meaning(ownChild(node))])
    }
    return (store, meaning(diagram.root))
  }

  /// The nodes whose function the root's is made of.
  private func neededNodes(_ canBeKept: (Int32) -> Bool) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: diagram.nodes.count)
    func need(_ child: Int32) {
      if child >= 0, canBeKept(child) { isNeeded[Int(child)] = true }
    }
    need(diagram.root)
    for node in diagram.nodes.indices where isNeeded[node] {
      let children = diagram.children(node)
      if children.allSatisfy(canBeKept) {
        for child in children { need(child) }
      } else if values[Int(diagram.nodes[node].variable)] >= 0 {
        need(ownChild(node))
      }
    }
    return isNeeded
  }
}
