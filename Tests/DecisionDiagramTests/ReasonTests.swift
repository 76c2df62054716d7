import DecisionDiagram
import Testing

@Suite struct ReasonTests {
  /// A function with a care set, and an assignment of which some values may be unknown.
  private struct Example {
    let table: Table
    let diagram: Diagram
    let given: Assignment
    var generator: Generator

    init(_ seed: Int) throws {
      var trial = try Trial(seed, variables: 2...5)
      let care = seed % 3 == 0 ? Table(trial.domains) { _ in .yes } : trial.careTable()
      let values = trial.table(terminals: 3)
      table = values.combined(care) { $1 == .yes ? $0 : .outside }
      diagram = trial.store.freeze(try trial.store.build(table))
      given = seed % 2 == 0 ? Assignment(trial.row()) : trial.partialAssignment()
      generator = trial.generator
    }

    /// The terminals that can be reached when only some of the known values are held.
    func reachable(holding held: Set<Variable>) -> Set<Terminal> {
      let rows = table.rows.filter { row in held.allSatisfy { given[$0] == row[$0.index] } }
      return Set(rows.map { table[$0] }).subtracting([.outside])
    }

    /// All minimal sets of known variables that meet a condition, smallest first, then by number.
    func minimal(_ isGood: (Set<Variable>) -> Bool) -> [[Variable]] {
      let known = given.known
      let all = (0..<1 << known.count).map { bits in
        known.indices.filter { bits >> $0 & 1 == 1 }.map { known[$0] }
      }
      let good = all.filter { isGood(Set($0)) }
      let minimal = good.filter { set in !good.contains { Set($0).isStrictSubset(of: set) } }
      return minimal.sorted {
        $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
      }
    }
  }

  @Test(arguments: 0..<80)
  func `Sufficient reasons are the minimal sets that settle the answer`(seed: Int) throws {
    let example = try Example(seed)
    let accepted = example.reachable(holding: Set(example.given.known))
    let reasons = try example.diagram.sufficientReasons(for: example.given)
    #expect(reasons.isComplete)
    #expect(
      reasons.elements
        == example.minimal { example.reachable(holding: $0).isSubset(of: accepted) }
    )
  }

  @Test(arguments: 0..<80)
  func `Reasons for an answer among several keep it among them`(seed: Int) throws {
    let example = try Example(seed)
    for accepted: Set<Terminal> in [[0, 1], [2], []] {
      let reasons = try example.diagram.sufficientReasons(for: example.given, keeping: accepted)
      #expect(
        reasons.elements
          == example.minimal { example.reachable(holding: $0).isSubset(of: accepted) }
      )
    }
  }

  @Test(arguments: 0..<80)
  func `Contrastive reasons are the minimal sets to change`(seed: Int) throws {
    let example = try Example(seed)
    let known = Set(example.given.known)
    let now = example.reachable(holding: known)
    let reasons = try example.diagram.contrastiveReasons(for: example.given)
    #expect(reasons.isComplete)
    #expect(
      reasons.elements
        == example.minimal { !example.reachable(holding: known.subtracting($0)).isSubset(of: now) }
    )
    for target: Set<Terminal> in [[0], [1, 2], []] {
      let reasons = try example.diagram.contrastiveReasons(for: example.given, reaching: target)
      #expect(
        reasons.elements
          == example.minimal {
            !example.reachable(holding: known.subtracting($0)).isDisjoint(with: target)
          }
      )
    }
  }

  @Test(arguments: 0..<80)
  func `Each kind of reason consists of the minimal hitting sets of the other`(seed: Int) throws {
    let example = try Example(seed)
    let sufficient = try example.diagram.sufficientReasons(for: example.given)
    let contrastive = try example.diagram.contrastiveReasons(for: example.given)
    func hits(_ set: Set<Variable>, _ others: Listing<[Variable]>) -> Bool {
      others.allSatisfy { !set.isDisjoint(with: $0) }
    }
    #expect(sufficient.elements == example.minimal { hits($0, contrastive) })
    #expect(contrastive.elements == example.minimal { hits($0, sufficient) })
  }

  @Test(arguments: 0..<80)
  func `Without room one reason is still found, and said to be one of some`(seed: Int) throws {
    let example = try Example(seed)
    let tight = Limits(maximumNodes: 1)
    let all = try example.diagram.sufficientReasons(for: example.given)
    let some = try example.diagram.sufficientReasons(for: example.given, limits: tight)
    #expect(Set(some.elements).isSubset(of: all.elements))
    #expect(some.isComplete ? some == all : some.count == 1)
    let changes = try example.diagram.contrastiveReasons(for: example.given)
    let change = try example.diagram.contrastiveReasons(for: example.given, limits: tight)
    #expect(Set(change.elements).isSubset(of: changes.elements))
    #expect(change.isComplete ? change == changes : change.count == min(1, changes.count))
  }

  /// At least half of some yes-or-no variables.
  private static func majority(of count: Int) throws -> Diagram {
    var store = DiagramStore(domains: [Int](repeating: 2, count: count))
    let sum = BinaryOperation("sum", isCommutative: true, neutral: 0) { Terminal($0.id + $1.id) }
    var total = Node(Terminal(0))
    for variable in store.variables {
      total = try store.apply(sum, total, try store.literal(variable, is: 1))
    }
    let node = try store.map(total) { Terminal(2 * Int($0.id) >= count) }
    return store.freeze(node)
  }

  @Test func `Thousands of reasons are found and cut to the number asked for`() throws {
    // Of 16 votes in favour any 8 suffice: 12,870 reasons; any 9 must fall: 11,440.
    let diagram = try Self.majority(of: 16)
    let votes = Assignment([UInt8](repeating: 1, count: 16))
    let all = try diagram.sufficientReasons(for: votes, limit: 20_000)
    #expect(all.count == 12_870)
    #expect(all.isComplete)
    let some = try diagram.sufficientReasons(for: votes, limit: 3)
    #expect(some.elements == Array(all.elements.prefix(3)))
    #expect(!some.isComplete)
    #expect(try diagram.contrastiveReasons(for: votes, limit: 20_000).count == 11_440)
    #expect(try diagram.sufficientReasons(for: votes, limit: 0).elements == [])
  }

  @Test func `A reason is not told again with more in it`() throws {
    // (x1 and x2) or (x0 and x3), all of them true.
    var store = DiagramStore(domains: [2, 2, 2, 2])
    let inner = try store.conjunction(
      Cube([.init(Variable(1), in: [1]), .init(Variable(2), in: [1])])
    )
    let outer = try store.conjunction(
      Cube([.init(Variable(0), in: [1]), .init(Variable(3), in: [1])])
    )
    let diagram = store.freeze(try store.or(inner, outer))
    let given = Assignment([1, 1, 1, 1])
    let reasons = try diagram.sufficientReasons(for: given)
    #expect(reasons.map { $0.map(\.index) } == [[0, 3], [1, 2]])
    let changes = try diagram.contrastiveReasons(for: given)
    #expect(changes.map { $0.map(\.index) } == [[0, 1], [0, 2], [1, 3], [2, 3]])
  }

  @Test func `A constant needs no reason and cannot be changed`() throws {
    var store = DiagramStore(domains: [2])
    let diagram = store.freeze(.yes)
    #expect(try diagram.sufficientReasons(for: Assignment([1])).elements == [[]])
    #expect(try diagram.contrastiveReasons(for: Assignment([1])).elements == [])
  }

  @Test func `A stop asked for comes`() throws {
    let diagram = try Self.majority(of: 60)
    let votes = Assignment([UInt8](repeating: 1, count: 60))
    #expect(throws: DiagramError.interrupted) {
      try diagram.sufficientReasons(for: votes, limits: Limits(shouldStop: { true }))
    }
  }
}
