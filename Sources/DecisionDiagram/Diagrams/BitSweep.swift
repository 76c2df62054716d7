// Bit-parallel evaluation: instead of one case walking from node to node, a block of cases sweeps
// through the whole diagram at once, one bit a case. A node hands the bits that have come to it on to
// its children, through a mask for each branch that says which cases have a value of that branch.
// There is no chain of loads to wait for and no branch to foretell, and eight words of 64 cases go
// through one operation, so that a small diagram is swept in less time than it takes to read the
// cases. The idea is that of bit-sliced evaluation of circuits (E. Biham, "A fast new DES
// implementation in software", 1997), applied to the nodes of a diagram. The time grows with the
// branches and not with the depth, so a large diagram is walked case by case instead.

/// What sweeps many assignments through a small diagram at once.
public struct BitSweep: Sendable {
  /// One bit for each assignment of a block, the first in the lowest bit of the first word.
  public typealias Lanes = SIMD8<UInt64>

  /// How many assignments make a block.
  public static let width = 512

  /// How many branches a diagram may have, those to the same child counted once.
  public static let branchLimit = 1024

  struct Branch: Sendable {
    let parent: Int32
    let child: Int32
    let mask: Int32
  }

  let branches: [Branch]
  // The masks of several values together, each with the slots that it is put together from.
  let unions: [[Int32]]
  // The state that the root is, and how many states are nodes; the ends follow.
  let root: Int
  let nodeCount: Int

  /// The terminals that a sweep ends in: the first has the code 1, and so on; an assignment that
  /// meets an unknown value has the code 0.
  public let terminals: [Terminal]
  /// For each variable that is asked, where the masks of its values begin.
  public let firstMask: [Variable: Int]
  /// How many masks there are, those that the sweep itself puts together included.
  public let maskCount: Int
  /// How many states there are.
  public let stateCount: Int

  /// Makes what sweeps through a diagram; nil where it is too large, so that walking is better.
  ///
  /// - Complexity: O(edges).
  public init?(_ diagram: Diagram) {
    var firstMask: [Variable: Int] = [:]
    var masks = 0
    for variable in diagram.support {
      firstMask[variable] = masks
      masks += diagram.domainSize(of: variable)
    }
    var unions: [[Int32]] = []
    var places: [[Int32]: Int32] = [:]
    var branches: [Branch] = []
    for node in diagram.nodes.indices {
      let first = Int32(firstMask[Variable(id: diagram.nodes[node].variable)] ?? 0)
      var values: [Int32: [Int32]] = [:]
      for (value, child) in diagram.children(node).enumerated() {
        values[child, default: []].append(first + Int32(value))
      }
      guard branches.count + values.count <= Self.branchLimit else { return nil }
      for (child, slots) in values.sorted(by: { $0.value[0] < $1.value[0] }) {
        var mask = slots[0]
        if slots.count > 1 {
          mask = places[slots] ?? Int32(masks + unions.count)
          if places.updateValue(mask, forKey: slots) == nil { unions.append(slots) }
        }
        let state = child < 0 ? Int32(diagram.nodes.count) + ~child : child
        branches.append(Branch(parent: Int32(node), child: state, mask: mask))
      }
    }
    guard diagram.ends.count < 255 else { return nil }
    self.branches = branches
    self.unions = unions
    self.firstMask = firstMask
    nodeCount = diagram.nodes.count
    root = diagram.root < 0 ? nodeCount + Int(~diagram.root) : Int(diagram.root)
    terminals = diagram.ends
    maskCount = masks + unions.count
    stateCount = nodeCount + diagram.ends.count
  }

  /// Sweeps a block through the diagram.
  ///
  /// - Parameters:
  ///   - masks: For each variable and value the assignments that have it; an assignment that has no
  ///     value of a variable does not know it. The rest is put together here.
  ///   - count: How many assignments the block has.
  ///   - states: Where the bits go, ``stateCount`` of them.
  /// - Complexity: O(branches).
  public func run(
    _ masks: inout MutableSpan<Lanes>,
    count: Int,
    states: inout MutableSpan<Lanes>
  ) {
    precondition(masks.count == maskCount && states.count == stateCount, "all masks and states")
    for (place, slots) in unions.enumerated() {
      var union = Lanes.zero
      for slot in slots { union |= masks[Int(slot)] }
      masks[maskCount - unions.count + place] = union
    }
    for place in states.indices { states[place] = .zero }
    states[root] = Self.first(count)
    for branch in branches {
      states[Int(branch.child)] |= states[Int(branch.parent)] & masks[Int(branch.mask)]
    }
  }

  /// The bits of the first assignments of a block.
  public static func first(_ count: Int) -> Lanes {
    var lanes = Lanes.zero
    for word in 0..<8 {
      let rest = count - word * 64
      lanes[word] = rest >= 64 ? .max : rest <= 0 ? 0 : (1 << UInt64(rest)) - 1
    }
    return lanes
  }

  /// Writes where each assignment of a block has come to.
  ///
  /// - Parameters:
  ///   - states: What ``run(_:count:states:)`` left.
  ///   - numbers: What to write for each code: one for code 0, and one for each terminal.
  ///   - results: One place for each assignment.
  public func write(
    _ states: Span<Lanes>,
    as numbers: [Int32],
    into results: inout MutableSpan<Int32>
  ) {
    precondition(numbers.count == terminals.count + 1, "a number for each code")
    // The codes of all assignments, bit by bit.
    var planes: [Lanes] = []
    while terminals.count >> planes.count > 0 {
      let bit = planes.count
      var plane = Lanes.zero
      for end in terminals.indices where (end + 1) >> bit & 1 == 1 {
        plane |= states[nodeCount + end]
      }
      planes.append(plane)
    }
    let table = numbers.span
    var row = 0
    while row < results.count {
      // Eight assignments at a time, a byte each.
      var codes: UInt64 = 0
      for (bit, plane) in planes.enumerated() {
        codes |= Self.spread(plane[row >> 6] &>> UInt64(row & 63) & 255) &<< UInt64(bit)
      }
      let end = min(row + 8, results.count)
      while row < end {
        results[row] = table[Int(codes & 255)]
        codes >>= 8
        row += 1
      }
    }
  }

  /// Puts each of eight bits into the lowest bit of its own byte.
  private static func spread(_ bits: UInt64) -> UInt64 {
    let apart = bits &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
    return (apart &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
  }
}
