import DecisionDiagram
import Testing

@Suite struct PathTests {
  @Test(arguments: Trial.seeds)
  func `Every assignment lies on one path, with the right end`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3).mapped { $0 == 2 ? .outside : $0 }
    let diagram = trial.store.freeze(try trial.store.build(table))
    let paths = Array(diagram.paths())
    for row in table.rows {
      let through = paths.filter { $0.cube.contains(Assignment(row)) }
      #expect(through.map(\.terminal) == (table[row] == .outside ? [] : [table[row]]))
    }
    let toOne = Array(diagram.paths(to: [1]))
    #expect(toOne == paths.filter { $0.terminal == 1 })
  }

  @Test(arguments: Trial.seeds)
  func `A witness reaches what was asked, whatever its unknown values`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let diagram = trial.store.freeze(try trial.store.build(table))
    for terminal: Terminal in [0, 1, 2] {
      guard let witness = diagram.witness(reaching: [terminal]) else {
        #expect(!table.results.contains(terminal))
        continue
      }
      let rows = table.rows.filter { witness.agrees(with: $0) }
      #expect(!rows.isEmpty)
      for row in rows { #expect(table[row] == terminal) }
    }
  }

  @Test func `A bounded list says whether there is more`() throws {
    var store = DiagramStore(domains: [3, 2])
    let table = Table([3, 2]) { Terminal($0[0] == 2 || $0[1] == 1) }
    let diagram = store.freeze(try store.build(table))
    let paths = diagram.paths(to: [.yes])
    #expect(paths.first(1).map(\.cube.description) == ["x0∈{0,1} & x1∈{1}"])
    #expect(!paths.first(1).isComplete)
    #expect(paths.first(2).map(\.cube.description) == ["x0∈{0,1} & x1∈{1}", "x0∈{2}"])
    #expect(paths.first(2).isComplete)
    #expect(
      store.freeze(.yes).paths().first(9)
        == Listing(
          [Path(cube: Cube(), terminal: .yes)],
          isComplete: true
        )
    )
    #expect(diagram.paths(to: [5]).first(9).isEmpty)
  }
}
