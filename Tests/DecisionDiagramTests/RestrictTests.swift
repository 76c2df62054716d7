import DecisionDiagram
import Testing

@Suite struct RestrictTests {
  @Test(arguments: Trial.seeds)
  func `A restricted function is the function with the values put in`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let node = try trial.store.build(table)
    let given = trial.partialAssignment()
    let restricted = try trial.store.restrict(node, to: given)
    let expected = Table(trial.domains) { row in
      table[zip(row, given.values).map { $1 == Assignment.unknown ? $0 : $1 }]
    }
    #expect(restricted == (try trial.store.build(expected)))
    #expect(Set(trial.store.support(of: restricted)).isDisjoint(with: given.known))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `A restriction that is kept gives the same, in one function after the other`(
    seed: Int
  ) throws {
    var trial = try Trial(seed)
    let restriction = Restriction(to: trial.partialAssignment())
    for _ in 0..<4 {
      let node = try trial.store.build(trial.table(terminals: 3))
      let alone = try trial.store.restrict(node, to: restriction.assignment)
      #expect(try trial.store.restrict(node, to: restriction) == alone)
      trial.store.collectGarbage()
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `Shannon's expansion gives the function back`(seed: Int) throws {
    var trial = try Trial(seed)
    let node = try trial.store.build(trial.table(terminals: 3))
    for variable in trial.store.variables {
      var cofactors: [Node] = []
      for value in 0..<trial.store.domainSize(of: variable) {
        cofactors.append(try trial.store.restrict(node, variable, to: UInt8(value)))
      }
      #expect(try trial.store.select(variable, cofactors) == node)
    }
  }

  @Test(arguments: Trial.seeds)
  func `Values that are ruled out lie outside`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let node = try trial.store.build(table)
    let allowed = ValueSet((0..<UInt8(trial.domains[0])).filter { _ in trial.generator.flip() })
    let restricted = try trial.store.restrict(node, Variable(0), to: allowed)
    let expected = Table(trial.domains) { allowed.contains($0[0]) ? table[$0] : .outside }
    #expect(trial.store.table(of: restricted) == expected)
  }

  @Test(arguments: Trial.seeds)
  func `A function is put in for a variable`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    // One terminal more than the first variable has values: it is kept as it is.
    let inner = trial.table(terminals: trial.domains[0] + 1)
    let composed = try trial.store.compose(
      try trial.store.build(table),
      Variable(0),
      with: try trial.store.build(inner)
    )
    let expected = Table(trial.domains) { row in
      let value = inner[row]
      guard value.id < trial.domains[0] else { return value }
      var changed = row
      changed[0] = UInt8(value.id)
      return table[changed]
    }
    #expect(composed == (try trial.store.build(expected)))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `A literal is one node over its values`() throws {
    var store = DiagramStore(domains: [4])
    let literal = try store.literal(Variable(0), in: [1, 3, 9])
    #expect(store.table(of: literal).results == [0, 1, 0, 1])
    #expect(try store.literal(Variable(0), in: [0, 1, 2, 3]) == .yes)
    #expect(try store.literal(Variable(0), in: []) == .no)
    #expect(store.nodeCount == 1)
  }
}
