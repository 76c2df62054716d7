import DecisionDiagram
import Testing

@Suite struct OrderingTests {
  @Test(arguments: Trial.seeds)
  func `Any order keeps every handle's function`(seed: Int) throws {
    var trial = try Trial(seed)
    let tables = [trial.table(terminals: 3), trial.table(terminals: 3)]
    var nodes: [Node] = []
    for table in tables { nodes.append(try trial.store.build(table)) }
    trial.store.protect(nodes[0])
    for _ in 0..<4 {
      let order = trial.store.variables.shuffled(using: &trial.generator)
      try trial.store.reorder(to: order, keeping: [nodes[1]])
      #expect(trial.store.order == order)
      #expect(nodes.map { trial.store.table(of: $0) } == tables)
      #expect(trial.store.nodeCount == trial.store.nodeCount(of: nodes[0], nodes[1]))
      #expect(trial.store.checkInvariants() == [])
    }
    // The reordered store still knows its functions again.
    for (node, table) in zip(nodes, tables) { #expect(try trial.store.build(table) == node) }
  }

  @Test(arguments: Trial.seeds)
  func `Sifting keeps functions and never makes the store larger`(seed: Int) throws {
    var trial = try Trial(seed, variables: 3...5)
    let tables = [trial.table(terminals: 3), trial.table()]
    var nodes: [Node] = []
    for table in tables { nodes.append(try trial.store.build(table)) }
    let summary = trial.store.sift(
      keeping: nodes,
      passes: 1 + seed % 3,
      swapLimit: seed % 4 == 0 ? 5 : .max
    )
    #expect(summary.nodesAfter <= summary.nodesBefore)
    #expect(summary.nodesAfter == trial.store.nodeCount)
    #expect(summary.isComplete || seed % 4 == 0)
    #expect(nodes.map { trial.store.table(of: $0) } == tables)
    #expect(trial.store.checkInvariants() == [])
  }

  /// Whether six pairs are equal, all first members above all second ones.
  private static func pairsApart() throws -> (store: DiagramStore, node: Node) {
    var store = DiagramStore(domains: [Int](repeating: 3, count: 12))
    var node = Node.yes
    for pair in 0..<6 {
      var cases: [Node] = []
      for value in 0..<3 {
        cases.append(try store.literal(Variable(pair + 6), is: UInt8(value)))
      }
      node = try store.and(node, try store.select(Variable(pair), cases))
    }
    return (store, node)
  }

  @Test func `Sifting brings pairs together`() throws {
    var (store, node) = try Self.pairsApart()
    #expect(store.nodeCount(of: node) == 1456)
    let summary = store.sift(keeping: [node], passes: 4)
    #expect(summary.nodesBefore == 1456)
    #expect(summary.nodesAfter == 24)
    #expect(summary.isComplete)
    #expect(store.freeze(node).count()[.yes] == 729)
    #expect(store.checkInvariants() == [])
  }

  @Test func `Sifting that is stopped leaves a sound store`() throws {
    var (store, node) = try Self.pairsApart()
    store.limits.shouldStop = { true }
    let summary = store.sift(keeping: [node])
    #expect(!summary.isComplete)
    #expect(summary.nodesAfter <= 1456)
    #expect(store.checkInvariants() == [])
    #expect(store.freeze(node).count()[.yes] == 729)
  }

  @Test func `An order that takes too many nodes is given up`() throws {
    var (store, node) = try Self.pairsApart()
    let apart = store.order
    let together = (0..<6).flatMap { [Variable($0), Variable($0 + 6)] }
    try store.reorder(to: together, keeping: [node])
    #expect(store.nodeCount == 24)
    store.limits.maximumNodes = 200
    #expect(throws: DiagramError.tooManyNodes(limit: 200)) {
      try store.reorder(to: apart, keeping: [node])
    }
    #expect(store.checkInvariants() == [])
    store.limits = Limits(shouldStop: { true })
    #expect(throws: DiagramError.interrupted) {
      try store.reorder(to: apart, keeping: [node])
    }
    #expect(store.freeze(node).count()[.yes] == 729)
  }

  @Test func `Variables used together are drawn together`() {
    let pairs = (0..<5).map { [Variable($0), Variable($0 + 5)] }
    let start = (0..<10).map { Variable($0) }
    #expect(ForceOrder.span(of: start, groups: pairs) == 25)
    let order = ForceOrder.improve(start, groups: pairs)
    #expect(ForceOrder.span(of: order, groups: pairs) == 5)
  }

  @Test(arguments: Trial.seeds)
  func `A drawn order holds the same variables and spans no more`(seed: Int) {
    var generator = Generator(seed: seed)
    let start = (0..<12).map { Variable($0) }.shuffled(using: &generator)
    let groups = (0..<8).map { _ in
      (0..<1 + generator.number(below: 4)).map { _ in Variable(generator.number(below: 14)) }
    }
    let order = ForceOrder.improve(start, groups: groups)
    #expect(Set(order) == Set(start))
    #expect(order.count == start.count)
    let spans = [order, start].map { ForceOrder.span(of: $0, groups: groups) }
    #expect(spans[0] <= spans[1])
  }
}
