import DecisionDiagram
import Testing

@Suite struct StoreTests {
  @Test(arguments: Trial.seeds)
  func `A store keeps the function it was given`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let node = try trial.store.build(table)
    #expect(trial.store.table(of: node) == table)
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `The same function has the same handle, however it was built`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let built = try trial.store.build(table)
    var pieces = Node(Terminal(0))
    for row in table.rows.shuffled(using: &trial.generator) {
      let cube = Cube(row.enumerated().map { .init(Variable($0), in: [$1]) })
      let here = try trial.store.conjunction(cube)
      pieces = try trial.store.ifThenElse(here, Node(table[row]), pieces)
    }
    #expect(pieces == built)
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `Different functions have different handles`(seed: Int) throws {
    var trial = try Trial(seed)
    let a = trial.table()
    let b = trial.table()
    let handles = (try trial.store.build(a), try trial.store.build(b))
    #expect((handles.0 == handles.1) == (a == b))
  }

  @Test(arguments: Trial.seeds)
  func `The support is what the function really depends on`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let node = try trial.store.build(table)
    let depends = trial.store.variables.filter { variable in
      table.rows.contains { row in
        var other = row
        other[variable.index] = 0
        return table[other] != table[row]
      }
    }
    #expect(Set(trial.store.support(of: node)) == Set(depends))
    #expect(trial.store.terminals(of: node) == Set(table.results).sorted())
    #expect(trial.store.isBoolean(node) == table.results.allSatisfy { $0 <= 1 })
  }

  @Test func `A copy goes its own way`() throws {
    var store = DiagramStore(domains: [2, 3])
    let a = try store.literal(Variable(0), is: 1)
    var copy = store
    let b = try copy.literal(Variable(1), in: [0, 2])
    let both = try copy.and(a, b)
    #expect(store.nodeCount == 1)
    #expect(copy.nodeCount == 3)
    #expect(copy.evaluate(both, at: Assignment([1, 2])) == .yes)
    #expect(store.checkInvariants() == [])
    #expect(copy.checkInvariants() == [])
  }

  @Test func `A variable of one value is never asked`() throws {
    var store = DiagramStore(domains: [1, 2])
    #expect(try store.literal(Variable(0), is: 0) == .yes)
    #expect(try store.select(Variable(0), [Node(Terminal(7))]) == Node(Terminal(7)))
    #expect(store.nodeCount == 0)
  }

  @Test func `A variable added later lies below the others`() throws {
    var store = DiagramStore(domains: [2])
    let old = try store.literal(Variable(0), is: 1)
    let added = store.addVariable(values: 255)
    let new = try store.literal(added, is: 254)
    let both = try store.and(new, old)
    #expect(store.order == [Variable(0), Variable(1)])
    #expect(store.topVariable(of: both) == Variable(0))
    #expect(store.children(of: both, on: Variable(0)) == [.no, new])
    #expect(store.children(of: new, on: Variable(0)) == [new, new])
    #expect(store.topVariable(of: .yes) == nil)
    #expect(store.checkInvariants() == [])
  }

  @Test func `Shared nodes are counted once`() throws {
    var store = DiagramStore(domains: [2, 2, 2])
    let last = try store.literal(Variable(2), is: 1)
    let a = try store.and(try store.literal(Variable(0), is: 1), last)
    let b = try store.and(try store.literal(Variable(1), is: 1), last)
    #expect(store.nodeCount(of: a) == 2)
    #expect(store.nodeCount(of: a, b) == 3)
    #expect(store.nodeCount(of: .yes) == 0)
  }
}
