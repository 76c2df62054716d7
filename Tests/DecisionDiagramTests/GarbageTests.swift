import DecisionDiagram
import Testing

@Suite struct GarbageTests {
  @Test(arguments: Trial.seeds)
  func `What is kept keeps its handle and its function`(seed: Int) throws {
    var trial = try Trial(seed)
    let tables = (0..<6).map { _ in trial.table(terminals: 3) }
    var nodes: [Node] = []
    for table in tables { nodes.append(try trial.store.build(table)) }
    trial.store.protect(nodes[0])
    let freed = trial.store.collectGarbage(keeping: [nodes[1]])
    #expect(trial.store.nodeCount == trial.store.nodeCount(of: nodes[0], nodes[1]))
    #expect(freed >= 0)
    for index in 0...1 { #expect(trial.store.table(of: nodes[index]) == tables[index]) }
    #expect(trial.store.checkInvariants() == [])

    // What is built in the freed places is right, and equal functions are still found.
    for table in tables {
      #expect(trial.store.table(of: try trial.store.build(table)) == table)
    }
    #expect(try trial.store.build(tables[0]) == nodes[0])
    #expect(try trial.store.build(tables[1]) == nodes[1])
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `A node protected twice must be released twice`() throws {
    var store = DiagramStore(domains: [2])
    let node = try store.literal(Variable(0), is: 1)
    store.protect(node)
    store.protect(node)
    store.release(node)
    #expect(store.collectGarbage() == 0)
    store.release(node)
    store.release(node)
    #expect(store.collectGarbage() == 1)
    #expect(store.nodeCount == 0)
  }

  @Test func `Constants need no protection`() {
    var store = DiagramStore(domains: [2])
    store.protect(.yes)
    store.release(.yes)
    #expect(store.collectGarbage(keeping: [.yes, .no]) == 0)
    #expect(store.checkInvariants() == [])
  }
}
