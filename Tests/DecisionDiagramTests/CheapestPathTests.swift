import DecisionDiagram
import Testing

@Suite struct CheapestPathTests {
  @Test(arguments: 0..<80)
  func `The cheapest paths are all cheapest assignments, each once`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3).mapped { $0 == 2 ? .outside : $0 }
    let diagram = trial.store.freeze(try trial.store.build(table))
    var costs = Costs(freeFor: diagram)
    for (variable, size) in trial.domains.enumerated() {
      for value in 0..<UInt8(size) {
        let number = trial.generator.number(below: 5)
        costs[Variable(variable), value] = number == 4 ? nil : UInt32(number)
      }
    }
    func price(_ row: [UInt8]) -> Int? {
      row.enumerated().reduce(0) { sum, value in
        costs[Variable(value.offset), value.element].flatMap { price in sum.map { $0 + Int(price) }
        }
      }
    }
    for goal: Set<Terminal> in [[0], [1], [0, 1], [.outside], []] {
      let reaching = table.rows.filter { table[$0] != .outside && goal.contains(table[$0]) }
      let least = reaching.compactMap(price).min()
      let cheapest = diagram.cheapestPaths(to: goal, costs: costs)
      #expect(cheapest.cost == least)
      #expect(diagram.cheapestCost(to: goal, costs: costs) == least)
      let paths = Array(cheapest)
      for row in table.rows {
        let isCheapest = least != nil && reaching.contains(row) && price(row) == least
        let through = paths.filter { path in
          row.enumerated().allSatisfy { place, value in
            let values = path.cube[Variable(place)] ?? cheapest.cheapestValues(of: Variable(place))
            return values.contains(value)
          }
        }
        #expect(through.count == (isCheapest ? 1 : 0))
      }
      for path in paths {
        #expect(price(cheapest.assignment(on: path).values) == least)
        #expect(goal.contains(path.terminal))
      }
    }
  }

  @Test(arguments: Trial.seeds)
  func `The nearest assignment changes the fewest values`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let diagram = trial.store.freeze(try trial.store.build(table))
    let start = trial.row()
    let fixed = trial.variableSet()
    func changes(_ row: [UInt8]) -> Int { zip(row, start).count { $0 != $1 } }
    let allowed = table.rows.filter { row in
      table[row] == 1 && fixed.allSatisfy { row[$0.index] == start[$0.index] }
    }
    let nearest = diagram.nearest(to: Assignment(start), reaching: [1], fixed: fixed)
    #expect(nearest.map { changes($0.values) } == allowed.map(changes).min())
    if let nearest { #expect(allowed.contains(nearest.values)) }
  }

  @Test func `Ties are all told, and what stays as it is costs nothing`() throws {
    // Two conditions, each met by one change; the second value of x0 does as well as the third.
    var store = DiagramStore(domains: [3, 2, 2])
    let node = try store.or(
      try store.literal(Variable(0), in: [1, 2]),
      try store.literal(Variable(2), is: 1)
    )
    let diagram = store.freeze(node)
    let costs = Costs(ofChanging: Assignment([0, 0, 0]), in: diagram)
    let cheapest = diagram.cheapestPaths(to: [.yes], costs: costs)
    #expect(cheapest.cost == 1)
    #expect(cheapest.first(9).map(\.cube.description) == ["x0∈{0} & x2∈{1}", "x0∈{1,2}"])
    #expect(cheapest.first(1).isComplete == false)
    #expect(cheapest.cheapestValues(of: Variable(1)) == [0])

    let frozen = Costs(
      ofChanging: Assignment([0, 0, 0]),
      in: diagram,
      fixed: [Variable(0), Variable(2)]
    )
    #expect(diagram.cheapestPaths(to: [.yes], costs: frozen).cost == nil)
    #expect(Array(diagram.cheapestPaths(to: [.yes], costs: frozen)) == [])
  }

  @Test func `An unknown value may become anything for nothing`() throws {
    var store = DiagramStore(domains: [2, 2])
    let diagram = store.freeze(try store.literal(Variable(0), is: 1))
    let costs = Costs(ofChanging: Assignment([Assignment.unknown, 0]), in: diagram)
    #expect(diagram.cheapestCost(to: [.yes], costs: costs) == 0)
    #expect(diagram.cheapestCost(to: [.no], costs: costs) == 0)
  }

  @Test func `The largest prices do not overflow`() throws {
    var store = DiagramStore(domains: [Int](repeating: 2, count: 100))
    let all = try store.conjunction(Cube(store.variables.map { .init($0, in: [1]) }))
    let diagram = store.freeze(all)
    var costs = Costs(freeFor: diagram)
    for variable in diagram.variables { costs[variable, 1] = .max }
    #expect(diagram.cheapestCost(to: [.yes], costs: costs) == 100 * Int(UInt32.max))
  }
}
