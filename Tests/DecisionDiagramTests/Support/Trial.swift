import DecisionDiagram

/// A random start for a property: a store with mixed domains in a random order.
struct Trial {
  static let seeds = 0..<40

  var generator: Generator
  var store: DiagramStore
  let domains: [Int]

  init(_ seed: Int, variables: ClosedRange<Int> = 1...4) throws {
    generator = Generator(seed: seed)
    let count = variables.lowerBound + generator.number(below: variables.count)
    var domains: [Int] = []
    for _ in 0..<count { domains.append(1 + generator.number(below: 4)) }
    self.domains = domains
    store = DiagramStore(domains: domains, cacheBits: 6)
    try store.reorder(to: store.variables.shuffled(using: &generator))
  }

  mutating func table(terminals: Int = 2) -> Table {
    Table(random: domains, terminals: terminals, &generator)
  }

  /// A random boolean table, likelier true than false.
  mutating func careTable() -> Table {
    let values = table(terminals: 4)
    return values.mapped { Terminal($0 != 0) }
  }

  mutating func row() -> [UInt8] {
    domains.map { UInt8(generator.number(below: $0)) }
  }

  /// A random assignment in which some values are unknown.
  mutating func partialAssignment() -> Assignment {
    Assignment(row().map { generator.number(below: 3) == 0 ? Assignment.unknown : $0 })
  }

  mutating func variableSet() -> Set<Variable> {
    Set(store.variables.filter { _ in generator.flip() })
  }
}

extension Assignment {
  /// Whether a row has every known value.
  func agrees(with row: [UInt8]) -> Bool {
    zip(values, row).allSatisfy { $0 == Assignment.unknown || $0 == $1 }
  }
}
