import DecisionDiagram
import Testing

@Suite struct ApplyTests {
  /// Every kind of short cut, and an operation without any.
  static let operations: [BinaryOperation] = [
    BinaryOperation("plain") { Terminal(($0.id * 3 + $1.id) % 5) },
    BinaryOperation("sum", isCommutative: true, neutral: 0) { Terminal(($0.id + $1.id) % 5) },
    BinaryOperation("max", isCommutative: true, isIdempotent: true, neutral: 0, absorbing: 4) {
      max($0, $1)
    },
    BinaryOperation("min", isCommutative: true, isIdempotent: true, neutral: 4, absorbing: 0) {
      min($0, $1)
    },
    .differs,
    .agrees,
  ]

  @Test(arguments: Trial.seeds)
  func `Apply combines point by point`(seed: Int) throws {
    var trial = try Trial(seed)
    let a = trial.table(terminals: 5)
    let b = trial.table(terminals: 5)
    let (f, g) = (try trial.store.build(a), try trial.store.build(b))
    for operation in Self.operations {
      let node = try trial.store.apply(operation, f, g)
      let expected = try trial.store.build(a.combined(b, operation.rule))
      #expect(node == expected, "\(operation.name)")
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `A list is combined as from left to right`(seed: Int) throws {
    var trial = try Trial(seed)
    let largest = Self.operations[2]
    var expected = Table(trial.domains) { _ in 0 }
    var nodes: [Node] = []
    for _ in 0..<seed % 6 {
      let table = trial.table(terminals: 5)
      expected = expected.combined(table) { max($0, $1) }
      nodes.append(try trial.store.build(table))
    }
    let node = try trial.store.apply(largest, all: nodes, empty: Node(Terminal(0)))
    #expect(trial.store.table(of: node) == expected)
  }

  @Test(arguments: Trial.seeds)
  func `A condition chooses point by point`(seed: Int) throws {
    var trial = try Trial(seed)
    let condition = trial.table()
    let a = trial.table(terminals: 4)
    let b = trial.table(terminals: 4)
    let node = try trial.store.ifThenElse(
      try trial.store.build(condition),
      try trial.store.build(a),
      try trial.store.build(b)
    )
    let expected = Table(trial.domains) { condition[$0] == .yes ? a[$0] : b[$0] }
    #expect(node == (try trial.store.build(expected)))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `Terminals are exchanged point by point`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 5)
    let node = try trial.store.build(table)
    let halved = try trial.store.map(node) { Terminal($0.id / 2) }
    #expect(halved == (try trial.store.build(table.mapped { Terminal($0.id / 2) })))
    let odd = try trial.store.indicator(node, of: [1, 3])
    #expect(odd == (try trial.store.build(table.mapped { Terminal([1, 3].contains($0)) })))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `Two operations of one name are not mixed up`() throws {
    var store = DiagramStore(domains: [3])
    let value = try store.select(Variable(0), [0, 1, 2].map { Node(Terminal($0)) })
    let other = try store.select(Variable(0), [2, 2, 1].map { Node(Terminal($0)) })
    let first = BinaryOperation("f") { a, b in Terminal(a.id + b.id) }
    let second = BinaryOperation("f") { a, b in Terminal(a.id * b.id) }
    let sum = try store.apply(first, value, other)
    let product = try store.apply(second, value, other)
    #expect(store.table(of: sum).results == [2, 3, 3])
    #expect(store.table(of: product).results == [0, 2, 2])
  }
}

extension BinaryOperation {
  /// The operation on terminals, seen through constants.
  fileprivate func rule(_ a: Terminal, _ b: Terminal) -> Terminal {
    var store = DiagramStore()
    return (try? store.apply(self, Node(a), Node(b)))?.terminal ?? .outside
  }
}
