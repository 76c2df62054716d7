import DecisionDiagram
import Testing

@Suite struct PrimeCoverTests {
  @Test(arguments: 0..<160)
  func `A cover is the function on the care set, of primes, none to spare`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table()
    let care = seed % 3 == 0 ? Table(trial.domains) { _ in .yes } : trial.careTable()
    let cubes = try trial.store.cover(
      of: try trial.store.build(table),
      within: try trial.store.build(care)
    )
    let rows = table.rows
    let wanted = Set(rows.filter { care[$0] == .yes && table[$0] == .yes })
    let refused = rows.filter { care[$0] == .yes && table[$0] == .no }
    func covers(_ cube: Cube, _ row: [UInt8]) -> Bool { cube.contains(Assignment(row)) }

    for row in wanted { #expect(cubes.contains { covers($0, row) }) }
    for row in refused { #expect(!cubes.contains { covers($0, row) }) }
    for (index, cube) in cubes.enumerated() {
      let others = cubes.indices.filter { $0 != index }
      let isNeeded = wanted.contains { row in
        covers(cube, row) && !others.contains { covers(cubes[$0], row) }
      }
      #expect(isNeeded, "\(cube) is redundant")
      for place in cube.literals.indices {
        for value in cube.literals[place].values.complement(
          inDomainOf: trial.domains[cube.literals[place].variable.index]
        ) {
          var wider = cube
          wider.literals[place] = Cube.Literal(
            cube.literals[place].variable,
            in: cube.literals[place].values.union([value])
          )
          #expect(refused.contains { covers(wider, $0) }, "\(cube) is not prime")
        }
      }
    }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `Few conditions say where two functions differ`() throws {
    var store = DiagramStore(domains: [3, 2, 2])
    let late = try store.literal(Variable(0), in: [1, 2])
    let reported = try store.literal(Variable(1), is: 1)
    let pure = try store.literal(Variable(2), is: 1)
    let old = try store.and(late, try store.and(reported, pure))
    let new = try store.or(try store.and(late, pure), reported)
    let cubes = try store.cover(of: try store.differs(old, new))
    #expect(
      cubes.map(\.description) == [
        "x0∈{0} & x1∈{1}",
        "x1∈{1} & x2∈{0}",
        "x0∈{1,2} & x1∈{0} & x2∈{1}",
      ]
    )
  }

  @Test func `Constants are covered by nothing and by everything`() throws {
    var store = DiagramStore(domains: [2])
    let care = try store.literal(Variable(0), is: 1)
    #expect(try store.cover(of: .no) == [])
    #expect(try store.cover(of: .yes) == [Cube()])
    #expect(try store.cover(of: care, within: care) == [Cube()])
    #expect(try store.cover(of: .yes, within: .no) == [])
  }

  @Test func `A cover with too many cubes is refused before it is written out`() throws {
    // Parity has 2^29 primes and no shorter cover; its diagram has 59 nodes.
    var store = DiagramStore(domains: [Int](repeating: 2, count: 30))
    var parity = Node.no
    for variable in store.variables {
      parity = try store.xor(parity, try store.literal(variable, is: 1))
    }
    #expect(throws: DiagramError.tooManyResults(limit: 10_000)) {
      try store.cover(of: parity)
    }
    #expect(store.checkInvariants() == [])
  }
}
