// The shared, reduced, ordered diagram of Bryant (Graph-Based Algorithms for Boolean Function
// Manipulation, 1986), with many-valued variables as in Srinivasan, Kam, Malik and Brayton
// (Algorithms for Discrete Function Manipulation, 1990) and many terminals as in Bahar and others
// (Algebraic Decision Diagrams and Their Applications, 1993). Equal nodes are made once, after
// Brace, Rudell and Bryant (Efficient Implementation of a BDD Package, 1990), so that equality of
// functions is equality of handles.
//
//   entries   [ variable | first edge | next in bucket | hash ]     one for a node, by handle
//   edges     [ child of value 0, child of value 1, … ]      one run for a node
//   tables    for each variable, buckets that lead to the nodes on it
//
// INVARIANT: (ordered) a child is a terminal or lies on a deeper level than its parent.
// INVARIANT: (reduced) a node has at least two different children.
// INVARIANT: (unique) no two nodes have the same variable and the same children.

/// A workshop in which functions over finite variables are built, each kept as a reduced diagram.
///
/// It is a value: a copy shares its memory until one of the two is changed, and a handle made
/// before the copy is good in both. To ask questions of a finished function, or to use it from
/// several threads, ``freeze(_:)`` it.
///
/// Nothing is thrown away by itself: ``collectGarbage(keeping:)`` frees what is not kept.
public struct DiagramStore: Sendable {
  /// What the operations may use before they give up.
  public var limits: Limits

  var domains: [Int32] = []
  var levels: [Int32] = []
  var levelOrder: [Int32] = []

  var entries: [Entry] = []
  var edges: [Int32] = []
  var tables: [UniqueTable] = []
  var buckets: [Int32] = []
  var freeEntry: Int32 = -1
  var freeRuns: [Int32] = []
  var liveNodes = 0

  var computed: ComputedTable
  var operations: [ObjectIdentifier: InternedOperation] = [:]
  var nextOperation = OperationCode.firstFree
  var protections: [Int32: Int] = [:]

  // Children under construction. Whatever throws empties it, for the error then leaves the whole
  // operation.
  var scratch = ChildStack()
  var patience = Patience()
  // Marks of walks that build nothing.
  var walks = WalkMarks()

  /// Makes a store without variables.
  ///
  /// - Parameters:
  ///   - limits: What the operations may use before they give up.
  ///   - cacheBits: The logarithm of the largest number of results that are remembered, of 20 bytes
  ///     each; between 4 and 28.
  public init(limits: Limits = Limits(), cacheBits: Int = 18) {
    self.limits = limits
    computed = ComputedTable(maximumBits: min(max(cacheBits, 4), 28))
  }

  /// Makes a store with variables, the first on top of the order.
  ///
  /// - Parameters:
  ///   - domains: The number of values of each variable, 1 to 255.
  ///   - limits: What the operations may use before they give up.
  ///   - cacheBits: As for ``init(limits:cacheBits:)``.
  public init(domains: [Int], limits: Limits = Limits(), cacheBits: Int = 18) {
    self.init(limits: limits, cacheBits: cacheBits)
    for size in domains { addVariable(values: size) }
  }
}

/// One node: its variable, where its children begin, the next node in its bucket, and the hash of its
/// children.
struct Entry: Sendable {
  // Free entries carry this instead of a variable, and the next free entry as `next`.
  static let free: Int32 = -1

  var variable: Int32
  var first: Int32
  var next: Int32
  var hash: UInt32 = 0
}
