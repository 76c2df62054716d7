import DecisionDiagram
import Testing

@Suite struct ReachabilityTests {
  @Test(arguments: Trial.seeds)
  func `Reachable is what some completion gives`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 4)
    let care = trial.careTable()
    let node = try trial.store.within(
      try trial.store.build(care),
      try trial.store.build(table)
    )
    let diagram = trial.store.freeze(node)
    for _ in 0..<10 {
      let given = trial.partialAssignment()
      let possible = table.rows.filter { given.agrees(with: $0) && care[$0] == .yes }
      #expect(diagram.reachableTerminals(given: given) == Set(possible.map { table[$0] }).sorted())
    }
  }

  @Test(arguments: 0..<10)
  func `More terminals than a word has bits are no matter`(seed: Int) throws {
    var generator = Generator(seed: seed)
    let domains = [5, 5, 6]
    var store = DiagramStore(domains: domains)
    let table = Table(random: domains, terminals: 100, &generator)
      .mapped { $0 == 99 ? .outside : $0 }
    // The last value of the first variable gives 75 terminals more.
    let wide = Table([5, 5, 6]) { row in
      row[0] == 4 ? Terminal(200 + Int32(row[1]) * 6 + Int32(row[2])) : table[row]
    }
    let all = Table([5, 5, 6]) { row in Terminal(Int32(wide.place(row)) * 3) }
    for function in [wide, all] {
      let diagram = store.freeze(try store.build(function))
      for given in [[255, 255, 255], [4, 255, 3], [255, 2, 255], [1, 1, 1]].map(Assignment.init) {
        let possible = function.rows.filter { given.agrees(with: $0) }.map { function[$0] }
        #expect(
          diagram.reachableTerminals(given: given)
            == Set(possible).subtracting([.outside]).sorted()
        )
      }
    }
  }

  @Test func `A short row and a value out of its domain count as unknown`() throws {
    var store = DiagramStore(domains: [2, 2])
    let diagram = store.freeze(try store.literal(Variable(1), is: 1))
    #expect(diagram.reachableTerminals(given: Assignment([])) == [.no, .yes])
    #expect(diagram.reachableTerminals(given: Assignment([0, 9])) == [.no, .yes])
    #expect(diagram.reachableTerminals(given: Assignment([0, 1])) == [.yes])
    #expect(store.freeze(.outside).reachableTerminals(given: Assignment([])) == [])
  }
}
