import DecisionDiagram
import Testing

@Suite struct BoxSearchTests {
  /// A box with some values of each variable.
  private func box(_ trial: inout Trial) -> Box {
    var box = trial.store.wholeBox
    for (place, size) in trial.domains.enumerated() {
      var values = ValueSet((0..<UInt8(size)).filter { _ in trial.generator.flip() })
      if values.isEmpty { values.insert(UInt8(trial.generator.number(below: size))) }
      box[Variable(place)] = values
    }
    return box
  }

  private func contains(_ box: Box, _ row: [UInt8]) -> Bool {
    row.enumerated().allSatisfy { box[Variable($0.offset)].contains($0.element) }
  }

  @Test(arguments: Trial.seeds)
  func `What is found in a box is what is found by looking at each of its points`(
    seed: Int
  ) throws {
    var trial = try Trial(seed, variables: 1...5)
    let tables = (0..<2).map { _ in trial.table().mapped { Terminal($0 == 1) } }
    let nodes = try tables.map { try trial.store.build($0) }
    for _ in 0..<8 {
      let box = box(&trial)
      let rows = tables[0].rows.filter { contains(box, $0) }
      for (table, node) in zip(tables, nodes) {
        let isTrue = rows.contains { table[$0] == .yes }
        let isFound = trial.store.isTrue(node, somewhereIn: box)
        #expect(isFound == isTrue)
        for variable in trial.store.variables {
          let values = ValueSet(rows.filter { table[$0] == .yes }.map { $0[variable.index] })
          let found = trial.store.values(of: variable, where: node, isTrueIn: box)
          #expect(found == values)
        }
      }
      let areTrue = rows.contains { tables[0][$0] == .yes && tables[1][$0] == .yes }
      let found = [
        trial.store.areTrue(nodes[0], nodes[1], somewhereIn: box),
        trial.store.areTrue(nodes[1], nodes[0], somewhereIn: box),
      ]
      #expect(found == [areTrue, areTrue])
      // A box that has no such point, widened by the other values of a variable.
      for variable in trial.store.variables where !areTrue {
        var others = box
        let all = ValueSet(all: trial.domains[variable.index])
        others[variable] = all.subtracting(box[variable])
        let isTrue = tables[0].rows.contains {
          contains(others, $0) && tables[0][$0] == .yes && tables[1][$0] == .yes
        }
        let found = [
          trial.store.areTrue(nodes[0], nodes[1], somewhereIn: others, asking: variable),
          trial.store.areTrue(nodes[1], nodes[0], somewhereIn: others, asking: variable),
        ]
        #expect(found == [isTrue, isTrue])
      }
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `A box is widened by each variable in turn that leads to no common point`(seed: Int) throws {
    var trial = try Trial(seed, variables: 1...5)
    let tables = (0..<2).map { _ in trial.table().mapped { Terminal($0 == 1) } }
    let nodes = try tables.map { try trial.store.build($0) }
    func isApart(_ box: Box) -> Bool {
      !tables[0].rows.contains {
        contains(box, $0) && tables[0][$0] == .yes && tables[1][$0] == .yes
      }
    }
    for _ in 0..<8 {
      let start = box(&trial)
      guard isApart(start) else { continue }
      let variables = trial.store.order.filter { _ in trial.generator.flip() }
      var expected = start
      for variable in variables {
        var wider = expected
        wider[variable] = ValueSet(all: trial.domains[variable.index])
        if isApart(wider) { expected = wider }
      }
      var found = start
      // In the order of the store, whatever the order they are given in.
      trial.store.widen(&found, over: variables.reversed(), apart: nodes[0], nodes[1])
      #expect(found == expected)
    }
  }

  @Test func `Everything and nothing are found everywhere and nowhere`() {
    var store = DiagramStore(domains: [2, 3])
    let box = store.wholeBox
    let everything = store.isTrue(.yes, somewhereIn: box)
    let nothing = store.isTrue(.no, somewhereIn: box) || store.areTrue(.yes, .no, somewhereIn: box)
    #expect(everything && !nothing)
    let values = [Node.yes, .no].map { store.values(of: Variable(1), where: $0, isTrueIn: box) }
    #expect(values == [[0, 1, 2], []])
  }
}
