import DecisionDiagram
import Testing

@Suite struct CombineTests {
  /// Combines by hand over all values of some variables, in the order of the rows.
  private static func combined(
    _ table: Table,
    over variables: Set<Variable>,
    _ rule: (Terminal, Terminal) -> Terminal
  ) -> Table {
    Table(table.domains) { row in
      let matching = table.rows.filter { other in
        row.indices.allSatisfy { variables.contains(Variable($0)) || other[$0] == row[$0] }
      }
      let results = matching.map { table[$0] }
      return results.dropFirst().reduce(results[0], rule)
    }
  }

  @Test(arguments: Trial.seeds)
  func `Quantifiers agree with a search through all values`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table()
    let variables = trial.variableSet()
    let node = try trial.store.build(table)
    let exists = try trial.store.exists(node, over: variables)
    let forAll = try trial.store.forAll(node, over: variables)
    #expect(trial.store.table(of: exists) == Self.combined(table, over: variables) { max($0, $1) })
    #expect(trial.store.table(of: forAll) == Self.combined(table, over: variables) { min($0, $1) })
    #expect(Set(trial.store.support(of: exists)).isDisjoint(with: variables))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `Sums count every value, also of variables that the function does not ask`(
    seed: Int
  ) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 7)
    let variables = trial.variableSet()
    let sum = BinaryOperation("sum modulo 7", isCommutative: true, neutral: 0) {
      Terminal(($0.id + $1.id) % 7)
    }
    let node = try trial.store.combine(
      try trial.store.build(table),
      over: variables,
      with: sum
    )
    let expected = Self.combined(table, over: variables) { Terminal(($0.id + $1.id) % 7) }
    #expect(node == (try trial.store.build(expected)))
  }

  @Test(arguments: Trial.seeds)
  func `For all is the negation of exists not`(seed: Int) throws {
    var trial = try Trial(seed)
    let node = try trial.store.build(trial.table())
    let variables = trial.variableSet()
    let forAll = try trial.store.forAll(node, over: variables)
    let counterexample = try trial.store.exists(try trial.store.not(node), over: variables)
    #expect(forAll == (try trial.store.not(counterexample)))
  }
}
