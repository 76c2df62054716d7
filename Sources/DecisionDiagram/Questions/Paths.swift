/// One way through a diagram: the conditions met on the way and the terminal at its end.
///
/// A variable without a condition may take any value.
public struct Path: Hashable, Sendable {
  /// The conditions, from the root down.
  public let cube: Cube
  /// Where the way ends.
  public let terminal: Terminal

  /// Makes a path.
  public init(cube: Cube, terminal: Terminal) {
    self.cube = cube
    self.terminal = terminal
  }
}

/// Ways through a diagram, found one at a time as they are asked for.
///
/// Values that lead to the same child go together in one condition. No assignment lies on two
/// paths.
public struct Paths: Sequence, Sendable {
  let diagram: Diagram

  // INVARIANT: every allowed branch leads, over allowed branches, to an end; so no way is a dead
  // end and the next path costs no more than its length.
  let isAllowed: [Bool]
  let isRootAllowed: Bool

  /// Returns an iterator over the paths.
  public func makeIterator() -> Iterator {
    Iterator(paths: self)
  }

  /// Returns the first paths, and whether there are more.
  ///
  /// - Complexity: O(limit × depth × values).
  public func first(_ limit: Int) -> Listing<Path> {
    var found: [Path] = []
    for path in self {
      if found.count >= limit { return Listing(found, isComplete: false) }
      found.append(path)
    }
    return Listing(found, isComplete: true)
  }

  /// The state of a walk through all paths, by depth.
  public struct Iterator: IteratorProtocol {
    private struct Frame {
      let node: Int
      var nextValue = 0
    }

    private let paths: Paths
    private var frames: [Frame] = []
    private var literals: [Cube.Literal] = []
    private var isStarted = false

    init(paths: Paths) {
      self.paths = paths
    }

    /// Returns the next path; nil when there are no more.
    public mutating func next() -> Path? {
      if !isStarted {
        isStarted = true
        guard paths.isRootAllowed else { return nil }
        let root = paths.diagram.root
        if root < 0 { return path(to: root) }
        frames.append(Frame(node: Int(root)))
      }
      while let frame = frames.last {
        guard let (child, values) = paths.branch(of: frame.node, from: frame.nextValue) else {
          frames.removeLast()
          if !literals.isEmpty { literals.removeLast() }
          continue
        }
        frames[frames.count - 1].nextValue = Int(values.first ?? 0) + 1
        let variable = Variable(id: paths.diagram.nodes[frame.node].variable)
        literals.append(Cube.Literal(variable, in: values))
        if child < 0 {
          let found = path(to: child)
          literals.removeLast()
          return found
        }
        frames.append(Frame(node: Int(child)))
      }
      return nil
    }

    private func path(to child: Int32) -> Path {
      Path(cube: Cube(literals), terminal: paths.diagram.ends[Int(~child)])
    }
  }

  /// The first allowed child that no smaller value leads to, with all values that lead to it.
  fileprivate func branch(of node: Int, from start: Int) -> (child: Int32, values: ValueSet)? {
    let first = Int(diagram.nodes[node].first)
    let branches = diagram.branches
    let size = diagram.size(of: node)
    for value in start..<size where isAllowed[first + value] {
      let child = branches[first + value]
      let isKnown = (0..<value).contains {
        isAllowed[first + $0] && branches[first + $0] == child
      }
      if isKnown { continue }
      var values = ValueSet()
      for other in value..<size where isAllowed[first + other] && branches[first + other] == child {
        values.insert(UInt8(other))
      }
      return (child, values)
    }
    return nil
  }
}

extension Diagram {
  /// Returns all ways through the diagram that end in some terminals.
  ///
  /// - Parameter terminals: The ends wanted; nil for all but ``Terminal/outside``.
  /// - Returns: The paths, found as they are asked for.
  /// - Complexity: O(edges) to begin with, O(depth × values) for each path.
  public func paths(to terminals: Set<Terminal>? = nil) -> Paths {
    let isWanted = isAmong(terminals ?? Set(ends))
    var leads = [Bool](repeating: false, count: nodes.count)
    var isAllowed = [Bool](repeating: false, count: branches.count)
    func isGood(_ child: Int32) -> Bool { child < 0 ? isWanted[Int(~child)] : leads[Int(child)] }
    for node in nodes.indices.reversed() {
      let run = children(node)
      for edge in run.indices where isGood(run[edge]) {
        isAllowed[edge] = true
        leads[node] = true
      }
    }
    return Paths(diagram: self, isAllowed: isAllowed, isRootAllowed: isGood(root))
  }

  /// Returns an assignment for which the function gives one of some terminals.
  ///
  /// - Parameter terminals: The terminals wanted.
  /// - Returns: The assignment, in which unknown variables may take any value; nil if there is
  /// none.
  /// - Complexity: O(edges).
  public func witness(reaching terminals: Set<Terminal>) -> Assignment? {
    var paths = paths(to: terminals).makeIterator()
    guard let path = paths.next() else { return nil }
    var result = Assignment(unknownOver: domains.count)
    for literal in path.cube.literals { result[literal.variable] = literal.values.first }
    return result
  }
}
