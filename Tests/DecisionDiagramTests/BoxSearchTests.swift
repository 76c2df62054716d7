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
        #expect(trial.store.isTrue(node, somewhereIn: box) == isTrue)
        for variable in trial.store.variables {
          let values = ValueSet(rows.filter { table[$0] == .yes }.map { $0[variable.index] })
          #expect(trial.store.values(of: variable, where: node, isTrueIn: box) == values)
        }
      }
      let areTrue = rows.contains { tables[0][$0] == .yes && tables[1][$0] == .yes }
      #expect(trial.store.areTrue(nodes[0], nodes[1], somewhereIn: box) == areTrue)
      #expect(trial.store.areTrue(nodes[1], nodes[0], somewhereIn: box) == areTrue)
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `Everything and nothing are found everywhere and nowhere`() {
    var store = DiagramStore(domains: [2, 3])
    let box = store.wholeBox
    #expect(store.isTrue(.yes, somewhereIn: box))
    #expect(!store.isTrue(.no, somewhereIn: box))
    #expect(!store.areTrue(.yes, .no, somewhereIn: box))
    #expect(store.values(of: Variable(1), where: .yes, isTrueIn: box) == [0, 1, 2])
    #expect(store.values(of: Variable(1), where: .no, isTrueIn: box) == [])
  }
}
