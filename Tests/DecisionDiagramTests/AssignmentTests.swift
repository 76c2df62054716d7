import DecisionDiagram
import Testing

@Suite struct AssignmentTests {
  @Test func `A variable past the end is unknown until it is set`() {
    var assignment = Assignment([1])
    #expect(assignment[Variable(3)] == nil)
    assignment[Variable(3)] = 2
    #expect(assignment.values == [1, 255, 255, 2])
    #expect(assignment.known == [Variable(0), Variable(3)])
    assignment[Variable(0)] = nil
    #expect(assignment.known == [Variable(3)])
  }

  @Test func `A cube holds where every condition is known to hold`() {
    let cube = Cube([.init(Variable(0), in: [1, 2]), .init(Variable(2), in: [0])])
    #expect(cube.contains(Assignment([2, 9, 0])))
    #expect(!cube.contains(Assignment([0, 9, 0])))
    #expect(!cube.contains(Assignment([2, 9, Assignment.unknown])))
    #expect(Cube().contains(Assignment([])))
    #expect(cube[Variable(0)] == [1, 2])
    #expect(cube[Variable(1)] == nil)
    #expect(cube.description == "x0∈{1,2} & x2∈{0}")
    #expect(Cube().description == "true")
  }
}
