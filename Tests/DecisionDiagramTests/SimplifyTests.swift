import DecisionDiagram
import Testing

@Suite struct SimplifyTests {
  @Test(arguments: 0..<80)
  func `A simplified function agrees on the care set and is no larger`(seed: Int) throws {
    var trial = try Trial(seed)
    let table = trial.table(terminals: 3)
    let care = trial.table()
    let node = try trial.store.build(table)
    let simple = try trial.store.simplify(node, assuming: try trial.store.build(care))
    let result = trial.store.table(of: simple)
    for row in table.rows where care[row] == .yes { #expect(result[row] == table[row]) }
    #expect(trial.store.nodeCount(of: simple) <= trial.store.nodeCount(of: node))
    #expect(trial.store.checkInvariants() == [])
  }

  @Test func `What cannot happen is forgotten`() throws {
    var store = DiagramStore(domains: [2, 3, 2])
    let condition = try store.literal(Variable(0), is: 1)
    let a = try store.literal(Variable(1), is: 2)
    let b = try store.literal(Variable(2), is: 0)
    let node = try store.ifThenElse(condition, a, b)
    #expect(try store.simplify(node, assuming: condition) == a)
    #expect(try store.simplify(node, assuming: try store.not(condition)) == b)
    #expect(try store.simplify(node, assuming: .yes) == node)
    #expect(try store.simplify(node, assuming: .no) == node)
  }
}
