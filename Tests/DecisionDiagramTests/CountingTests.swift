import DecisionDiagram
import Testing

@Suite struct CountingTests {
  @Test(arguments: Trial.seeds)
  func `Counts agree with counting`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 4).mapped { $0 == 3 ? .outside : $0 }
    let diagram = trial.store.freeze(try trial.store.build(table))
    var expected: [Terminal: Natural] = [:]
    for result in table.results where result != .outside { expected[result, default: 0] += 1 }
    #expect(diagram.count() == expected)
  }

  @Test func `Only the variables asked for count, and those that matter`() throws {
    var store = DiagramStore(domains: [2, 3, 5])
    let diagram = store.freeze(try store.literal(Variable(1), is: 0))
    #expect(diagram.count(over: []) == [.yes: 1, .no: 2])
    #expect(diagram.count(over: [Variable(2)]) == [.yes: 5, .no: 10])
    #expect(diagram.count(over: [Variable(0), Variable(0), Variable(1)]) == [.yes: 2, .no: 4])
    #expect(diagram.count() == [.yes: 10, .no: 20])
    #expect(store.freeze(.yes).count() == [.yes: 30])
  }

  @Test func `Eighty variables of ten values are counted to the last digit`() throws {
    var store = DiagramStore(domains: [Int](repeating: 10, count: 80))
    let sum = BinaryOperation("sum modulo 10", isCommutative: true, neutral: 0) {
      Terminal(($0.id + $1.id) % 10)
    }
    var total = Node(Terminal(0))
    for variable in store.variables.reversed() {
      let value = try store.select(variable, (0..<10).map { Node(Terminal($0)) })
      total = try store.apply(sum, value, total)
    }
    let diagram = store.freeze(total)
    #expect(diagram.nodeCount == 791)
    let counts = diagram.count()
    #expect(counts.count == 10)
    for count in counts.values {
      #expect(count.description == "1" + String(repeating: "0", count: 79))
    }

    let single = try store.conjunction(Cube(store.variables.map { .init($0, in: [7]) }))
    #expect(store.freeze(single).count()[.yes] == 1)
    #expect(
      store.freeze(single).count()[.no]?.description == String(repeating: "9", count: 80)
    )
  }
}
