import DecisionDiagram
import Testing

@Suite struct DiagramTests {
  @Test(arguments: Trial.seeds)
  func `A frozen function gives what the store gives, also when the store moves on`(
    seed: Int
  ) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let node = try trial.store.build(table)
    let diagram = trial.store.freeze(node)
    try trial.store.reorder(to: trial.store.variables)
    for row in table.rows { #expect(diagram.evaluate(row) == table[row]) }
    #expect(diagram.checkInvariants() == [])
    #expect(diagram.terminals == Set(table.results).sorted())
    #expect(diagram.nodeCount <= table.results.count)
  }

  @Test(arguments: Trial.seeds)
  func `Diagrams of one order are equal exactly when their functions are`(seed: Int) throws {
    var trial = try Trial(seed)
    let tables = [trial.table(), trial.table()]
    var other = DiagramStore(domains: trial.domains)
    try other.reorder(to: trial.store.order)
    // The second store builds other things first, so its handles differ.
    _ = try other.build(tables[1])
    let first = trial.store.freeze(try trial.store.build(tables[0]))
    let same = other.freeze(try other.build(tables[0]))
    let second = other.freeze(try other.build(tables[1]))
    #expect(first == same)
    #expect((first == second) == (tables[0] == tables[1]))
  }

  @Test(arguments: Trial.seeds)
  func `A function is carried over to a store of another order`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let diagram = trial.store.freeze(try trial.store.build(table))
    var other = DiagramStore(domains: [2] + trial.domains)
    try other.reorder(to: other.variables.shuffled(using: &trial.generator))
    let node = try other.adopt(diagram) { Variable($0.index + 1) }
    let expected = Table([2] + trial.domains) { table[Array($0.dropFirst())] }
    #expect(node == (try other.build(expected)))
    #expect(other.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `Many rows are evaluated as one by one`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 4)
    let diagram = trial.store.freeze(try trial.store.build(table))
    // One more byte in a row than there are variables.
    let width = trial.domains.count + 1
    let rows = (0..<50).map { _ in trial.row() + [7] }
    let expected = rows.map { table[Array($0.dropLast())].id }

    let flat = rows.flatMap(\.self)
    var results = [Int32](repeating: 99, count: rows.count)
    var places = results.mutableSpan
    diagram.evaluate(rows: flat.span, width: width, into: &places)
    #expect(results == expected)

    let columns = (0..<width).flatMap { column in rows.map { $0[column] } }
    results = [Int32](repeating: 99, count: rows.count)
    places = results.mutableSpan
    diagram.evaluate(columns: columns.span, into: &places)
    #expect(results == expected)
  }

  @Test(arguments: Trial.seeds)
  func `A sweep comes to what walks come to`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 4)
    let diagram = trial.store.freeze(try trial.store.build(table))
    let sweep = try #require(BitSweep(diagram))
    for count in [1, 63, 130, BitSweep.width] {
      let rows = (0..<count).map { _ in
        trial.row().map { Int.random(in: 0..<9, using: &trial.generator) == 0 ? 255 : $0 }
      }
      var masks = [BitSweep.Lanes](repeating: .zero, count: sweep.maskCount)
      for (variable, first) in sweep.firstMask {
        for (place, row) in rows.enumerated() where row[variable.index] != 255 {
          masks[first + Int(row[variable.index])][place / 64] |= 1 << UInt64(place % 64)
        }
      }
      var states = [BitSweep.Lanes](repeating: .zero, count: sweep.stateCount)
      var maskSpan = masks.mutableSpan
      var stateSpan = states.mutableSpan
      sweep.run(&maskSpan, count: count, states: &stateSpan)
      var results = [Int32](repeating: 99, count: count)
      var places = results.mutableSpan
      sweep.write(states.span, as: [-1] + sweep.terminals.map(\.id), into: &places)
      #expect(results == rows.map { diagram.evaluate($0)?.id ?? -1 })
    }
  }

  @Test func `A walk that meets an unknown value has no answer`() throws {
    var store = DiagramStore(domains: [2, 3])
    let node = try store.and(
      try store.literal(Variable(0), is: 1),
      try store.literal(Variable(1), in: [0, 1])
    )
    let diagram = store.freeze(node)
    let unknown = Assignment.unknown
    let rows: [([UInt8], Terminal?)] = [
      ([0, unknown], .no), ([1, unknown], nil), ([unknown, 2], nil), ([1, 3], nil), ([1, 1], .yes),
    ]
    for (row, expected) in rows {
      #expect(diagram.evaluate(row) == expected)
      #expect(diagram.evaluate(Assignment(row)) == expected)
      #expect(store.evaluate(node, at: Assignment(row)) == expected)
    }
    let flat = rows.flatMap(\.0)
    let columns = rows.map(\.0[0]) + rows.map(\.0[1])
    var results = [Int32](repeating: 99, count: 5)
    var places = results.mutableSpan
    diagram.evaluate(rows: flat.span, width: 2, into: &places)
    #expect(results == [0, -1, -1, -1, 1])
    places = results.mutableSpan
    diagram.evaluate(columns: columns.span, into: &places)
    #expect(results == [0, -1, -1, -1, 1])
  }

  @Test func `A constant needs no node`() {
    var store = DiagramStore(domains: [2])
    let diagram = store.freeze(Node(Terminal(9)))
    #expect(diagram.nodeCount == 0)
    #expect(diagram.evaluate([]) == Terminal(9))
    #expect(diagram.support == [])
    #expect(diagram.isTotal)
    #expect(diagram.checkInvariants() == [])
  }

  @Test func `What cannot happen is no terminal`() throws {
    var store = DiagramStore(domains: [3])
    let care = try store.literal(Variable(0), in: [0, 1])
    let node = try store.within(care, try store.literal(Variable(0), is: 0))
    let diagram = store.freeze(node)
    #expect(diagram.terminals == [.no, .yes])
    #expect(!diagram.isTotal)
    #expect(diagram.evaluate([2]) == .outside)
    #expect(diagram.order == [Variable(0)])
    #expect(diagram.variables == [Variable(0)])
    #expect(diagram.domainSize(of: Variable(0)) == 3)
  }

  @Test func `A diagram is walked from several threads`() async throws {
    var store = DiagramStore(domains: [4, 4])
    let table = Table([4, 4]) { Terminal(Int32($0[0] * $0[1] % 5)) }
    let diagram = store.freeze(try store.build(table))
    let isRight = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { table.rows.allSatisfy { diagram.evaluate($0) == table[$0] } }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(isRight)
  }
}

@Suite struct OverviewTests {
  @Test func `The example of the overview says what it says`() throws {
    var store = DiagramStore(domains: [3, 2])
    let late = try store.literal(Variable(0), in: [1, 2])
    let known = try store.literal(Variable(1), is: 1)
    let answer = try store.ifThenElse(late, Node(Terminal(7)), Node(Terminal(4)))
    let care = try store.implies(late, known)
    let diagram = store.freeze(try store.within(care, answer))

    #expect(diagram.evaluate([2, 1]) == 7)
    #expect(diagram.reachableTerminals(given: Assignment([255, 0])) == [4])
    #expect(try diagram.sufficientReasons(for: Assignment([2, 1])).elements == [[Variable(0)]])
  }
}
