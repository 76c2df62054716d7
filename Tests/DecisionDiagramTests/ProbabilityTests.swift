import DecisionDiagram
import Testing

@Suite struct ProbabilityTests {
  private struct Example {
    let table: Table
    let diagram: Diagram
    var weights: Weights

    init(_ seed: Int) throws {
      var trial = try Trial(seed)
      table = trial.table(terminals: 4).mapped { $0 == 3 ? .outside : $0 }
      diagram = trial.store.freeze(try trial.store.build(table))
      weights = Weights(uniformFor: diagram)
      for (variable, size) in trial.domains.enumerated() {
        var numbers = (0..<size).map { _ in Double(trial.generator.number(below: 5)) }
        numbers[0] += 1
        #expect(weights.set(numbers, for: Variable(variable)) == true)
      }
    }

    /// The mass of a terminal, added up over all rows that agree with an assignment, as though its
    /// values were sure.
    func mass(of terminal: Terminal, given: Assignment = Assignment([])) -> Double {
      table.rows.filter { given.agrees(with: $0) && table[$0] == terminal }.reduce(0) { sum, row in
        sum
          + row.enumerated().reduce(1) { product, value in
            let variable = Variable(value.offset)
            return given[variable] == nil
              ? product * weights[variable][Int(value.element)] : product
          }
      }
    }
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12
  }

  @Test(arguments: Trial.seeds)
  func `Probabilities agree with adding up all rows`(seed: Int) throws {
    let example = try Example(seed)
    let distribution = example.diagram.distribution(example.weights)
    let inside = 1 - example.mass(of: .outside)
    for terminal: Terminal in [0, 1, 2, .outside] {
      let expected = example.mass(of: terminal)
      #expect(Self.isNear(distribution.mass(of: terminal), expected))
      if terminal != .outside, inside > 0.001 {
        #expect(Self.isNear(distribution.probability(of: terminal), expected / inside))
      }
    }
    #expect(distribution.probability(of: .outside) == 0 || !example.diagram.isTotal)
    #expect(distribution.terminals == example.diagram.terminals)
  }

  @Test(arguments: Trial.seeds)
  func `Derivatives agree with making a value sure`(seed: Int) throws {
    let example = try Example(seed)
    let sensitivity = example.diagram.sensitivity(example.weights)
    let distribution = example.diagram.distribution(example.weights)
    #expect(sensitivity.distribution == distribution)
    for variable in example.diagram.variables {
      for value in 0..<UInt8(example.diagram.domainSize(of: variable)) {
        var given = Assignment(unknownOver: example.table.domains.count)
        given[variable] = value
        for terminal: Terminal in [0, 1, 2, .outside] {
          #expect(
            Self.isNear(
              sensitivity.derivative(of: terminal, by: variable, value),
              example.mass(of: terminal, given: given)
            )
          )
        }
      }
    }
  }

  @Test(arguments: Trial.seeds)
  func `Derivatives weighted by their weights give the probability back`(seed: Int) throws {
    // Euler's identity: the probability is linear in the weights of each variable.
    let example = try Example(seed)
    let sensitivity = example.diagram.sensitivity(example.weights)
    for variable in example.diagram.variables {
      for terminal in example.diagram.terminals {
        let sum = example.weights[variable].enumerated().reduce(0) { sum, weight in
          sum + weight.element
            * sensitivity.derivative(of: terminal, by: variable, UInt8(weight.offset))
        }
        #expect(Self.isNear(sum, sensitivity.distribution.mass(of: terminal)))
      }
    }
  }

  @Test func `Weights that are none are refused`() {
    var store = DiagramStore(domains: [2])
    var weights = Weights(uniformFor: store.freeze(.yes))
    let bad: [[Double]] = [
      [], [1], [1, -1], [0, 0], [1, .nan], [1, .infinity], [1e308, 1e308],
    ]
    for numbers in bad { #expect(weights.set(numbers, for: Variable(0)) == false) }
    #expect(weights.set([1], for: Variable(1)) == false)
    #expect(weights[Variable(0)] == [0.5, 0.5])
    #expect(weights.set([1, 3], for: Variable(0)) == true)
    #expect(weights[Variable(0)] == [0.25, 0.75])
  }

  @Test func `A tiny probability keeps its digits`() throws {
    var store = DiagramStore(domains: [Int](repeating: 2, count: 60))
    let all = try store.conjunction(Cube(store.variables.map { .init($0, in: [1]) }))
    let diagram = store.freeze(all)
    let distribution = diagram.distribution(Weights(uniformFor: diagram))
    #expect(distribution.probability(of: .yes) == 0x1p-60)
    let sensitivity = diagram.sensitivity(Weights(uniformFor: diagram))
    #expect(sensitivity.derivative(of: .yes, by: Variable(30), 1) == 0x1p-59)
    #expect(sensitivity.derivative(of: .yes, by: Variable(30), 0) == 0)
  }
}
