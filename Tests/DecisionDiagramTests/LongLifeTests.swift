import DecisionDiagram
import Testing

@Suite struct LongLifeTests {
  @Test(arguments: 0..<20)
  func `A long random life leaves every kept function as it was`(seed: Int) throws {
    var trial = try Trial(seed, variables: 3...4)
    var kept: [(node: Node, table: Table)] = []
    for _ in 0..<40 {
      switch trial.generator.number(below: 8) {
      case 0:
        let order = trial.store.variables.shuffled(using: &trial.generator)
        try trial.store.reorder(to: order, keeping: kept.map(\.node))
      case 1:
        trial.store.sift(keeping: kept.map(\.node))
      case 2:
        trial.store.collectGarbage(keeping: kept.map(\.node))
      case 3 where !kept.isEmpty:
        kept.remove(at: trial.generator.number(below: kept.count))
      case 4 where kept.count > 1:
        let (a, b) = (kept[0], kept[kept.count - 1])
        let node = try trial.store.apply(.differs, a.node, b.node)
        kept.append((node, a.table.combined(b.table) { Terminal($0 != $1) }))
      default:
        let table = trial.table(terminals: 3)
        kept.append((try trial.store.build(table), table))
      }
    }
    for (node, table) in kept {
      #expect(trial.store.table(of: node) == table)
      #expect(try trial.store.build(table) == node)
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `As many levels as there may be are no danger to the stack`() throws {
    let depth = DiagramStore.maximumVariables
    var store = DiagramStore(domains: [Int](repeating: 2, count: depth))
    let all = try store.conjunction(Cube(store.variables.map { .init($0, in: [1]) }))
    let none = try store.conjunction(Cube(store.variables.map { .init($0, in: [0]) }))
    let either = try store.or(all, none)
    let last = Variable(depth - 1)
    #expect(try store.not(try store.not(either)) == either)
    #expect(try store.and(either, try store.literal(last, is: 1)) == all)
    #expect(try store.exists(either, over: Set(store.variables)) == .yes)
    #expect(store.nodeCount(of: either) == 2 * depth - 1)
    let diagram = store.freeze(either)
    let ones = Assignment([UInt8](repeating: 1, count: depth))
    #expect(diagram.evaluate(ones) == .yes)
    #expect(diagram.count(over: [])[.yes] == 2)
    #expect(try diagram.sufficientReasons(for: ones).elements == [diagram.variables])
    #expect(try store.cover(of: either).count == 2)
    #expect(store.checkInvariants() == [])
  }
}
