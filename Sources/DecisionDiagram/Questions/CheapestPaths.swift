// The cheapest assignment that reaches a goal is a shortest path through the diagram, and since the
// diagram is in topological order one sweep from the bottom finds it (Bellman's principle). Every
// price is first lowered by the least price of its variable: then a variable that a path skips adds
// nothing, and the sum of those least prices, which every assignment pays, is added once at the
// end.
//
// The costs-to-go that the sweep leaves at the nodes prove the result: no branch leads to less. The
// branches on which they are met exactly are the cheapest ways, all of them and no others.

/// The cheapest ways to reach some terminals: their cost, and all of them, found as asked for.
public struct CheapestPaths: Sequence, Sendable {
  /// The least cost of any assignment that reaches the goal; nil if none does.
  public let cost: Int?

  private let paths: Paths
  private let freeValues: [ValueSet]

  fileprivate init(cost: Int?, paths: Paths, freeValues: [ValueSet]) {
    self.cost = cost
    self.paths = paths
    self.freeValues = freeValues
  }

  /// Returns an iterator over the cheapest paths.
  ///
  /// A path names the variables that matter, with their values of least total cost. A variable that
  /// it does not name may take any of its ``cheapestValues(of:)``. So every cheapest assignment
  /// lies on exactly one path.
  public func makeIterator() -> Paths.Iterator {
    paths.makeIterator()
  }

  /// Returns the first paths, and whether there are more.
  public func first(_ limit: Int) -> Listing<Path> {
    paths.first(limit)
  }

  /// Returns the values that a variable takes where a path does not name it: those of least price.
  public func cheapestValues(of variable: Variable) -> ValueSet {
    freeValues[variable.index]
  }

  /// Returns a full assignment that lies on one of the paths.
  public func assignment(on path: Path) -> Assignment {
    var result = Assignment(freeValues.map { $0.first ?? Assignment.unknown })
    for literal in path.cube.literals { result[literal.variable] = literal.values.first }
    return result
  }
}

extension Diagram {
  /// Returns the cheapest ways to reach some terminals, with all ties.
  ///
  /// - Parameters:
  ///   - terminals: The goal.
  ///   - costs: The price of each value of each variable.
  /// - Returns: The least cost, and the paths that have it.
  /// - Complexity: O(edges) to begin with, O(depth × values) for each path asked for.
  public func cheapestPaths(to terminals: Set<Terminal>, costs: Costs) -> CheapestPaths {
    let free = domains.indices.map { costs.cheapestValues(of: $0) }
    let togo = costsToGo(terminals, costs)
    let isPossible = togo.root != nil
    var isAllowed = [Bool](repeating: false, count: branches.count)
    for node in nodes.indices where togo.nodes[node] != .max {
      let variable = Int(nodes[node].variable)
      let row = costs.row(variable)
      for (price, edge) in zip(row, children(node).indices) where price != Costs.forbidden {
        let rest = togo.rest(branches[edge])
        guard rest != .max else { continue }
        isAllowed[edge] = price - togo.least[variable] + rest == togo.nodes[node]
      }
    }
    let paths = Paths(diagram: self, isAllowed: isAllowed, isRootAllowed: isPossible)
    return CheapestPaths(cost: togo.root, paths: paths, freeValues: free)
  }

  /// Returns the least cost of an assignment that reaches some terminals.
  ///
  /// - Parameters:
  ///   - terminals: The goal.
  ///   - costs: The price of each value of each variable.
  /// - Returns: The cost; nil if no allowed assignment reaches the goal.
  /// - Complexity: O(edges).
  public func cheapestCost(to terminals: Set<Terminal>, costs: Costs) -> Int? {
    costsToGo(terminals, costs).root
  }

  /// Returns the assignment nearest to another for which the function gives one of some terminals.
  ///
  /// - Parameters:
  ///   - assignment: The values to stay near to.
  ///   - terminals: The goal.
  ///   - fixed: Variables that must keep their value.
  /// - Returns: An assignment with the fewest known values changed; nil if there is none.
  /// - Complexity: O(edges).
  public func nearest(
    to assignment: Assignment,
    reaching terminals: Set<Terminal>,
    fixed: Set<Variable> = []
  ) -> Assignment? {
    let costs = Costs(ofChanging: assignment, in: self, fixed: fixed)
    let cheapest = cheapestPaths(to: terminals, costs: costs)
    var paths = cheapest.makeIterator()
    return paths.next().map { cheapest.assignment(on: $0) }
  }

  private func costsToGo(_ terminals: Set<Terminal>, _ costs: Costs) -> CostsToGo {
    var togo = CostsToGo(ends: isAmong(terminals), nodes: nodes.count)
    var common: Int? = 0
    for variable in domains.indices {
      let least = costs.least(of: variable)
      togo.least.append(least ?? 0)
      common = least.flatMap { least in common.map { $0 + least } }
    }
    for node in nodes.indices.reversed() {
      let variable = Int(nodes[node].variable)
      var best = Int.max
      for (price, child) in zip(costs.row(variable), children(node)) {
        let rest = togo.rest(child)
        guard price != Costs.forbidden, rest != .max else { continue }
        best = min(best, price - togo.least[variable] + rest)
      }
      togo.nodes[node] = best
    }
    let rest = togo.rest(root)
    togo.root = rest == .max ? nil : common.map { $0 + rest }
    return togo
  }
}

/// What the sweep from the bottom leaves behind; the greatest number stands where the goal cannot be
/// reached.
private struct CostsToGo {
  var nodes: [Int]
  let ends: [Int]
  // For each variable, the least price of a value.
  var least: [Int] = []
  var root: Int?

  init(ends: [Bool], nodes: Int) {
    self.ends = ends.map { $0 ? 0 : .max }
    self.nodes = [Int](repeating: .max, count: nodes)
  }

  func rest(_ child: Int32) -> Int {
    child < 0 ? ends[Int(~child)] : nodes[Int(child)]
  }
}
